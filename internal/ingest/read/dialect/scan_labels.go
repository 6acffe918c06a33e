package dialect

// oddLabels reports whether labels show a scan's misreadings: two of them are a standard one's letters with small ones, figures or signs
// among the capitals ("PRiME MIN~ISTER").
func (r *reader) oddLabels() bool {
	odd, short := "", 0
	for i := range r.hits {
		label := bare(r.hits[i].match.label)
		if r.answersShort(i, label) {
			if short++; short > 1 {
				return true
			}
		}
		if !oddCapitals(label) || label == odd {
			continue
		}
		if st, _ := r.standsFor(label, true); st == nil || !st.caps {
			continue
		}
		if odd != "" {
			return true
		}
		odd = label
	}
	return false
}

// answersShort reports whether a label that stands where those who ask are answered may be PM with a letter misread.
func (r *reader) answersShort(i int, label string) bool {
	return i > 0 && len(label) < 4 && label != "PM" && r.known["pm"] && misreadPM.MatchString(label+":") && r.asksAs(r.hits[i-1].match)
}

// oddCapitals reports whether a small letter, a figure or a sign stands between two capitals of a word.
func oddCapitals(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if c := s[i]; upperByte(s[i-1]) && (upperByte(s[i+1]) || i+2 < len(s) && upperByte(s[i+2]) && s[i+1] == ' ') && !upperByte(c) && c != ' ' && c != '.' && c != '-' && c < 0x80 {
			return true
		}
	}
	return false
}
