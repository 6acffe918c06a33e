package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

type parseCmd struct {
	File    string `arg:"" help:"File to read; - is standard input."`
	Series  string `placeholder:"NAME" help:"Series of the transcript."`
	Columns string `placeholder:"FIELD=COLUMN,..." help:"Which columns of a table hold what, as for ingest."`
	Explain bool   `help:"Tell, turn by turn, why it was read so, instead of printing JSON."`
}

// Help shows examples.
func (parseCmd) Help() string {
	return examples("Prints the transcript of a file as one JSON object, a transcript after the other where it holds several: title, "+
		"dates, place, turns, exchanges with asker and outlet, and with each the evidence, the standing, the marks, the warnings and "+
		"the byte offsets into the extracted text. Turns are numbered from 1. Nothing is stored. People, outlets and series are "+
		"those that ship with Podium and those in the archive folder's archive/*.yaml, if there is one.",
		"podium parse briefing.html",
		"podium parse briefing.txt --explain",
		"podium parse briefing.txt | jq '.exchanges[] | {asker, outlet}'")
}

// Run prints the reading.
func (cmd *parseCmd) Run(ctx context.Context, c *console) error {
	if err := columnsError(cmd.Columns); err != nil {
		return usageError{err}
	}
	auth, err := authority.Load(c.data)
	if err != nil {
		return fmt.Errorf("the archive's own data files: %w", err)
	}
	body, err := cmd.bytes(c)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", cmd.File, err)
	}
	in := read.Input{Name: filepath.Base(cmd.File), Bytes: body, Meta: transcript.Metadata{Series: cmd.Series, Notes: map[string]string{read.ColumnsNote: cmd.Columns}}}
	rs, err := read.Read(ctx, in, auth)
	var bad *read.Error
	if errors.As(err, &bad) {
		c.warnf("%s: %v\n", cmd.File, bad)
		return errFound
	}
	if err != nil {
		return fmt.Errorf("reading %s: %w", cmd.File, err)
	}
	for i := range rs {
		if cmd.Explain {
			err = explain(c.out, &rs[i])
		} else {
			err = c.printJSON(parsedOf(&rs[i]))
		}
		if err != nil {
			return fmt.Errorf("printing the reading: %w", err)
		}
	}
	return nil
}

// bytes returns the file's, one byte more than can be read at most.
func (cmd *parseCmd) bytes(c *console) ([]byte, error) {
	var in io.Reader = c.in
	if in == nil {
		in = bytes.NewReader(nil)
	}
	if cmd.File != "-" {
		f, err := os.Open(cmd.File)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return io.ReadAll(io.LimitReader(in, carrier.MaxBytes+1))
}
