package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

type healthcheckCmd struct {
	Listen  string        `default:"localhost:8080" placeholder:"HOST:PORT" help:"Address that the server listens on."`
	Timeout time.Duration `default:"4s" help:"How long to wait for an answer."`
}

// Help shows examples.
func (healthcheckCmd) Help() string {
	return examples("Exit code 0 when a server on this machine is ready for visitors, 1 when it says that it is not, 3 when it does not answer.",
		"podium healthcheck",
		"PODIUM_LISTEN=:8080 podium healthcheck")
}

// Run asks the server.
func (cmd *healthcheckCmd) Run(ctx context.Context, c *console) error {
	ctx, cancel := context.WithTimeout(ctx, cmd.Timeout)
	defer cancel()
	url := "http://" + reachable(cmd.Listen, "127.0.0.1") + "/readyz"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return usageError{fmt.Errorf("--listen %s: %w", cmd.Listen, err)}
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // no proxy: it is this machine
	res, err := client.Do(req)
	if err != nil {
		return fmt.Errorf("the server does not answer: %w", err)
	}
	defer res.Body.Close()
	said, err := io.ReadAll(io.LimitReader(res.Body, 1<<10))
	if err != nil {
		return fmt.Errorf("the server's answer from %s broke off: %w", url, err)
	}
	c.printf("%s\n", strings.TrimSpace(string(said)))
	if res.StatusCode != http.StatusOK {
		return errFound
	}
	return nil
}
