package web

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"time"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
)

const (
	exportBatch     = search.MaxLimit
	exportBatchTime = 30 * time.Second // for making and sending one batch
)

// exportWriter is a form that a whole result can be written in.
type exportWriter interface {
	head(answerHead) error
	row(exportRow) error
	flush() error
}

// exportRow is one passage of a whole result, its words in full.
type exportRow struct {
	answerPassage
	Question  string             `json:"-"` // the reporter's turns
	Answer    string             `json:"-"` // what is said in reply, or the statement
	Revision  int                `json:"briefing_revision"`
	SourceURL string             `json:"source_url"`
	Sources   []answerSource     `json:"sources"`
	answering []*transcript.Turn // the first turn of each who answers
}

func (s *server) searchCSV(w http.ResponseWriter, r *http.Request) error {
	return s.export(w, r, "csv", mediaTable, csvExport{newTable(w, r)})
}

func (s *server) searchJSONL(w http.ResponseWriter, r *http.Request) error {
	return s.export(w, r, "jsonl", "application/jsonl; charset=utf-8", &jsonlExport{json.NewEncoder(w)})
}

// export streams a whole result, batch by batch, all of one state of the index.
func (s *server) export(w http.ResponseWriter, r *http.Request, ext, mediaType string, to exportWriter) error {
	f := s.named(searchAsked(r))
	o := search.Options{Limit: exportBatch}
	res, err := s.Search.Search(r.Context(), f.query, o)
	if err != nil {
		return err
	}
	forDownload(w, mediaType, f.query.String(), "search", ext)
	if r.Method == http.MethodHead {
		return nil
	}
	err = to.head(s.answerHead(f.query, res))
	for err == nil {
		if err = s.exportHits(w, r, to, f.query, res.Hits); err != nil || res.Next == "" {
			break
		}
		o.Cursor = res.Next
		res, err = s.Search.Search(r.Context(), f.query, o)
	}
	s.endExport(r, err)
	return nil
}

// endExport breaks the connection where an export that has begun failed, so that a part is never taken for the whole.
func (s *server) endExport(r *http.Request, err error) {
	if err != nil {
		s.Log.WarnContext(r.Context(), "export broken off", "path", r.URL.Path, "error", err)
		panic(http.ErrAbortHandler)
	}
}

// exportHits writes one batch and gives the connection time for the next.
func (s *server) exportHits(w http.ResponseWriter, r *http.Request, to exportWriter, q *query.Query, hits []search.Hit) error {
	found, err := s.archive.Of(r.Context(), hits)
	if err != nil {
		return err
	}
	lines, err := s.exportRows(r.Context(), found, q)
	if err != nil {
		return err
	}
	for _, x := range lines {
		if err := to.row(x); err != nil {
			return err
		}
	}
	if err := to.flush(); err != nil {
		return err
	}
	return onWithBatch(w, r)
}

// onWithBatch gives the connection time for the next batch.
func onWithBatch(w http.ResponseWriter, r *http.Request) error {
	// A connection without deadlines (in tests, or through some proxies) needs no more time.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(exportBatchTime))
	return r.Context().Err()
}

// exportRows writes out passages, with the sources that their words are from.
func (s *server) exportRows(ctx context.Context, found []passages.Found, q *query.Query) ([]exportRow, error) {
	refs := make([]store.RevisionRef, len(found))
	for i, h := range found {
		refs[i] = store.RevisionRef{Key: h.Passage.Briefing.Key, Number: h.Passage.Revision}
	}
	sources, err := s.Store.RevisionSources(ctx, refs)
	if err != nil {
		return nil, err
	}
	out := make([]exportRow, len(found))
	for i := range found {
		out[i] = s.exportRow(&found[i], q)
		out[i].Sources = s.answerSources(sources[refs[i]], found[i].Passage.Briefing.URL)
	}
	return out, nil
}

func (s *server) exportRow(h *passages.Found, q *query.Query) exportRow {
	p := h.Passage
	row := exportRow{Revision: p.Revision, SourceURL: p.Briefing.URL, answering: answering(p)}
	row.answerPassage = s.answerPassage(h, q, row.answering)
	for i := range p.Turns {
		row.Turns = append(row.Turns, turnAnswer(p, i, nil))
	}
	row.Question = wordsIn(p, transcript.InQuestion)
	row.Answer = wordsIn(p, transcript.InAnswer, transcript.InStatement)
	return row
}

// wordsIn joins the turns of a passage that play one of the parts, verbatim; where several speak, each turn
// under its label, so that nobody's words pass for another's.
func wordsIn(p *store.Passage, parts ...transcript.Part) string {
	var turns []*transcript.Turn
	several := false
	for i := range p.Turns {
		t := &p.Turns[i]
		if slices.Contains(parts, p.Exchange.PartOf(t)) {
			turns = append(turns, t)
			several = several || identity(t.Speaker, t.Called()) != identity(turns[0].Speaker, turns[0].Called())
		}
	}
	var words []string
	for _, t := range turns {
		if several {
			words = append(words, t.Label+": "+plainText(t))
		} else {
			words = append(words, plainText(t))
		}
	}
	return strings.Join(words, "\n\n")
}

// jsonlExport writes one JSON object a line, the first of them about the search.
type jsonlExport struct{ e *json.Encoder }

func (j *jsonlExport) head(a answerHead) error { return j.e.Encode(a) }
func (j *jsonlExport) row(x exportRow) error   { return j.e.Encode(x) }
func (j *jsonlExport) flush() error            { return nil }
