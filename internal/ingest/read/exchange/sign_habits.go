package exchange

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// habits are how the floor is handed over in one transcript, each 0 to 1.
type habits struct {
	usual     float64 // see callHabit
	uncalled  float64 // see callHabit
	hails     float64 // of the reporters who were called, those who address the one who answers
	greets    float64 // who greet or thank first
	names     float64 // how usual it is that those who take the floor say who they are; see nameHabit
	address   float64 // of all questions of some length, those that address the one who answers
	intros    float64 // who introduce themselves
	length    float64 // of a question, in words
	interview bool    // one asks all the time, as the heading or the first words tell
	host      bool    // see hostsTalk
	opener    bool    // one label begins a reporter's time, another goes on with it
	begins    string  // the label of those who begin to ask, where others say that one asks on; see beginning
	asked     bool    // those who have the floor have a label of their own, which others who throw in a word lack
	kind      signal  // of event, as the heading tells; "" when it does not
}

// some stands for calls not seen: a habit is not read from one or two.
const some = 3

func habitsOf(title, place string, views []view) habits {
	conference := conferenceForm.MatchString(title)
	host := !conference && hostsTalk(views)
	if host {
		for i := range views {
			views[i].calls, views[i].call = false, &noCall // "Thanks, Otto."
		}
	}
	h := habits{host: host, opener: opener(views), begins: beginning(views), asked: count(views, "pregunta") >= 2, kind: kindOf(title, place)}
	h.usual, h.uncalled = callHabit(views)
	h.interview = host || !conference && interviewForm.MatchString(title)
	h.address, h.names = addressed(views), nameHabit(views)
	h.length = askLength(views)
	called := 0.0
	for i := 1; i < len(views); i++ {
		v := &views[i]
		if v.turn.Role != transcript.Reporter || views[i-1].turn.Role == transcript.Reporter {
			continue
		}
		if !views[i-1].calls {
			continue
		}
		called++
		h.hails += one(v.hails)
		h.greets += one(v.open.Greets)
		h.intros += one(v.intros)
	}
	h.hails, h.greets, h.intros = h.hails/(called+some), h.greets/(called+some), h.intros/(called+some)
	return h
}

// nameHabit says how usual it is that reporters say who they are when they take the floor, 0 to 1: where it is the
// habit, a question without a name goes on with the last. A reporter's time takes some four questions.
func nameHabit(views []view) float64 {
	names, asks := 0, 0
	for i := range views {
		if v := &views[i]; v.turn.Role == transcript.Reporter && !v.named {
			asks++
			names += int(one(v.intros))
		}
	}
	if names < some {
		return 0
	}
	return min(1, 4*float64(names)/float64(asks))
}

// addressed is the share of questions that begin by addressing the one who answers.
func addressed(views []view) float64 {
	hails, asked := 0.0, 0.0
	for i := range views {
		if v := &views[i]; v.turn.Role == transcript.Reporter && v.words > 8 {
			asked++
			hails += one(v.hails)
		}
	}
	return hails / (asked + some)
}

