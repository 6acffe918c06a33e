package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/alecthomas/kong"
)

// cli is the command line. Each flag is also read from the environment, as PODIUM_ and its name.
type cli struct {
	Data      string `default:"./data" placeholder:"DIR" help:"Folder of the archive (default ${default})."`
	LogFormat string `enum:"text,json" default:"text" help:"How log lines are written: text or json."`

	Serve       serveCmd       `cmd:"" group:"Show" help:"Serve the archive on the web. The first start creates it."`
	Demo        demoCmd        `cmd:"" group:"Show" help:"Serve the bundled, invented sample from a throw-away folder."`
	Ingest      ingestCmd      `cmd:"" group:"Fill" help:"Bring transcripts in: files, folders, or - for standard input."`
	Parse       parseCmd       `cmd:"" group:"Fill" help:"Print the reading of one file as JSON. Touches no archive."`
	Reread      rereadCmd      `cmd:"" group:"Fill" help:"Read the kept sources again with a newer reader, roster or corrections."`
	Withdraw    withdrawCmd    `cmd:"" group:"Fill" help:"Take back a briefing or a source, with a public reason."`
	Status      statusCmd      `cmd:"" group:"Keep" help:"Say what the archive holds and what awaits doing."`
	Verify      verifyCmd      `cmd:"" group:"Keep" help:"Check that log, tables, sources, addresses and index agree."`
	Rebuild     rebuildCmd     `cmd:"" group:"Keep" help:"Make the copies anew from the record: index or tables."`
	Backup      backupCmd      `cmd:"" group:"Keep" help:"Write a copy of the whole archive to one file, while it runs."`
	Restore     restoreCmd     `cmd:"" group:"Keep" help:"Make an archive from a backup."`
	Healthcheck healthcheckCmd `cmd:"" group:"Keep" help:"Ask a running server whether it is well; for containers."`
}

const description = `Podium: a searchable web archive of press briefing transcripts.

Exit codes: 0 done; 1 done, but some input failed or a check found something; 2 wrong usage; 3 the command could not do its work; 130 interrupted.`

// The exit codes that a script can rely on.
const (
	codeDone        = 0
	codeFound       = 1 // some input failed, or a check found something; it has been said
	codeUsage       = 2
	codeFailed      = 3
	codeInterrupted = 130
)

// errFound ends a command that did its work and has said what it found wrong.
var errFound = errors.New("something was found")

// usageError is a fault in how a command was called.
type usageError struct{ error }

// exited carries the exit code out of kong, which would end the process after --help.
type exited int

// run is the whole program: what the arguments ask for. It returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	defer func() {
		if v := recover(); v != nil {
			c, ok := v.(exited)
			if !ok {
				panic(v)
			}
			code = int(c)
		}
	}()
	var c cli
	parser, err := kong.New(&c, kong.Name(program()), kong.Description(description), kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { panic(exited(code)) }), kong.DefaultEnvars("PODIUM"),
		kong.ConfigureHelp(kong.HelpOptions{NoExpandSubcommands: true, WrapUpperBound: 100}))
	if err != nil {
		panic(err) // a mistake in the struct above, which any test meets
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\nSee %s --help.\n", program(), err, program())
		return codeUsage
	}
	con := &console{in: stdin, out: stdout, err: stderr, log: newLog(stderr, c.LogFormat), data: c.Data}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return con.code(ctx, parsed.Run(con))
}

// code returns the exit code for a command's error, and prints the error.
func (c *console) code(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return codeDone
	case errors.Is(err, errFound):
		return codeFound
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		fmt.Fprintf(c.err, "%s: interrupted\n", program())
		return codeInterrupted
	case errors.As(err, &usage):
		fmt.Fprintf(c.err, "%s: %v\n", program(), err)
		return codeUsage
	}
	fmt.Fprintf(c.err, "%s: %v\n", program(), err)
	return codeFailed
}

// program is the name that the program was called by, so that its examples can be copied.
func program() string {
	name := filepath.Base(os.Args[0])
	return strings.TrimSuffix(name, ".exe")
}

// examples sets lines of a command's help off as examples, with the program's name put in.
func examples(text string, lines ...string) string {
	var b strings.Builder
	b.WriteString(text)
	b.WriteString("\n\nExamples:\n\n")
	for _, l := range lines {
		b.WriteString("    " + strings.ReplaceAll(l, "podium", program()) + "\n")
	}
	return b.String()
}
