package e2e

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"podium/web"
	"podium/web/webtest"
)

// start serves the bundled sample and returns its address.
func start(t *testing.T) string {
	t.Helper()
	return serve(t, webtest.Sample(t))
}

func serve(t *testing.T, a *webtest.Archive) string {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	address := "http://" + server.Listener.Addr().String()
	site, err := web.New(web.Config{Title: "Podium", URL: address, Demo: true, Log: slog.New(slog.DiscardHandler),
		Store: a.Store, Search: a.Search, Authority: a.Authority})
	if err != nil {
		t.Fatal(err)
	}
	server.Config.Handler = site
	server.Start()
	t.Cleanup(func() {
		server.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return address
}
