// Package guard is what every request passes before a page sees it: security headers, who may read across origins, bounds of size,
// time and rate, recovery from panics, and the access log. It knows nothing of the archive.
package guard

import (
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

// Middleware stands between a request and the handler that answers it.
type Middleware = func(next http.Handler) http.Handler

// Recover logs where a panic came from, and leaves the answer to fail.
func Recover(log *slog.Logger, fail func(http.ResponseWriter, *http.Request, error)) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			defer func() {
				v := recover()
				if v == nil {
					return
				}
				if v == http.ErrAbortHandler { // net/http's own way to drop a connection
					panic(v)
				}
				log.ErrorContext(r.Context(), "panic", "path", r.URL.Path, "value", fmt.Sprint(v), "stack", string(debug.Stack()))
				fail(w, r, fmt.Errorf("panic: %v", v))
			}()
			next.ServeHTTP(w, r)
		})
	}
}

// AccessLog writes one line of each request and tells it to count. It holds neither the query nor the client's address: what
// a journalist looks for is nobody's business.
func AccessLog(log *slog.Logger, count func(route string, status int, took time.Duration)) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			began := time.Now()
			ww := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
			defer func() {
				count(chi.RouteContext(r.Context()).RoutePattern(), ww.Status(), time.Since(began))
				log.LogAttrs(r.Context(), slog.LevelInfo, "request",
					slog.String("method", r.Method), slog.String("path", r.URL.Path),
					slog.Int("status", ww.Status()), slog.Int("bytes", ww.BytesWritten()),
					slog.Duration("took", time.Since(began).Round(time.Microsecond)))
			}()
			next.ServeHTTP(ww, r)
		})
	}
}
