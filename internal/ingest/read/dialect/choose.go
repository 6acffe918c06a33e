package dialect

import (
	"math/bits"
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
)

// choose reads the document with the style that explains most of its labels.
func choose(doc *carrier.Document, scratch *scratch) *reader {
	scratch.lines = unflatten(doc, scratch.lines[:0])
	r := &reader{doc: doc, scratch: scratch, lines: scratch.lines, tried: scratch.tried[:0], known: map[string]bool{}, nameOf: map[string]bool{}, surnames: map[string]bool{}, labels: map[string]*facts{}, met: map[string]*int{}, colons: map[string]match{}}
	r.readApart()
	r.readBoldHeads()
	r.readSquared()
	r.readLong()
	r.countChevrons()
	if r.declared() != nil {
		r.style = &declared
		return r
	}
	best := -1.0
	sample := r.sample()
	r.readAskedDash()
	r.readStopped()
	r.allCaps = r.inCapitals()
	for i := range styles {
		if r.allCaps && styles[i].CapsHeadings {
			continue
		}
		if s := styles[i].score(sample); s > best {
			best, r.style = s, &styles[i]
		}
	}
	return r
}

// inCapitals reports whether the whole document is in capitals, as teleprinters write: there they
// tell neither a label nor a heading.
func (r *reader) inCapitals() bool {
	const looked = 60
	caps, others := 0, 0
	for i := 0; i < len(r.lines) && caps+others < looked && others*2 < looked; i++ {
		if s := r.str(i); len(s) < 40 {
			continue
		} else if capsAbove(s, 0.8) {
			caps++
		} else {
			others++
		}
	}
	return caps+others >= 4 && caps > others
}

// initialSurname stands in Style.Tells for labels of an initial and a surname.
const initialSurname = "и.фамилия"

// sampled is what a document's lines offer to each form.
type sampled struct {
	forms  [Keyed + 1]float64 // sure and fair matches, weighted
	asked  map[string]int     // question labels met, folded
	told   map[string]int     // other labels met, folded
	dashed int                // question labels in full that a dash ends: "Pregunta.- "
}

func (r *reader) sample() sampled {
	s := sampled{asked: map[string]int{}, told: map[string]int{}}
	stopped, dashed := map[string]int{}, map[string]int{}
	questions, answered := 0, 0 // by letters that a dash ends
	for i := range r.lines {
		l := &r.lines[i]
		text := r.str(i)
		if l.forms = r.offers(i, text); l.Break == carrier.Soft && i > 0 || l.forms == 0 {
			continue
		}
		for left := l.forms; left != 0; left &= left - 1 {
			f := Form(bits.TrailingZeros32(uint32(left)))
			m := r.match(f, i, text)
			if m.grade > no {
				r.tried = append(r.tried, tried{i, m})
			}
			if m.grade == weak && f == Stop {
				stopped[fold(m.label)]++
			} else if m.grade == weak && f == Dash && strings.IndexByte(m.label, ' ') > 0 {
				dashed[fold(m.label)]++
			}
			if f == Dash && m.grade == weak && m.label == "Q" {
				questions++
			} else if f == Dash && m.grade == weak && m.label == "A" {
				answered++
			}
			if m.grade < fair && m.form != BareQ || m.grade == no {
				continue
			}
			r.sampled++
			if !strings.HasPrefix(text, "Q.") { // which the label with a full stop and the bare Q share
				s.forms[f] += float64(m.grade)
			}
			known := r.factsOf(&m)
			if known.sampled++; f == Dash && len(known.base) > 1 && asks[known.base] {
				s.dashed++
			}
		}
	}
	r.scratch.tried = r.tried
	for label, f := range r.labels {
		if f.sampled > 0 {
			s.count(label, f)
		}
	}
	s.recur(stopped)
	s.recurDashed(dashed)
	if questions >= 2 && answered >= 2 && answered*2 >= questions { // an R has not to stand beside it
		s.forms[Dash] += float64((questions + answered) * int(fair))
		s.told["a"] += answered
	}
	r.dashNames = officersDashed(dashed)
	return s
}

// count counts a label that was met.
func (s *sampled) count(label string, f *facts) {
	if mixedInitial(label) {
		s.told[initialSurname] += f.sampled
	}
	if asks[f.base] {
		s.asked[f.base] += f.sampled
	} else if strings.HasSuffix(f.base, "记者") {
		s.asked["记者"] += f.sampled
	} else if first, _, _ := strings.Cut(f.base, " "); asks[first] && asksByName(label) {
		s.asked[first] += f.sampled
	} else {
		s.told[f.base] += f.sampled
	}
}

// recur counts labels in mixed case that a full stop ends, as hearings print them, where several of them recur.
func (s *sampled) recur(stopped map[string]int) {
	voices, all := 0, 0
	for _, n := range stopped {
		if n >= 2 {
			voices++
			all += n
		}
	}
	if voices < 2 || all < 6 {
		return
	}
	s.forms[Stop] += float64(all * int(weak))
	for l, n := range stopped {
		s.told[l] += n
	}
}

// officersDashed are the names that a dash ends twice or more, where an office stands before them: "Presidente Holm — ".
func officersDashed(dashed map[string]int) map[string]bool {
	var names map[string]bool
	for l, n := range dashed {
		if first, rest, _ := strings.Cut(l, " "); n >= 2 && rest != "" && (offices[first] || labels.Office(first)) {
			if names == nil {
				names = map[string]bool{}
			}
			names[l] = true
		}
	}
	return names
}

// recurDashed counts names that a dash ends where one recurs beside questions by a letter, or two do: "Ada Quill - ".
func (s *sampled) recurDashed(dashed map[string]int) {
	voices, all := 0, 0
	for _, n := range dashed {
		if n >= 2 {
			voices++
			all += n
		}
	}
	if voices >= 2 && all >= 5 || voices > 0 && s.asked["q"] >= 2 {
		s.forms[Dash] += float64(all * int(weak))
		s.dashed += voices
	}
}

func (x *Style) score(s sampled) float64 {
	n, asked := 0.0, 0
	for _, f := range x.Forms {
		n += s.forms[f]
	}
	for _, a := range x.Asks {
		asked += s.asked[a]
	}
	for _, t := range x.Tells {
		asked += s.told[t]
	}
	if x.Sign == Dash {
		asked += s.dashed
	}
	if x.Sign != Colon && s.forms[x.Sign] == 0 || x.Sign == Bare && s.forms[Bare] < 4*float64(fair) {
		return -1
	}
	if len(x.Asks)+len(x.Tells) == 0 {
		return n
	}
	if asked == 0 || n == 0 && !x.has(BareQ) { // those who ask have labels of other forms
		return n*0.5 - 2
	}
	return n + 3*float64(asked)
}
