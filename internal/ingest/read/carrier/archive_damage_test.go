package carrier_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"podium/internal/ingest/read/carrier"
)

// asked3 are three members of an archive, each with one question.
var asked3 = map[string]string{"a.txt": "QUESTION: Why is the lock shut?", "b.txt": "QUESTION: When does it open?", "c.txt": "QUESTION: Who pays for it?"}

// texts are the documents' first lines.
func texts(docs []carrier.Document) []string {
	var out []string
	for i := range docs {
		out = append(out, docs[i].String(docs[i].Lines[0]))
	}
	return out
}

// told are the warnings of an archive's members that were not read.
func told(docs []carrier.Document) string {
	var out []string
	for i := range docs {
		for _, w := range docs[i].Warnings {
			if w.Kind == "unread-member" {
				out = append(out, w.Text)
			}
		}
	}
	return strings.Join(out, "\n")
}

// One damaged member is told of, and all others are read.
func TestDamagedMembersAreToldAndTheOthersRead(t *testing.T) {
	zipped := newZip(t, asked3)
	at := bytes.Index(zipped, []byte("b.txt")) + len("b.txt")
	zipped[at+3] ^= 0x7f // in what b.txt is compressed to

	locked := newZip(t, asked3)
	listed := bytes.Index(locked, []byte("PK\x01\x02"))
	listed += bytes.Index(locked[listed+4:], []byte("PK\x01\x02")) + 4
	locked[listed+8] |= 1 // says that it is encrypted

	tarred := newTar(t, asked3)
	tarred[2*512+150]++ // the sum of the second head

	warcs := append(gzipped(t, string(newWARC("https://tides.example/1", saidHTML))), gzipped(t, string(newWARC("https://tides.example/2", strings.Replace(saidHTML, "Good day", "Good night", 1))))...)
	broken := bytes.Clone(warcs)
	broken[40] ^= 0xff

	for name, c := range map[string]struct {
		file string
		body []byte
		want []string
		says string
	}{
		"a zip":                       {"a.zip", zipped, []string{asked3["a.txt"], asked3["c.txt"]}, "b.txt: the archive is damaged"},
		"an encrypted member":         {"a.zip", locked, []string{asked3["a.txt"], asked3["c.txt"]}, "b.txt: it is encrypted; unpack the archive with its password"},
		"a tar":                       {"a.tar", tarred, []string{asked3["a.txt"], asked3["c.txt"]}, "the archive is damaged"},
		"a tar that breaks off":       {"a.tar", newTar(t, asked3)[:5*512], []string{asked3["a.txt"], asked3["b.txt"]}, "the archive is damaged"},
		"gzip that breaks off":        {"a.txt.gz", gzipped(t, strings.Repeat("QUESTION: Why is the lock shut?\n\n", 400))[:100], []string{"QUESTION: Why is the lock shut?"}, "byte 0 on: the archive is damaged"},
		"a member of a web archive":   {"a.warc.gz", broken, []string{"MS. QUILL: Good night. The lock is shut."}, "the archive is damaged"},
		"a tape's block, which is ok": {"a.tar.gz", append(newTarGz(t, asked3), make([]byte, 512)...), []string{asked3["a.txt"], asked3["b.txt"], asked3["c.txt"]}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, c.file, c.body)
			if diff := cmp.Diff(c.want, texts(docs)); diff != "" {
				t.Errorf("documents differ (-want +got):\n%s", diff)
			}
			if got := told(docs); !strings.Contains(got, c.says) || c.says == "" && got != "" {
				t.Errorf("told %q, want %q", got, c.says)
			}
		})
	}
}

// Members that lie deeper or are kept in other ways are read; what only shows pages is no fault.
func TestMembersInOtherWays(t *testing.T) {
	var sparse bytes.Buffer
	w := tar.NewWriter(&sparse)
	long := strings.Repeat("press/", 30) + "a.txt"
	if err := w.WriteHeader(&tar.Header{Name: long, Mode: 0o644, Size: int64(len(asked3["a.txt"])), Format: tar.FormatGNU}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(asked3["a.txt"])); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var old bytes.Buffer
	z := zip.NewWriter(&old)
	f, err := z.CreateHeader(&zip.FileHeader{Name: "\x8fst.txt", NonUTF8: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(asked3["a.txt"])); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string][]byte{
		"gzip.zip":  newZip(t, map[string]string{"in/a.txt.gz": string(gzipped(t, asked3["a.txt"])), "in/style.css": "p { margin: 0 }", "robots.txt": "User-agent: *"}),
		"long.tar":  sparse.Bytes(),
		"named.bin": newTar(t, map[string]string{"a.txt": asked3["a.txt"]}),
		"old.zip":   old.Bytes(),
	} {
		docs := extract(t, name, body)
		if diff := cmp.Diff([]string{asked3["a.txt"]}, texts(docs)); diff != "" || told(docs) != "" {
			t.Errorf("%s: documents differ (-want +got):\n%s\ntold %q", name, diff, told(docs))
		}
	}
}

// Zstandard is read, with the dictionary that web archives have before it.
func TestZstandard(t *testing.T) {
	page := newWARC("https://tides.example/1", saidHTML)
	dictionary := zstdDictionary(t)
	packed := func(options ...zstd.EOption) []byte {
		e, err := zstd.NewWriter(nil, options...)
		if err != nil {
			t.Fatal(err)
		}
		return e.EncodeAll(page, nil)
	}
	before := func(d []byte) []byte {
		return append(binary.LittleEndian.AppendUint32([]byte("\x5d\x2a\x4d\x18"), uint32(len(d))), d...)
	}
	e, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string][]byte{
		"plain":                   packed(),
		"dictionary":              append(before(dictionary), packed(zstd.WithEncoderDict(dictionary))...),
		"a compressed dictionary": append(before(e.EncodeAll(dictionary, nil)), packed(zstd.WithEncoderDict(dictionary))...),
	} {
		docs := extract(t, "a.warc.zst", body)
		if diff := cmp.Diff(said, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}

func zstdDictionary(t *testing.T) []byte {
	t.Helper()
	var samples [][]byte
	for i := range 200 {
		samples = append(samples, fmt.Appendf(nil, "<p>Berth %d of %x is let to boat %d.</p>", i, i*i*7919, 200-i))
	}
	d, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 7, Contents: samples, History: []byte(saidHTML), Offsets: [3]int{1, 4, 8}})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A web archive may be larger than other sources, where its pages are not.
func TestLargeWebArchives(t *testing.T) {
	var b bytes.Buffer
	b.Write(newWARC("https://tides.example/1", saidHTML))
	b.Write(bytes.Replace(newWARC("https://tides.example/2", strings.Repeat("<p>", carrier.MaxBytes/6)), []byte("text/html"), []byte("image/xyz"), 1))
	b.Write(bytes.Replace(newWARC("https://tides.example/3", strings.Repeat("<p>", carrier.MaxBytes/6)), []byte("text/html"), []byte("image/xyz"), 1))
	docs := extract(t, "a.warc.gz", gzipped(t, b.String()))
	if diff := cmp.Diff(said, lines(&docs[0])); len(docs) != 1 || diff != "" {
		t.Errorf("%d documents, lines differ (-want +got):\n%s", len(docs), diff)
	}
}
