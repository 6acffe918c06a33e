package transcript

// Standing says how an attribution is known. It never says more than the evidence does.
type Standing string

// The three standings.
const (
	Stated       Standing = "stated"       // the transcript, the roster or a correction says so
	Inferred     Standing = "inferred"     // a careful reader would judge so
	Unidentified Standing = "unidentified" // the transcript does not say; never a guess
)

// Attribution is a resolved speaker, asker or outlet with the evidence for it.
// The zero value with Standing Unidentified is nobody.
type Attribution struct {
	Name     string     `json:"name,omitempty"` // as fully as the transcript, or the roster, gives it
	Key      string     `json:"key,omitempty"`  // slug of the person's or outlet's page; "" has none
	Office   string     `json:"office,omitempty"`
	Standing Standing   `json:"standing"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Known reports whether the attribution names anybody.
func (a Attribution) Known() bool { return a.Name != "" && a.Standing != Unidentified }

// Evidence points at what an attribution or a field rests on.
type Evidence struct {
	Kind  string `json:"kind"`           // label, call, introduction, address, footnote, heading, caption, roster, correction, carrier, file
	Turn  int    `json:"turn"`           // -1 when it is in no turn
	Start int    `json:"start"`          // byte offsets into that turn's Text (or, without a turn, the extracted text)
	End   int    `json:"end"`            //
	Note  string `json:"note,omitempty"` // the words, the roster entry or the correction's reason
}
