// Command server is Podium: a searchable web archive of press briefing transcripts, and the tools that fill and
// keep one. `server --help` lists its commands.
//
// Exit codes: 0 done; 1 done, but some input failed or a check found something; 2 wrong usage; 3 the command
// could not do its work; 130 interrupted.
//
// # Files
//
//   - Frame: cli.go (commands and flags), console.go (what each command is given), archive.go, progress.go
//   - Showing: serve.go, demo.go, site.go, healthcheck.go
//   - Filling: ingest.go, parse.go with parsejson.go and explain.go, reread.go, withdraw.go
//   - Keeping: status.go, verify.go, rebuild.go, backup.go
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() { os.Exit(mainCode()) }

func mainCode() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second signal ends the program at once: the first one asked politely.
	context.AfterFunc(ctx, stop)
	return run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
}
