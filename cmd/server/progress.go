package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"

	"podium/web/templates"
)

// every is how often progress is printed where there is no terminal.
const every = 5 * time.Second

// progress shows a person how far long work has come: a bar on a terminal, a plain line every five seconds elsewhere.
type progress struct {
	w    io.Writer
	bar  *progressbar.ProgressBar // nil elsewhere than on a terminal
	what string
	of   int
	next time.Time
}

// newProgress begins the progress of n things; n is 0 while that is not known.
func newProgress(w io.Writer, what string, n int) *progress {
	p := &progress{w: w, what: what, of: n, next: time.Now().Add(every)}
	if isTerminal(w) {
		p.bar = progressbar.NewOptions(max(n, 1), progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(true), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(), progressbar.OptionFullWidth())
	}
	return p
}

// at shows that done of n things are done.
func (p *progress) at(what string, done, n int) {
	if p.bar != nil {
		if what != p.what {
			p.bar.Describe(what)
		}
		if n != p.of {
			p.bar.ChangeMax(max(n, 1))
		}
		p.what, p.of = what, n
		_ = p.bar.Set(done) // a terminal that refuses a bar is no reason to stop
		return
	}
	p.what, p.of = what, n
	if now := time.Now(); now.After(p.next) {
		p.next = now.Add(every)
		fmt.Fprintf(p.w, "%s: %s of %s\n", what, templates.Count(done), templates.Count(n))
	}
}

// stage is at as the store calls it.
func (p *progress) stage(what string, done, n int) { p.at(what, done, n) }

// clear takes the bar away, before other words are written.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// end closes the display.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
