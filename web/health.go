package web

import (
	"net/http"
)

// healthz says that the process answers.
func (s *server) healthz(w http.ResponseWriter, r *http.Request) error {
	return send(w, r, http.StatusOK, cacheNever, "text/plain; charset=utf-8", []byte("ok\n"))
}

// readyz says whether new visitors should be sent here: not while the server stops, and not when the
// archive cannot be read. A search index that is still being built is no reason: pages work without.
func (s *server) readyz(w http.ResponseWriter, r *http.Request) error {
	select {
	case <-s.Stopping:
		return send(w, r, http.StatusServiceUnavailable, cacheNever, "text/plain; charset=utf-8", []byte("stopping\n"))
	default:
	}
	if _, err := s.Store.Head(r.Context()); err != nil {
		s.Log.ErrorContext(r.Context(), "not ready", "error", err)
		return send(w, r, http.StatusServiceUnavailable, cacheNever, "text/plain; charset=utf-8", []byte("the archive cannot be read\n"))
	}
	return send(w, r, http.StatusOK, cacheNever, "text/plain; charset=utf-8", []byte("ready\n"))
}
