package guard

import (
	"context"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/httprate"
)

// Limits on requests, in bytes.
const (
	MaxQuery = 8 << 10
	MaxPath  = 1 << 10
	maxBody  = 1 << 10
)

// Size refuses what no page of a read-only site needs: bodies, and addresses beyond any sense.
func Size(refuse http.HandlerFunc) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if len(r.URL.RawQuery) > MaxQuery || len(r.URL.Path) > MaxPath {
				refuse(w, r)
				return
			}
			r.Body = http.MaxBytesReader(w, r.Body, maxBody)
			next.ServeHTTP(w, r)
		})
	}
}

// Time ends the work for an answer that takes too long; the handler's error then becomes the page for it.
func Time(limit time.Duration) Middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			ctx, cancel := context.WithTimeout(r.Context(), limit)
			defer cancel()
			next.ServeHTTP(w, r.WithContext(ctx))
		})
	}
}

// ClientAddress resolves who asks. Without trusted proxies that is the peer itself.
func ClientAddress(trustedProxies []string) Middleware {
	if len(trustedProxies) == 0 {
		return middleware.ClientIPFromRemoteAddr
	}
	return middleware.ClientIPFromXFF(trustedProxies...)
}

// Rate bounds the requests of one client in a minute (an IPv6 client is its /64); below 0 is without limit. A peer on the
// loopback interface is the operator, or a proxy that was not declared: behind that one all visitors would look
// like one client, so it is not counted.
func Rate(perMinute int, refuse http.HandlerFunc) Middleware {
	return func(next http.Handler) http.Handler {
		if perMinute < 0 {
			return next
		}
		counted := httprate.LimitBy(perMinute, time.Minute,
			func(r *http.Request) (string, error) {
				return httprate.CanonicalizeIP(middleware.GetClientIP(r.Context())), nil
			},
			httprate.WithLimitHandler(refuse),
		)(next)
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if middleware.GetClientIPAddr(r.Context()).IsLoopback() {
				next.ServeHTTP(w, r)
				return
			}
			counted.ServeHTTP(w, r)
		})
	}
}
