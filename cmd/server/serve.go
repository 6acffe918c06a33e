package main

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"net/url"

	"podium/web"
)

// siteFlags are what serve and demo have in common.
type siteFlags struct {
	Listen       string   `default:"localhost:8080" placeholder:"HOST:PORT" help:"Address to listen on; :8080 is every address of this machine."`
	URL          string   `name:"url" placeholder:"URL" help:"Address under which the public reaches the site; absolute links begin with it. Default: from --listen."`
	Title        string   `default:"Podium" help:"Name of the archive on every page."`
	Contact      string   `placeholder:"ADDRESS" help:"Where readers report mistakes: a mail address, or the address of a page. Default: pages offer none."`
	TrustedProxy []string `placeholder:"CIDR" help:"Address range of a reverse proxy whose X-Forwarded-For is believed. May be repeated."`
	SearchRate   int      `default:"600" placeholder:"N" help:"Searches that one client may ask for in a minute; 0 is without limit."`
}

type serveCmd struct {
	siteFlags
	Metrics string `placeholder:"HOST:PORT" help:"Address for Prometheus to ask, which the public cannot reach, such as localhost:9090; it answers /metrics there. Default: none."`
}

// Help shows examples.
func (serveCmd) Help() string {
	return examples("Serves the archive and keeps its search index up with what is ingested, by this or any other process.\n\n"+
		"Stops gracefully on SIGTERM or an interrupt: /readyz answers 503, requests under way are finished.",
		"podium serve",
		"podium serve --data /srv/briefings --listen :8080 --url https://briefings.example.org --title 'Press Archive'",
		"PODIUM_DATA=/srv/briefings podium serve")
}

// Run serves until the process gets a signal to stop.
func (cmd *serveCmd) Run(ctx context.Context, c *console) error {
	ln, err := c.listen(ctx, "--listen", cmd.Listen)
	if err != nil {
		return err
	}
	a, err := c.create(ctx)
	if err != nil {
		_ = ln.Close()
		return err
	}
	defer a.Close()
	if n, err := c.awaiting(ctx, a); err != nil {
		c.log.Warn("cannot tell what awaits re-reading", "error", err)
	} else if n > 0 {
		c.log.Info("briefings await re-reading: run reread", "briefings", n)
	}
	return c.serve(ctx, a, ln, cmd.Metrics, cmd.siteFlags, false, func(url string) { c.log.Info("serving", "url", url, "data", c.data) })
}

// Validate refuses an address that no link could begin with, before anything is made.
func (f *siteFlags) Validate() error {
	if f.URL == "" {
		return nil
	}
	if u, err := url.Parse(f.URL); err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return fmt.Errorf("--url: %q is no absolute address such as https://archive.example", f.URL)
	}
	return nil
}

// listen takes the address; the error says what to do where it is taken.
func (c *console) listen(ctx context.Context, flag, addr string) (net.Listener, error) {
	ln, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w; choose another address with %s, such as %s localhost:8081", addr, err, flag, flag)
	}
	return ln, nil
}

// config returns what the site is made of, for the address that is listened on.
func (f *siteFlags) config(ln net.Listener) web.Config {
	return web.Config{Title: f.Title, Contact: f.Contact, URL: cmp.Or(f.URL, "http://"+f.address(ln)),
		TrustedProxies: f.TrustedProxy, SearchRate: cmp.Or(f.SearchRate, -1)} // there, 0 is the usual rate
}

// address is what a person on this machine types: the name given, with the port that was really taken.
func (f *siteFlags) address(ln net.Listener) string {
	_, port, _ := net.SplitHostPort(ln.Addr().String())
	host, _, _ := net.SplitHostPort(f.Listen)
	return reachable(net.JoinHostPort(host, port), "localhost")
}

// reachable turns an address to listen on into one to visit from this machine: local stands for every address.
func reachable(addr, local string) string {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return addr
	}
	if ip := net.ParseIP(host); host == "" || (ip != nil && ip.IsUnspecified()) {
		host = local
	}
	return net.JoinHostPort(host, port)
}
