package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// Host is who a heading says moderates a debate, and for which outlet.
type Host struct{ Name, Outlet string }

var (
	moderatorsLine = rx.MustCompile(`(?i)^(?:moderators?|panelists|questioners|hosts?)\s*:?\s*`)
	hostOutlet     = rx.MustCompile(`^(` + manyName + `) \(([^()]{2,60})\)(?:[;,.]| and|; and|, and)*$`)
)

// HostsAbove are the moderators whom a heading lists with their outlets, under a line that says so.
func HostsAbove(notes []transcript.Note) []Host {
	var hosts []Host
	listed := false
	for i := range notes {
		if notes[i].Turn >= 0 {
			break
		}
		text := notes[i].Text
		if m := moderatorsLine.FindString(text); m != "" && strings.Contains(m, ":") {
			listed, text = true, text[len(m):]
			if text == "" {
				continue
			}
		}
		m := match(hostOutlet, text, listed)
		if m == nil {
			listed = false
			continue
		}
		hosts = append(hosts, Host{text[m[2]:m[3]], text[m[4]:m[5]]})
	}
	return hosts
}
