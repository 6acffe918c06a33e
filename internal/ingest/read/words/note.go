package words

// Note is what a room tells of each printed word, whatever stands around it: it is asked once a word.
type Note uint8

var tellers []func(printed string) uint32

// DeclareNote makes a note of what tell says, which is not 0.
func DeclareNote(tell func(printed string) uint32) Note {
	if len(tellers) == len(Form{}.notes) {
		panic("words: too many notes")
	}
	tellers = append(tellers, tell)
	return Note(len(tellers) - 1)
}

// Note is what is told of a word.
func (f *Form) Note(n Note) uint32 {
	if f.notes[n] == 0 {
		f.notes[n] = tellers[n](f.Printed)
	}
	return f.notes[n]
}
