package web

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/httprate"
)

// defaultSearchRate is how many searches a minute one client may make: more than a person types,
// suggestions included, and as many as a patient script needs.
const defaultSearchRate = 600

// clientAddress resolves who asks. Without trusted proxies that is the peer itself.
func (s *server) clientAddress(next http.Handler) http.Handler {
	if len(s.TrustedProxies) == 0 {
		return middleware.ClientIPFromRemoteAddr(next)
	}
	return middleware.ClientIPFromXFF(s.TrustedProxies...)(next)
}

// limitRate bounds the searches of one client (an IPv6 client is its /64). A peer on the loopback
// interface is the operator, or a proxy that was not declared: behind that one all visitors would look
// like one client, so it is not counted.
func (s *server) limitRate(next http.Handler) http.Handler {
	if s.SearchRate < 0 {
		return next
	}
	counted := httprate.LimitBy(s.SearchRate, time.Minute,
		func(r *http.Request) (string, error) {
			return httprate.CanonicalizeIP(middleware.GetClientIP(r.Context())), nil
		},
		httprate.WithLimitHandler(s.handle(func(http.ResponseWriter, *http.Request) error { return tooMany })),
	)(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if middleware.GetClientIPAddr(r.Context()).IsLoopback() {
			next.ServeHTTP(w, r)
			return
		}
		counted.ServeHTTP(w, r)
	})
}