// askLength is how many words a question has here.
func askLength(views []view) float64 {
	n, all := 0, 0
	for i := range views {
		if v := &views[i]; v.turn.Role == transcript.Reporter {
			n, all = n+1, all+v.words
		}
	}
	return 1 + float64(all)/float64(max(n, 1))
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

var (
	interviewForm  = rx.MustCompile(`(?i)\binterview|\b(?:on|of) (?:cnn|msnbc|abc|nbc|cbs|fox|pbs|npr|bbc|cnbc)\b|\bwith .{3,40} of `)
	conferenceForm = rx.MustCompile(`(?i)doorstop|conference|briefing|availability|remarks|gaggle|interviews`)
)

// weighHabits looks for what reporters who have been called do here.
func (c *cutter) weighHabits(s *score, i int) {
	v, h := &c.views[i], &c.habits
	if v.hails {
		s.set("vocative unusual", 1-h.hails)
	} else {
		s.set("lacks address", h.hails)
		s.set("lacks address, as few do", h.address)
	}
	if v.open.Greets && !v.open.Courtesy {
		s.set("greeting usual", h.greets)
	} else {
		s.set("lacks greeting", h.greets)
	}
	if !v.intros {
		s.set("lacks introduction", h.intros)
		s.set("lacks name", h.names)
	}
	if h.uncalled > 0 {
		s.set("no calls here", h.uncalled)
	}
	s.mark("interview", h.interview)
	if h.kind != "" {
		s.set(h.kind, 1)
	}
}

var (
	gaggleForm  = rx.MustCompile(`(?i)gaggle|en route|aboard`)
	callForm    = rx.MustCompile(`(?i)\bcall\b|teleconference`)
	presserForm = rx.MustCompile(`(?i)conference|availability`)
	remarksForm = rx.MustCompile(`(?i)remarks|exchange with`)
)

// kindOf returns the kind of event: in a gaggle anybody asks, on a call each in turn.
func kindOf(title, place string) signal {
	switch {
	case gaggleForm.MatchString(title), gaggleForm.MatchString(place):
		return "gaggle"
	case callForm.MatchString(title):
		return "press call"
	case presserForm.MatchString(title):
		return "conference"
	case remarksForm.MatchString(title):
		return "remarks"
	}
	return ""
}

// opener reports whether reporters stand under two labels, of which PREGUNTA begins.
func opener(views []view) bool {
	opens, goes := 0, 0
	for i := range views {
		switch views[i].label {
		case "pregunta":
			opens++
		case "interlocutor", "interlocutora":
			goes++
		}
	}
	return opens >= 2 && goes >= 2
}

// beginning is the one label without a name, of two or more turns, under which those who begin to ask stand where another says that
// the same asks on, twice or more; "" where none is.
func beginning(views []view) string {
	const fewest = 2
	follows, begins := 0, map[string]int{}
	for i := range views {
		if v := &views[i]; v.named || !v.asking {
		} else if v.follows {
			follows++
		} else {
			begins[v.label]++
		}
	}
	label := ""
	for l, n := range begins {
		if n < fewest {
			continue
		}
		if label != "" {
			return ""
		}
		label = l
	}
	if follows < fewest {
		return ""
	}
	return label
}

// count counts the turns under a label.
func count(views []view, label string) int {
	n := 0
	for i := range views {
		n += int(one(views[i].label == label))
	}
	return n
}

// callHabit says how usual it is here that the floor is handed over by a call, 0 to 1: where it is the habit, a question without
// one goes on with the last. A reporter's time takes some four questions. It also says how far nobody is called, 1 to 0: between
// two shares, so that one call more or less does not turn over the reading of a whole room.
func callHabit(views []view) (usual, uncalled float64) {
	calls, hands := 0, 0
	for i := 1; i < len(views); i++ {
		if views[i].turn.Role != transcript.Reporter || views[i-1].turn.Role == transcript.Reporter {
			continue
		}
		hands++
		if views[i-1].calls && !views[i-1].invited {
			calls++
		}
	}
	if hands == 0 {
		return 0, 1
	}
	const never, often = 0.5, 0.7
	habit := 4 * float64(calls) / float64(hands)
	uncalled = min(1, max(0, (often-habit)/(often-never)))
	return min(1, habit) * (1 - uncalled), uncalled
}

var (
	welcomes   = rx.MustCompile(`(?i)\b(?:join(?:s|ing)? (?:us|me)\b|welcome\b|my guest|we begin|thank(?:s| you)(?: so much| very much)? for (?:being|joining|agreeing|doing|talking|speaking|your time|coming|sitting|having|taking)|thank(?:s| you).{0,40} for (?:this|the|your) interview\b|(?:great|good|nice) to (?:see|have|talk to|speak (?:to|with)|be with) you)`)
	welcomesTo = rx.MustCompile(`(?i)\b(?:welcome (?:back|to)\b|joining (?:me|us) (?:now|live|this)\b|my guest\b)`)
	thanksHost = rx.MustCompile(`(?i)\bthank(?:s| you)|\bappreciate|gracias|спасибо`)
)

// hostsTalk reports whether one host asks all the time: the first words, but for a name, are a reporter's, who welcomes the
// guest or thanks for the time, nobody is called but the host, who is given back the floor, the answers speak to nobody else by
// name, two answer at most, recordings that are played apart, and the host's last words are thanks, where the first were no
// welcome to the programme.
func hostsTalk(views []view) bool {
	from := 0
	if len(views) > 1 && views[0].turn.Role != transcript.Reporter && views[0].words <= 3 {
		from = 1
	}
	if len(views) < 4 || views[from].turn.Role != transcript.Reporter {
		return false
	}
	first := cue.Head(views[from].turn.Text, 400)
	if !welcomes.MatchString(first) {
		return false
	}
	answering, last, host, handed := map[string]int{}, 0, "", ""
	for i := range views[from:] {
		v := &views[from+i]
		switch {
		case v.turn.Role == transcript.Reporter:
			if v.label != views[from].label {
				return false
			}
			last = from + i
			continue
		case v.turn.Role == transcript.Moderator:
			return false
		case v.calls && v.call.Name != "" && v.words > 3:
			if handed != "" && !sameName(handed, v.call.Name) {
				return false
			}
			handed = v.call.Name
		}
		answering[v.label]++
		for _, a := range v.address {
			if !a.Opening || !cue.GivenName(a.Name) {
				continue
			}
			if host != "" && !sameName(host, a.Name) {
				return false // several ask
			}
			host = a.Name
		}
	}
	if handed != "" && !sameName(handed, host) {
		return false // somebody is called; the host himself would only be given back the floor
	}
	guests := 0
	for _, turns := range answering {
		guests += int(one(turns > 1))
	}
	return guests <= 2 && (welcomesTo.MatchString(first) || thanksHost.MatchString(views[last].turn.Text))
}
