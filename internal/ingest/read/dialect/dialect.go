package dialect

import (
	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dates"
	"podium/internal/transcript"
)

// Form is a way in which a label stands before a turn's words.
type Form uint8

// The forms. A style declares those that its transcripts use.
const (
	Colon      Form = iota // MR PRICE: words
	BareQ                  // Q   words, Q: words, QBut words
	Stop                   // THE PRESIDENT. words, Q. words
	Tagged                 // <NAME>CHAIR POWELL</NAME>. words
	OwnLine                // PREGUNTA, alone on its line after a rule or in bold
	Named                  // Dmitry Peskov: words, in mixed case
	Timed                  // Matthew Miller (00:04): words
	Bare                   // QUESTION words, Prime Minister alone on its line: no colon at all
	Lenticular             // 【林大臣】 words
	Dash                   // R - words, P.- words, Ministra.- words
	Bracket                // （問）words, 記者）words, (Reporter) words
	Chevron                // >> words, >> JO PENNY: words
	Declared               // the source says which words are the label
	Bolded                 // no label: the question is set in bold
	SetApart               // Ada Quill, alone on a line in bold or as a heading
	Keyed                  // FC   words, where a speaker key says who FC is
)

// Style is a declared house style.
type Style struct {
	Name         string
	Forms        []Form
	Asks         []string // labels of those who ask by which this style is known; folded
	Sign         Form     // the form by which this style is known; Colon says none
	Tells        []string // words in labels or heading by which this style is known; folded
	Language     string   // BCP 47, where the style has only one
	CapsHeadings bool     // a paragraph in capitals is an editor's heading
	BracketNotes bool     // a paragraph in brackets is an editor's note
	DayFirst     bool     // numeric dates are day/month/year
	Unlabelled   bool     // statements before the first label are spoken words
}

func (x *Style) has(f Form) bool {
	for _, x := range x.Forms {
		if x == f {
			return true
		}
	}
	return false
}

// Hints is what is known of a document from elsewhere.
type Hints struct {
	Name string // file name or last part of the address
	Meta transcript.Metadata
}

// Read reads a document. A transcript without turns has no words that anybody speaks.
func Read(doc *carrier.Document, hints Hints) transcript.Transcript {
	scratch := scratches.Get().(*scratch)
	defer scratch.giveUp()
	r := choose(doc, scratch)
	r.hints = hints
	r.cutItems()
	r.locate()
	r.classify()
	r.build()
	r.metadata()
	r.finish()
	return r.t
}

// reader is the state of one reading.
type reader struct {
	doc             *carrier.Document
	scratch         *scratch
	style           *Style
	hints           Hints
	lines           []line
	hits            []hit
	pages           int             // page numbers met
	first           int             // the line of the first label; len(lines) without one
	last            int             // the first line after the transcript's end
	lost            []int           // turns before which a label without words stands
	gaps            []int           // turns before which a double blank line parts one voice
	heads           []headKind      // of the lines before first
	mail            int             // lines of a posted article's header
	subject, posted string          // of that header
	defaultDay      bool            // the carrier's date is a stand-in
	captions        bool            // closed captions
	dashNames       map[string]bool // names with an office that a dash ends, folded, where a colon ends other labels
	ocr             bool            // a scan, with its misreadings
	stacked         int             // misread labels right after others: neither has its words
	standards       []standard      // labels that misread ones may stand for
	allCaps         bool            // the whole document is in capitals
	boldLabels      bool            // labels are set in bold
	keySpan         transcript.Span
	keyLast         int             // last line of the speaker key
	keyless         bool            // the key was made out from initials with wide space behind them
	bare            int             // labels without words met in a row
	doubles         int             // turns that a double blank line comes before
	lastNote        int             // the number of the last footnote met
	footnoted       bool            // a mark refers to a footnote
	contents        map[string]bool // headings between the turns that a list above them prints; see readContents
	opensAt         int             // the line above the first label on which the first of these stands again; 0 where none does
	sampled         int             // labels that the lines offer, by whatever form
	t               transcript.Transcript
	turn            turnBuilder // of the turn being built
	names           names
	apart           map[string]int             // lines set apart that are labels; nil where none are
	askedDash       map[int]bool               // lines that begin with a label and a dash, where one person answers all who ask
	askedApart      map[int]bool               // lines set apart over questions, where one person answers them all
	capitalLabels   int                        // lines set apart in capitals that recur, each text once
	alternates      bool                       // labels and what is said under them take turns, a line each, in one type
	boldHeads       map[string]int             // labels that bold type alone parts from their words; nil where none are
	stopped         map[string]int             // labels that a full stop ends; nil where none are
	squared         map[string]int             // labels in square brackets before their words; nil where none are
	labels          map[string]*facts          // what the labels met tell
	met             map[string]*int            // see facts
	tried           []tried                    // what the lines bear, where forms were tried on them all
	colons          map[string]match           // what was met before colons
	dates           map[datedText][]dates.Date // found in lines
	surnames        map[string]bool            // last words of the labels that are sure
	long            map[string]int             // labels with words in small letters; see readLong
	known           map[string]bool            // labels accepted, folded
	nameOf          map[string]bool            // names before the commas of labels
	near            map[string][][]string      // words of labels that recur, by the first; see matchNear
	key             map[string]string          // of a speaker key: initials and names; nil until read
}

// line is a carrier's line with what the reading makes of it.
type line struct {
	carrier.Line
	kind   string  // of a note
	hit    int     // index of the label that begins here; -1
	forms  formSet // that it may bear
	role   role
	inset  bool // a stretch of furniture within a flattened line
	beyond bool // stands after the transcript on its page
}

// role says what a line is.
type role uint8

const (
	speech role = iota
	furniture
	note
	head
)

func (r *reader) str(i int) string { return r.doc.Text[r.lines[i].Start:r.lines[i].End] }

func (r *reader) warn(kind string, turn int, text string) {
	r.t.Warnings = append(r.t.Warnings, transcript.Warning{Kind: kind, Turn: turn, Text: text})
}
