package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"podium/internal/authority"
	"podium/internal/ingest"
	"podium/internal/ingest/read/carrier"
)

type ingestCmd struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"Files, folders, or - for standard input. Without any: the files that --manifest names."`
	Manifest string   `placeholder:"FILE" help:"Table of what the files do not say themselves: tab-separated with a header, or JSON lines. Columns: path, url, title, event, published, modified, version, series, language, licence."`
	Series   string   `placeholder:"NAME" help:"Series of the transcripts, where the manifest names none."`
	Columns  string   `placeholder:"FIELD=COLUMN,..." help:"Which columns of a table (CSV, TSV, JSON) hold what, where their names do not tell: text, title, event, published, place, url, language, id; speaker where a row is a turn."`
	Fetched  bool     `env:"-" help:"The files are what their sources hold now: where one has gone back to older bytes, that is a new revision."`
	Workers  int      `placeholder:"N" help:"Files read at once. Default: one a processor."`
	JSON     bool     `name:"json" help:"Print one JSON object a file, and the totals last."`
}

// Help shows examples.
func (ingestCmd) Help() string {
	return examples("Keeps the bytes of each file, reads its transcripts and stores them. The same bytes again are passed over; "+
		"a changed source becomes a revision that keeps its addresses. A file that cannot be read is listed with the reason, and all "+
		"others go in; the exit code is then 1. A run that was cut off goes on when it is started again. It may run while serve does.",
		"podium ingest ~/transcripts",
		"podium ingest ~/corpus --manifest ~/corpus/manifest.tsv",
		"curl -s https://example.org/briefing.html | podium ingest - --series example-ministry",
		"podium ingest briefing.txt --json",
		"podium ingest briefings.csv --columns text=words,event=day",
		"podium ingest ~/mirror --fetched")
}

// Run brings the files in.
func (cmd *ingestCmd) Run(ctx context.Context, c *console) error {
	if err := cmd.usage(); err != nil {
		return usageError{err}
	}
	files, err := ingest.Select(ingest.Selection{Paths: cmd.Paths, Manifest: cmd.Manifest, Series: cmd.Series, Columns: cmd.Columns, Stdin: c.in})
	if err != nil {
		return err
	}
	defer files.Close()
	a, err := c.create(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	if cmd.Series != "" && a.auth.MatchSeries(authority.SeriesHint{Name: cmd.Series}) == "" {
		return usageError{fmt.Errorf("--series %s: no such series: use the slug or name of one, or add it to %s", cmd.Series,
			filepath.Join(c.data, "archive", "series.yaml"))}
	}
	p := ingest.Pipeline{Store: a.Store, Authority: a.auth, Workers: cmd.Workers}
	if cmd.Fetched {
		p.Fetched = time.Now()
	}
	t := &ingestTeller{console: c, json: cmd.JSON, files: files.Len(), bar: newProgress(c.err, "ingesting", files.Len())}
	sum, err := p.Run(ctx, files, t.tell)
	t.bar.end()
	return t.close(sum, err)
}

// usage finds what is wrong with the call itself.
func (cmd *ingestCmd) usage() error {
	switch {
	case len(cmd.Paths) == 0 && cmd.Manifest == "":
		return errors.New("nothing to ingest: name files, folders or - for standard input")
	case columnsError(cmd.Columns) != nil:
		return columnsError(cmd.Columns)
	case cmd.Workers < 0:
		return fmt.Errorf("--workers %d: name how many files may be read at once, or leave it out", cmd.Workers)
	}
	return nil
}

// columnsError says what is wrong with a mapping of columns.
func columnsError(s string) error {
	if _, err := carrier.ParseColumns(s); err != nil {
		return fmt.Errorf("--columns: %w", err)
	}
	return nil
}

// fewFiles is the number of files up to which each is reported by itself.
const fewFiles = 20

// ingestTeller reports to a person, or a script, what became of each file.
type ingestTeller struct {
	*console
	json  bool
	files int
	done  int
	bar   *progress
	err   error // of writing to a script that has gone
}

func (t *ingestTeller) tell(r ingest.Result) {
	t.done++
	switch {
	case t.json:
		t.err = errors.Join(t.err, t.printLine(r))
	case r.Status == ingest.Failed:
		t.bar.clear()
		t.warnf("%s\n", r)
	case t.files <= fewFiles:
		t.bar.clear()
		t.printf("%s\n", r)
	}
	if !t.json {
		for _, m := range r.Misfits {
			t.bar.clear()
			t.warnf("%s\n", m)
		}
	}
	t.bar.at("ingesting", t.done, t.files)
}

func (t *ingestTeller) close(sum *ingest.Summary, err error) error {
	if t.json {
		t.err = errors.Join(t.err, t.printLine(map[string]any{"total": sum}))
	} else {
		t.printf("%s\n", sum)
	}
	if err != nil && sum.Done() < sum.Files {
		return fmt.Errorf("stopped after %d of %d files; the same command goes on from there: %w", sum.Done(), sum.Files, err)
	}
	switch {
	case err != nil:
		return err
	case t.err != nil:
		return fmt.Errorf("writing the report: %w", t.err)
	case sum.Failed == sum.Files:
		t.warnf("No transcript was found: none of the %d files went in.\n", sum.Files)
		return errFound
	case sum.Failed > 0:
		return errFound
	}
	return nil
}
