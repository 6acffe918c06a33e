package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/a-h/templ"

	"podium/web/templates"
)

// How long a browser or a proxy may keep an answer without asking again.
const (
	cacheRecord = "public, max-age=60" // pages of the record: a correction or withdrawal shows within a minute
	cacheLive   = "no-cache"           // lists and results: what has just come in shows at once
	cacheNever  = "no-store"
	cacheStatic = "public, max-age=31536000, immutable"
)

// handlerFunc is a handler that leaves its failure to the one place that knows how to show it.
type handlerFunc func(w http.ResponseWriter, r *http.Request) error

// handle turns a handlerFunc into a http.Handler: an error becomes a page.
func (s *server) handle(h handlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			s.fail(w, r, err)
		}
	}
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// show renders a page into memory first, so that one that fails can still be answered with its true status.
func (s *server) show(w http.ResponseWriter, r *http.Request, cache string, page templ.Component) error {
	if cache == cacheLive {
		state, err := s.state(r)
		if err != nil {
			return err
		}
		r = r.WithContext(state.With(r.Context()))
	}
	return s.showStatus(w, r, http.StatusOK, cache, page)
}

// state is what a print of an answer says of the archive that it is of.
func (s *server) state(r *http.Request) (templates.State, error) {
	state := templates.State{Address: s.origin + r.URL.RequestURI(), Revision: s.Search.Status().Indexed}
	var err error
	state.At, err = s.Store.ChangedAt(r.Context(), state.Revision)
	return state, err
}

func (s *server) showStatus(w http.ResponseWriter, r *http.Request, status int, cache string, page templ.Component) error {
	buf := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	if err := page.Render(r.Context(), buf); err != nil {
		return err
	}
	return send(w, r, status, cache, "text/html; charset=utf-8", buf.Bytes())
}

// send answers with a body, or with 304 if the client has it. The tag is weak, since the same words
// travel in several encodings, and is computed from the whole body: it changes with the content and with the template.
func send(w http.ResponseWriter, r *http.Request, status int, cache, mediaType string, body []byte) error {
	h := w.Header()
	h.Set("Cache-Control", cache)
	h.Set("Content-Type", mediaType)
	if status == http.StatusOK {
		if cache != cacheNever {
			h.Set("ETag", weakTag(body))
		}
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
		return nil
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return nil
	}
	// The client may have gone; there is nobody left to tell.
	_, _ = w.Write(body)
	return nil
}

func weakTag(body []byte) string {
	sum := sha256.Sum256(body)
	return `W/"` + hex.EncodeToString(sum[:8]) + `"`
}

// sendJSON answers with v. Its text is safe inside a page too: <, > and & are escaped.
func sendJSON(w http.ResponseWriter, r *http.Request, cache, mediaType string, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return send(w, r, http.StatusOK, cache, mediaType, append(body, '\n'))
}

// sendXML answers with v, written whole before a byte goes out.
func sendXML(w http.ResponseWriter, r *http.Request, cache, mediaType string, v any) error {
	body, err := xml.MarshalIndent(v, "", " ")
	if err != nil {
		return err
	}
	return send(w, r, http.StatusOK, cache, mediaType, append([]byte(xml.Header), body...))
}
