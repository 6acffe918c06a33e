package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
)

var (
	bracketed = rx.MustCompile(`^(.*?)\s*\[([^\]]+)\]\s*$`)
	zhOutlet  = rx.MustCompile(`^(.{2,20}?)(?:[ \x{3000}・]([\p{Han}\p{Katakana}ー]{1,10}))?(?:记者|記者|氏)(?:追问|追問)?$`)
)

// asker is what a printed label says of who asks.
type asker struct{ name, outlet string }

// labelAsker reads a reporter's name and outlet off a printed label, once a label.
func (r *resolver) labelAsker(label string) (name, outlet string) {
	a, ok := r.labels[label]
	if !ok {
		if r.hasOutlet == nil {
			printed := make([]string, len(r.t.Turns))
			for i := range r.t.Turns {
				printed[i] = r.t.Turns[i].Called()
			}
			slices.Sort(printed)
			printed = slices.Compact(printed)
			r.hasOutlet = cue.NamesOutlet(printed, r.known)
			r.outletsFirst = cue.OutletsFirst(printed, r.hasOutlet)
			for _, l := range printed {
				if cue.OutletAlone(l, r.known) || cue.NoOnesLetters(l) {
					r.outletsAlone++
				}
			}
		}
		printed := label
		label = r.civil(label)
		if r.t.Style == "speaker-key" && len(label) <= 4 && strings.ToUpper(label) == label {
			// initials that no key explains
		} else if outlet, name := labels.HanReporter(label); outlet != "" {
			a = asker{name, outlet}
		} else if zhOutlet.MatchString(label) {
			a.name, a.outlet = labelAsker(label)
		} else if rest := labels.Posted(label); rest != "" {
			if a = r.posted(rest); a.outlet == "" && labels.PostedByOutlet(label) {
				a = asker{outlet: rest}
			}
		} else if outlet := labels.OfPaper(label); outlet != "" && !isCrowd(label) {
			a.outlet = outlet
		} else if name, rest, ok := strings.Cut(label, " -- "); ok { // "Jo Penny -- Golden Sands -- Analyst"
			a.name = bareName(name)
			if outlet, _, ok := strings.Cut(rest, " -- "); ok {
				a.outlet = outlet
			}
		} else if name, ok := givenBehind(label); ok {
			a.name = name
		} else if name, outlet, ok := cue.LabelOutlet(label, r.hasOutlet); ok {
			a = asker{bareName(name), outlet}
		} else if outlet := r.outletBehindAsker(label); outlet != "" {
			a.outlet = outlet
		} else if (!isCrowd(label) || r.known(label)) && labels.Head(label) == "" && (cue.OutletAlone(label, r.known) || r.outletsAlone > 1 && cue.OutletLetters(label) || cue.NoOnesLetters(label) || ofPlaceAlone(label) || r.outletsAlone > 1 && capsWords(label)) {
			a.outlet = label
		} else if name, outlet := r.otherWayAbout(label); name != "" {
			a = asker{bareName(name), outlet}
		} else if name, outlet, ok := cue.LabelPair(label); ok && labels.Host(label) == "" && (isFull(name) || outlet != "" && strings.HasSuffix(label, ")")) {
			a = asker{bareName(name), outlet}
		} else {
			a.name, a.outlet = labelAsker(label)
			if full := r.hostInFull(a.name); full != "" {
				a.name = full
			} else if full, _ := r.fullInTurns(a.name); full != "" && courtesyOf(r.normal(label)) != "" && cue.GivenName(firstWord(full)) {
				a.name = full // "MR. PENNY", whom somebody calls Jo Penny
			}
		}
		if a == (asker{}) {
			a.outlet = r.crowdOutlet(label)
		}
		a.outlet = withoutPost(a.outlet)
		r.labels[printed] = a
	}
	return a.name, a.outlet
}

// outletBehindAsker is the outlet behind a label for whoever asks, where nothing else stands there: "Question Tern Times".
func (r *resolver) outletBehindAsker(label string) string {
	head, rest, ok := strings.Cut(label, " ")
	if !ok || r.known(label) || !labels.Crowd(strings.ToLower(head)) || labels.Crowd(strings.ToLower(label)) || labels.Plain(label) != label {
		return ""
	}
	rest = ofWhom.ReplaceAllString(rest, "")
	if !cue.OutletAlone(rest, r.known) {
		return ""
	}
	return rest
}

// ofWhom stands between a label for whoever asks and what it is of.
var ofWhom = rx.MustCompile(`^(?i:de la|del|de|da|do|di|du|von der|von|vom|from|of|by|for)\s+`)

// otherWayAbout parts a label in which neither part is known for an outlet, where an outlet stands first in others: "Il Molo, Ida Fenn".
func (r *resolver) otherWayAbout(label string) (name, outlet string) {
	outlet, name, ok := strings.Cut(label, ", ")
	if !ok || !r.outletsFirst || strings.ContainsAny(name, ",(") || !isFull(name) || !personForm(name) || labels.Asker(outlet) != "" || !cue.OutletForm(outlet) {
		return "", ""
	}
	return name, outlet
}

// ofPlaceAlone reports whether the label of whoever asks is words that begin with a place, no given name: "FIJI SUN".
func ofPlaceAlone(label string) bool {
	at := strings.IndexByte(label, ' ')
	if at < 3 {
		return false
	}
	first := properCase(label[:at])
	return !strings.ContainsAny(label, ",.([/") && len(words(label)) <= 4 && cue.PlaceName(first) && !cue.GivenName(first)
}

