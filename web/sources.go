package web

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/klauspost/compress/gzhttp"
)

// sourcePolicy lets kept bytes do nothing at all, should a browser ever show them.
const sourcePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

// source hands out kept bytes as an inert download.
func (s *server) source(w http.ResponseWriter, r *http.Request) error {
	name := chi.URLParam(r, "sha256")
	sum, err := hex.DecodeString(name)
	if err != nil || len(sum) != 32 || name != strings.ToLower(name) {
		return notFound
	}
	kept, err := s.Store.Source(r.Context(), name)
	if err != nil {
		return err
	}
	body, err := s.Store.SourceBody(r.Context(), name)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Security-Policy", sourcePolicy)
	called := downloadName(kept.Name, name)
	h.Set("Content-Disposition", attachment(plainName(called), called))
	h.Set("Repr-Digest", "sha-256=:"+base64.StdEncoding.EncodeToString(sum)+":")
	h.Set("X-Robots-Tag", "noindex")
	h.Set("Cache-Control", cacheRecord)
	h.Set("Content-Type", inertType(kept.MediaType))
	h.Set("ETag", `"`+name+`"`)
	// The digest is of what travels, so these bytes travel as they are; a long download may go on where it broke off.
	h.Set(gzhttp.HeaderNoCompression, "1")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	return nil
}

// inertType is what kept bytes are served as: text as plain text, in whatever encoding it is, all else as bytes.
func inertType(mediaType string) string {
	base, _, err := mime.ParseMediaType(mediaType)
	if err == nil && (strings.HasPrefix(base, "text/") || strings.HasSuffix(base, "xml") || strings.HasSuffix(base, "json")) {
		return "text/plain"
	}
	return "application/octet-stream"
}

// downloadName keeps the last part of a source's name, without anything that a file system may mind.
func downloadName(name, fallback string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || strings.ContainsRune(`<>:"|?*`, r) {
			return '_'
		}
		return r
	}, name)
	if strings.Trim(name, ". ") == "" {
		return fallback
	}
	return name
}
