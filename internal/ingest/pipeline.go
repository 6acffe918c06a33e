package ingest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// Pipeline brings sources into one archive. It is safe to run beside a server, and beside another Pipeline.
type Pipeline struct {
	Store     *store.Store
	Authority *authority.Files
	Workers   int           // files read at once; 0 is one a processor, at least two
	Patience  time.Duration // for reading one file; 0 is two minutes
	Fetched   time.Time     // when the files were what their sources hold; zero where nobody has looked
}

// Tell is called with the outcome of each file, in order, and never by two goroutines at once.
type Tell func(Result)

// Run brings the files in. Several are read at once, one is stored after the other, always in the files' order.
// A file that cannot be read is reported and passed over. The error is one that ends the whole run: the context's,
// a full disk. The summary counts what was done until then.
func (p *Pipeline) Run(ctx context.Context, files *Files, tell Tell) (*Summary, error) {
	began := time.Now()
	sum := &Summary{Files: files.Len()}
	if _, err := p.Regroup(ctx); err != nil { // else what comes would be matched with what is several, or is of another
		return sum, err
	}
	err := p.each(ctx, len(files.list), func(ctx context.Context, i int) *prepared {
		return p.prepare(ctx, &files.list[i])
	}, telling(p.settle, sum.count, tell))
	sum.Took = time.Since(began)
	sum.Seconds = sum.Took.Seconds()
	return sum, err
}

// telling returns the function that settles one file, counts its outcome and passes it to tell.
func telling[R any](settle func(context.Context, *prepared) (R, error), count, tell func(R)) func(context.Context, *prepared) error {
	return func(ctx context.Context, d *prepared) error {
		r, err := settle(ctx, d)
		if err != nil {
			return err
		}
		count(r)
		if tell != nil {
			tell(r)
		}
		return nil
	}
}

// each prepares n things by several workers and hands them over one by one, in order. At most twice as many as there
// are workers wait at any time, which bounds memory.
func (p *Pipeline) each(ctx context.Context, n int, ready func(context.Context, int) *prepared, take func(context.Context, *prepared) error) error {
	workers := p.Workers
	if workers <= 0 {
		workers = max(2, runtime.GOMAXPROCS(0))
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	queue := make(chan chan *prepared, workers)
	var g errgroup.Group
	g.SetLimit(workers + 1) // one of them deals out
	g.Go(func() error {
		defer close(queue)
		for i := range n {
			out := make(chan *prepared, 1)
			select {
			case queue <- out:
			case <-ctx.Done():
				return nil
			}
			g.Go(func() error { out <- ready(ctx, i); return nil })
		}
		return nil
	})
	for out := range queue {
		if d := <-out; ctx.Err() == nil {
			if err := take(ctx, d); err != nil {
				cancel(err)
			}
		}
	}
	_ = g.Wait()
	return context.Cause(ctx)
}

// prepared is a file that has been read and waits to be stored, or the result that it already has.
type prepared struct {
	result   Result
	ended    bool // result says all
	source   transcript.Source
	body     []byte
	readings []read.Reading
	err      error          // of what ends the whole run
	last     *store.Reading // when it is read again
	part     *numbered      // when it is read again: the last of its sources, where that is a numbered part
}

func (p *Pipeline) prepare(ctx context.Context, f *file) *prepared {
	d := &prepared{result: Result{Path: f.path}}
	body, bad := f.read()
	if bad != nil {
		return d.fail(bad)
	}
	d.body = body
	d.source = transcript.Source{SHA256: sum(body), Name: f.name, MediaType: mediaType(f.name, body), Size: int64(len(body)),
		Modified: moment(f.meta.Modified), Meta: f.meta}
	d.result.Bytes, d.result.SHA256 = d.source.Size, d.source.SHA256
	if d.known(ctx, p); d.ended || d.err != nil {
		return d
	}
	ctx, cancel := context.WithTimeout(ctx, p.patience())
	defer cancel()
	d.readings, bad = readSource(ctx, read.Input{Name: f.name, Bytes: body, Meta: f.meta}, p.Authority)
	if bad == nil && !slices.ContainsFunc(d.readings, isTranscript) {
		bad = &Failure{Kind: "no-transcript", Reason: "it names neither a speaker nor a day", Do: "check that it is a transcript; a manifest can give the day"}
	}
	if bad != nil {
		return d.fail(bad)
	}
	return d
}

// isTranscript reports whether a reading is a transcript: other prose reads as one long statement.
func isTranscript(r read.Reading) bool {
	t := &r.Transcript
	return t.Event != "" || t.Published != "" || slices.ContainsFunc(t.Turns, func(turn transcript.Turn) bool { return turn.Label != "" })
}

func (p *Pipeline) patience() time.Duration {
	if p.Patience > 0 {
		return p.Patience
	}
	return 2 * time.Minute
}

func (d *prepared) fail(f *Failure) *prepared {
	d.result.Status, d.result.Failure = Failed, f
	d.ended, d.body = true, nil
	return d
}

func (d *prepared) pass(note string) {
	d.result.Status, d.result.Note = Unchanged, note
	d.ended, d.body = true, nil
}

// known marks a file as unchanged when the archive holds and shows its bytes with the same metadata. Where the source
// has had other bytes since, the old ones count as news only with --fetched: then the source has gone back to them.
func (d *prepared) known(ctx context.Context, p *Pipeline) {
	kept, err := p.Store.Source(ctx, d.source.SHA256)
	var gone *store.Gone
	switch {
	case errors.Is(err, store.ErrNotFound):
		return
	case errors.As(err, &gone):
		d.pass("withdrawn: " + gone.Reason)
		return
	case err != nil:
		d.err = fmt.Errorf("asking the archive for %s: %w", d.result.Path, err)
		return
	}
	if len(kept.Parts) == 0 || !seen(kept, &d.source) {
		return
	}
	note := ""
	for _, u := range kept.Parts {
		d.result.Briefings = append(d.result.Briefings, Address{Slug: u.Briefing.Slug, Revision: u.Revision, Match: "the same bytes"})
		if u.Revision != u.Briefing.Revision && d.source.Meta.Version == "" && d.source.Modified.IsZero() { // else they tell the order
			note = "a later version is shown; --fetched says that the source has gone back to this one"
		}
	}
	if note != "" && !p.Fetched.IsZero() {
		d.source.Fetched, d.result.Briefings = p.Fetched, nil
		return
	}
	d.pass(note)
}

// readSource reads under guard: a reader that fails on one file must not end the run.
func readSource(ctx context.Context, in read.Input, auth *authority.Files) (rs []read.Reading, bad *Failure) {
	defer func() {
		if v := recover(); v != nil {
			rs, bad = nil, &Failure{Kind: "reader-fault", Reason: fmt.Sprintf("the reader failed on it: %v", v), Do: "report this file: it is a fault of Podium"}
		}
	}()
	rs, err := read.Read(ctx, in, auth)
	var re *read.Error
	switch {
	case err == nil:
		return rs, nil
	case errors.As(err, &re):
		return nil, &Failure{Kind: re.Kind, Line: re.Line, Reason: re.Reason, Do: re.Do}
	case errors.Is(err, context.DeadlineExceeded):
		return nil, &Failure{Kind: "reader-fault", Reason: "reading it took too long and was given up", Do: "split it, or report this file"}
	}
	return nil, &Failure{Kind: "reader-fault", Reason: err.Error(), Do: "try again"}
}