// capsWords reports whether a label is two to four words in capitals that do not begin with a given name: an outlet, where most labels are.
func capsWords(label string) bool {
	n := len(words(label))
	return n > 1 && n <= 4 && label == strings.ToUpper(label) && !strings.ContainsAny(label, ",.([/") && !cue.GivenName(properCase(firstWord(label)))
}

// posted reads what stands behind the word for a reporter in a label: one word is an outlet, or nobody can tell what.
func (r *resolver) posted(rest string) asker {
	if name, outlet, ok := cue.LabelOutlet(rest, r.hasOutlet); ok {
		return asker{bareName(name), outlet}
	}
	if name, outlet, ok := cue.LabelPair(rest); ok {
		return asker{bareName(name), outlet}
	}
	first, _ := utf8.DecodeRuneInString(rest)
	switch {
	case cue.OutletAlone(rest, r.known), cue.OutletLetters(rest):
		return asker{outlet: rest}
	case isFull(rest) && personForm(rest) && unicode.IsUpper(first):
		return asker{name: bareName(rest)}
	}
	return asker{}
}

// withoutPost is an outlet without what somebody is there: "KTM AVIATION CORRESPONDENT" is KTM.
func withoutPost(outlet string) string {
	if m := postThere.FindStringSubmatch(outlet); m != nil {
		return m[1]
	}
	return outlet
}

var postThere = rx.MustCompile(`(?i)^(\S.*?),?(?: (?:chief|senior|national|international|political|politics|white|house|congressional|capitol|hill|justice|legal|pentagon|military|security|intelligence|diplomatic|foreign|affairs|aviation|transportation|medical|health|science|climate|business|economics|financial|markets|washington|london|europe|european|asia|africa|crime|law|enforcement|media|sports|special|investigative|associate|at|large))* (?:correspondent|anchor|reporter|analyst|contributor|commentator|columnist|editor)$`)

// hostInFull is the full name of which a label has the surname alone: as another label of whoever interviews gives it,
// or what stands above the turns.
func (r *resolver) hostInFull(name string) string {
	if name == "" || strings.Contains(name, " ") {
		return ""
	}
	if r.hosts == nil {
		r.hosts = r.hostsInFull()
	}
	for _, full := range r.hosts {
		if ws := words(full); strings.EqualFold(ws[len(ws)-1], name) {
			return full
		}
	}
	return r.compared.fullIn(r.heading, name)
}

// hostsInFull are the full names of those whose labels say that they interview, in the order in which they speak.
func (r *resolver) hostsInFull() []string {
	hosts, seen := []string{}, map[string]bool{}
	for i := range r.t.Turns {
		label := r.t.Turns[i].Label
		if seen[label] {
			continue
		}
		seen[label] = true
		if full := bareName(labels.Host(label)); len(words(full)) > 1 {
			hosts = append(hosts, full)
		}
	}
	return hosts
}

func labelAsker(label string) (name, outlet string) {
	label = labels.Plain(label)
	if m := zhOutlet.FindStringSubmatch(label); m != nil {
		m[1] = strings.TrimSuffix(strings.TrimPrefix(m[1], "《"), "》")
		if strings.HasPrefix(m[1], "フリー") {
			m[1] = "" // who writes for no paper
		}
		if r, _ := utf8.DecodeRuneInString(m[2]); utf8.RuneCountInString(m[2]) < 3 || !unicode.Is(unicode.Han, r) {
			return "", m[1] // a surname, which many share
		}
		return m[2], m[1]
	}
	if m := bracketed.FindStringSubmatch(label); m != nil && !isCrowd(m[1]) {
		return bareName(m[1]), m[2]
	}
	if name := labels.Host(label); name != "" {
		return bareName(name), ""
	}
	if before, within, ok := labels.Bracketed(label); ok {
		if name := labels.Asker(before); name != "" {
			return bareName(name), within // "Pregunta de Jo Penny (Tern Times)"
		}
	}
	if head := labels.Head(label); head != "" {
		if _, within, ok := labels.Bracketed(label); ok && isFull(within) && personForm(within) && cue.GivenName(firstWord(within)) {
			return bareName(within), "" // "Journalist (Jo Penny)"
		}
		return "", ""
	}
	if name := labels.Asker(label); name != "" {
		label = name
	}
	if isCrowd(label) || answering(label) || misprintedCrowd(label) {
		return "", ""
	}
	name = bareName(label)
	if before, _, ok := strings.Cut(name, ", "); ok && isFull(before) {
		name = before // "Jo Penny, OSD"
	}
	return name, ""
}

// misprintedCrowd reports whether a label is one letter off the label of any reporter ("PREGUNTRA").
func misprintedCrowd(label string) bool {
	k := strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, label)
	for _, want := range []string{"question", "questions", "journalist", "journalists", "reporter", "interviewer", "pregunta", "interlocutor", "interlocutora", "вопрос"} {
		if k == want || labels.OneLetterApart(k, want) {
			return true
		}
	}
	return blurred.MatchString(k)
}

// blurred are forms that a scan makes of JOURNALIST and QUESTION.
var blurred = rx.MustCompile(`^(?:j[a-z]{2,9}sts?|j[a-z]*n[a-z]*list|quest[a-z]{1,5}|interview[a-z]*)$`)
