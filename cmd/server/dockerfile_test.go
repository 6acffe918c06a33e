package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"podium/internal/sharedtest"
)

// TestDockerfile runs the Dockerfile's own build commands, lays out what it copies as an image's root, and runs
// the program there, as the user and with the settings that it names. No container engine is needed.
func TestDockerfile(t *testing.T) {
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Skip("needs Linux and root, to change the root folder: the image was not tried")
	}
	if testing.Short() {
		t.Skip("-short: the image was not tried")
	}
	d := readDockerfile(t, filepath.Join(sharedtest.Root(t), "Dockerfile"))
	root := t.TempDir()
	d.build(t, root)
	port := freePort(t)
	d.env = append(d.env, "PODIUM_LISTEN=:"+port)
	server := d.command(t, root, append(d.entrypoint, d.cmd...)...)
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Process.Kill() }()
	d.waitHealthy(t, root)
	if code, body := fetch(t, "http://localhost:"+port+"/"); code != http.StatusOK || !strings.Contains(body, "Podium") {
		t.Errorf("the image's home page: %d", code)
	}
	if err := server.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("stopping the image: %v", err)
	}
	if owner := ownerOf(t, filepath.Join(root, "data", "podium.db")); owner == 0 {
		t.Error("the image runs as root")
	}
}

// dockerfile is what the test needs to know of one.
type dockerfile struct {
	runs            []string // of the build stage, but for the download of modules
	copies          [][2]string
	owned           map[string]bool // destinations that belong to the user
	env             []string
	uid, gid        int
	entrypoint, cmd []string
	health          []string
}

func readDockerfile(t *testing.T, file string) *dockerfile {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d := &dockerfile{owned: map[string]bool{}}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		word, rest, _ := strings.Cut(strings.TrimSpace(lines.Text()), " ")
		if err := d.read(word, rest); err != nil {
			t.Fatalf("%s: %s %s: %v", file, word, rest, err)
		}
	}
	if len(d.runs) == 0 || len(d.copies) == 0 || len(d.entrypoint) == 0 || len(d.health) == 0 || d.uid == 0 {
		t.Fatalf("%s lacks a build command, a copy, an entry point, a health check or a user: %+v", file, d)
	}
	return d
}

func (d *dockerfile) read(word, rest string) error {
	switch word {
	case "RUN":
		if rest != "go mod download" {
			d.runs = append(d.runs, rest)
		}
	case "COPY":
		if !strings.HasPrefix(rest, "--from=build ") {
			return nil
		}
		args := strings.Fields(rest)
		from, to := args[len(args)-2], args[len(args)-1]
		d.copies = append(d.copies, [2]string{from, to})
		d.owned[to] = strings.Contains(rest, "--chown=")
	case "ENV":
		d.env = append(d.env, strings.Fields(rest)...)
	case "USER":
		_, err := fmt.Sscanf(rest, "%d:%d", &d.uid, &d.gid)
		return err
	case "HEALTHCHECK":
		_, list, _ := strings.Cut(rest, "CMD ")
		return json.Unmarshal([]byte(list), &d.health)
	case "ENTRYPOINT":
		return json.Unmarshal([]byte(rest), &d.entrypoint)
	case "CMD":
		return json.Unmarshal([]byte(rest), &d.cmd)
	}
	return nil
}

// build runs the commands of the build stage in the checkout and copies what they made into root.
func (d *dockerfile) build(t *testing.T, root string) {
	t.Helper()
	out := t.TempDir()
	for _, line := range d.runs {
		cmd := exec.CommandContext(t.Context(), "sh", "-ec", strings.ReplaceAll(line, "/out", out))
		cmd.Dir = sharedtest.Root(t)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("RUN %s: %v\n%s", line, err, said)
		}
	}
	for _, c := range d.copies {
		to := filepath.Join(root, c[1])
		if err := os.Rename(strings.Replace(c[0], "/out", out, 1), to); err != nil {
			t.Fatal(err)
		}
		if d.owned[c[1]] {
			if err := os.Chown(to, d.uid, d.gid); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, dir := range []string{filepath.Dir(root), root} { // the test's folders are closed to others
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// command runs a program of the image in it.
func (d *dockerfile) command(t *testing.T, root string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
	cmd.Env, cmd.Dir = d.env, "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: uint32(d.uid), Gid: uint32(d.gid)}}
	cmd.Stderr = t.Output()
	return cmd
}

// waitHealthy asks by the image's own health check.
func (d *dockerfile) waitHealthy(t *testing.T, root string) {
	t.Helper()
	var err error
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		check := d.command(t, root, d.health...)
		check.Stderr = nil
		if err = check.Run(); err == nil {
			return
		}
	}
	t.Fatalf("the image does not become healthy: %v", err)
}

func freePort(t *testing.T) string {
	t.Helper()
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	return strconv.Itoa(ln.Addr().(*net.TCPAddr).Port)
}

func fetch(t *testing.T, url string) (int, string) {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(body)
}

func ownerOf(t *testing.T, file string) uint32 {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info.Sys().(*syscall.Stat_t).Uid
}
