package web

import (
	"strings"

	"podium/internal/transcript"
	"podium/web/templates"
)

// roleTitles heads those who take part, in the order of the page.
var roleTitles = []struct {
	role  transcript.Role
	title string
}{
	{transcript.Briefer, "At the podium"},
	{transcript.Moderator, "Moderating"},
	{transcript.Interpreter, "Interpreting"},
	{transcript.Other, "Also heard"},
}

// parties says who takes part: speakers by role with their turns, reporters with their questions.
func (r *transcriptView) parties() []templates.Party {
	var out []templates.Party
	for _, role := range roleTitles {
		if members := r.speakers(role.role); len(members) > 0 {
			out = append(out, templates.Party{Title: role.title, Members: members})
		}
	}
	if askers := r.askers(); len(askers) > 0 {
		out = append(out, templates.Party{Title: "Asking", Members: askers})
	}
	return out
}

// tally counts appearances in order of the first.
type tally struct {
	members []templates.Member
	counts  []int
	at      map[string]int
}

func (t *tally) add(key string, m templates.Member) {
	if t.at == nil {
		t.at = map[string]int{}
	}
	i, ok := t.at[key]
	if !ok {
		i = len(t.members)
		t.at[key] = i
		t.members, t.counts = append(t.members, m), append(t.counts, 0)
	}
	t.counts[i]++
}

func (t *tally) list(one, many string) []templates.Member {
	for i := range t.members {
		t.members[i].Count = templates.Plural(t.counts[i], one, many)
	}
	return t.members
}

// speakers counts the turns of everybody in a role, by person where one is known, else by label.
func (r *transcriptView) speakers(role transcript.Role) []templates.Member {
	var sum tally
	for i := range r.b.Turns {
		t := &r.b.Turns[i]
		if t.Role != role {
			continue
		}
		m := templates.Member{Who: templates.Person(t.Speaker), Label: t.Called(), Path: "#t-" + t.ID}
		if t.Speaker.Known() && strings.Contains(transcript.NormalLabel(t.Called()), transcript.NormalLabel(t.Speaker.Name)) {
			m.Label = "" // says the same at length
		}
		sum.add(identity(t.Speaker, t.Called()), m)
	}
	return sum.list("turn", "turns")
}

// identity is what distinguishes those who take part: the person, else the label.
func identity(a transcript.Attribution, label string) string {
	switch {
	case a.Known() && a.Key != "":
		return "key " + a.Key
	case a.Known():
		return "name " + a.Name
	}
	return "label " + transcript.NormalLabel(label)
}

// askers counts the questions of each reporter. Those whom nothing names are counted together, at the end.
func (r *transcriptView) askers() []templates.Member {
	var named, unnamed tally
	for _, x := range r.questions() {
		e := &r.b.Exchanges[x]
		m := templates.Member{Who: templates.Person(e.Asker), Outlet: templates.Outlet(e.Outlet), Path: "#" + anchor(r.lead(x))}
		switch {
		case e.Asker.Known():
			named.add(identity(e.Asker, "")+" for "+e.Outlet.Name, m)
		case e.Outlet.Known():
			m.Label = "Reporter not identified"
			named.add("outlet "+e.Outlet.Name, m)
		default:
			m.Label = "Reporters not identified"
			unnamed.add("", m)
		}
	}
	return append(named.list("question", "questions"), unnamed.list("question", "questions")...)
}
