package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"path/filepath"
	"reflect"
	"strings"
	"time"

	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// settle stores what was prepared. An error ends the whole run.
func (p *Pipeline) settle(ctx context.Context, d *prepared) (Result, error) {
	if d.ended || d.err != nil {
		return d.result, d.err
	}
	pubs, outcomes, err := p.store(ctx, d)
	var gone *store.Gone
	switch {
	case err == nil:
	case errors.As(err, &gone):
		d.pass("withdrawn: " + gone.Reason)
		return d.result, nil
	case ctx.Err() != nil || errors.Is(err, store.ErrFull):
		return d.result, fmt.Errorf("storing %s: %w", d.result.Path, err)
	default:
		d.fail(&Failure{Kind: "not-stored", Reason: err.Error(), Do: "try again; if it stays so, report this file"})
		return d.result, nil
	}
	d.result.Status = Unchanged
	for i, o := range outcomes {
		d.result.Briefings = append(d.result.Briefings,
			Address{Slug: o.Slug, Revision: o.Revision, Class: string(o.Class), Match: o.Match, Joined: len(pubs[i].Parts) > 1})
		switch {
		case o.Unchanged:
		case o.Class == transcript.First && d.result.Status != Updated:
			d.result.Status = Added
		default:
			d.result.Status = Updated
		}
	}
	return d.result, nil
}

func (p *Pipeline) store(ctx context.Context, d *prepared) ([]store.Publication, []store.Outcome, error) {
	if _, err := p.Store.Keep(ctx, &d.source, d.body); err != nil {
		return nil, nil, err
	}
	pubs, err := p.publications(ctx, d.source.SHA256, d.readings)
	if err != nil {
		return nil, nil, err
	}
	outcomes, err := p.Store.Publish(ctx, pubs...)
	if err != nil {
		return nil, nil, err
	}
	d.result.Misfits, err = p.correctAll(ctx, pubs, outcomes)
	return pubs, outcomes, err
}

func (p *Pipeline) publication(r *read.Reading, parts ...transcript.SourcePart) store.Publication {
	return store.Publication{
		Parts:      parts,
		URL:        p.Authority.CanonicalURL(r.Transcript.URL),
		Extracted:  r.Extracted,
		Transcript: r.Transcript,
		Reader:     read.Version,
		Authority:  p.Authority.Fingerprint(),
		Apart:      p.Authority.ApartFrom(parts),
		Same:       p.Authority.SameAs(parts),
	}
}

// seen reports whether the archive has met the source with just these metadata.
func seen(kept *store.Kept, src *transcript.Source) bool {
	for i := range kept.Seen {
		s := &kept.Seen[i]
		if s.Name == src.Name && s.MediaType == src.MediaType && s.Modified.Equal(src.Modified) && sameMeta(s.Meta, src.Meta) {
			return true
		}
	}
	return false
}

func sameMeta(a, b transcript.Metadata) bool {
	if len(a.Notes) == 0 && len(b.Notes) == 0 {
		a.Notes, b.Notes = nil, nil
	}
	return reflect.DeepEqual(a, b)
}

func sum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}

// moment reads a manifest's time of change; the zero time when it is not exact enough.
func moment(s string) time.Time {
	for _, layout := range []string{time.RFC3339Nano, time.DateOnly, "2006-01-02T15:04:05", "2006-01-02 15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// mediaTypes name what transcripts come as; the system's own table differs from machine to machine.
var mediaTypes = map[string]string{
	".txt": "text/plain", ".html": "text/html", ".htm": "text/html", ".md": "text/markdown", ".markdown": "text/markdown",
	".xml": "application/xml", ".rss": "application/rss+xml", ".atom": "application/atom+xml", ".pdf": "application/pdf",
	".json": "application/json", ".jsonl": "application/jsonl", ".csv": "text/csv", ".tsv": "text/tab-separated-values",
	".vtt": "text/vtt", ".srt": "application/x-subrip", ".zip": "application/zip", ".tar": "application/x-tar", ".warc": "application/warc",
}

// mediaType returns the media type of bytes, by the file's extension, else by their look.
func mediaType(name string, body []byte) string {
	if t := mediaTypes[strings.ToLower(filepath.Ext(name))]; t != "" {
		return t
	}
	t, _, err := mime.ParseMediaType(http.DetectContentType(body))
	if err != nil {
		return "application/octet-stream"
	}
	return t
}
