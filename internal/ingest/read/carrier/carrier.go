package carrier

import (
	"cmp"
	"context"
	"fmt"

	"podium/internal/transcript"
)

// MaxBytes is the largest source, or part of a source, that is read.
const MaxBytes = 20 << 20

// maxDocuments is how many transcripts one source may hold, and how many rows a table.
const maxDocuments = 100_000

func tooMany(what string) error {
	return &Error{Kind: "too-large", Reason: fmt.Sprintf("the source has more than %d %s", maxDocuments, what), Do: "split it"}
}

// Source is what there is to extract from.
type Source struct {
	Name      string  // file name or last part of the address; its extension is a hint
	MediaType string  // "" when unknown; a hint
	Bytes     []byte  // which are not to change as long as anything that was read of them is in use
	Columns   Columns // for tables; the zero value guesses from the header
}

// Document is one transcript's extracted text and structure.
type Document struct {
	Part     string // where in the source it stands; "" for the whole
	Name     string // of the archive's member that it is; "" otherwise
	Text     string // valid UTF-8, lines parted by "\n"
	Lines    []Line // in order, none empty, none overlapping
	Marks    []Mark // sorted by Start
	Meta     Meta
	Warnings []transcript.Warning
	Carrier  string // text, html, markdown, xml, pdf ...
}

// Meta is what the carrier itself, not the transcript's words, says of the document.
type Meta struct {
	Title, Event, Published, Modified, Place, URL, Language, ID string
	Kind                                                        string            // the source's own word for what it is ("Press Conference")
	Person                                                      string            // whom the source names as its principal
	Description                                                 string            // a summary line
	Other                                                       map[string]string // front matter and the like, kept as notes
}

// Break says what parts a line from the one before it.
type Break uint8

// The breaks, from weakest to strongest.
const (
	Soft      Break = iota // a wrapped line: its words continue the line before
	Hard                   // a line break that was meant: a label may follow
	Paragraph              // a new paragraph
)

// Line is one line of Document.Text, without outer white space. There are thousands of a page, and each is looked at many
// times: it is kept small.
type Line struct {
	transcript.Span
	Break   Break
	Level   uint8  // 1..6 in a heading
	Cell    uint8  // the column of a table in which it stands, from 1; of a list of terms, 1 for the term
	Item    bool   // stands in a list
	Outside bool   // stands outside the document's content, by structure
	Caption bool   // stands in a figure
	Foot    bool   // opens with a footnote's anchor
	Italic  bool   // all of it is set in italics
	Blank   int32  // blank lines before it, in carriers that have them
	Indent  int32  // columns of white space before it
	Bold    int32  // bytes at its start that are set in bold
	Links   int32  // bytes of it that are link text
	Label   int32  // bytes at its start that the source declares to be a label
	Kin     uint32 // what boxes it stands in: lines of boxes built alike have the same
}

// Mark is a span of Document.Text that the carrier marks up.
type Mark struct {
	transcript.Span
	Kind transcript.MarkKind // Struck, Inserted or Footnote
	Ref  string              // of a footnote: its words
}

// String returns the words of a line.
func (d *Document) String(l Line) string { return d.Text[l.Start:l.End] }

// Error is a source that cannot be read: what is wrong and what to do about it.
type Error struct {
	Kind   string // empty, binary, too-large, encoding, malformed, no-transcript, unsupported
	Reason string // what was found, a sentence without its full stop
	Do     string // what a person can do about it
	Line   int    // from 1; 0 when the fault is in no line
}

func (e *Error) Error() string {
	at := ""
	if e.Line > 0 {
		at = fmt.Sprintf("line %d: ", e.Line)
	}
	return at + e.Reason + "; " + e.Do
}

// Extract returns the documents of a source in order: one, or one a row, item or member of a
// table, feed or archive. Every error is an *Error, or the context's.
func Extract(ctx context.Context, src Source) ([]Document, error) {
	docs, err := extract(ctx, src, 0)
	nameParts(docs)
	return docs, err
}

// nameParts gives every document of several a locator of its own.
func nameParts(docs []Document) {
	seen := map[string]bool{}
	for i := range docs {
		d := &docs[i]
		if len(docs) > 1 && (d.Part == "" || seen[d.Part]) {
			d.Part = fmt.Sprintf("%s#%d", d.Part, i+1)
		}
		seen[d.Part] = true
	}
}

func extract(ctx context.Context, src Source, depth int) ([]Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := admit(src.Bytes); err != nil {
		return nil, err
	}
	format := sniff(src)
	if f, ok := nested[format]; ok {
		docs, err := f(ctx, src, depth)
		for i := range docs {
			docs[i].Carrier = cmp.Or(docs[i].Carrier, format)
		}
		return docs, err
	}
	text, warnings, err := decode(src.Bytes, format, src.MediaType)
	if err != nil {
		return nil, err
	}
	docs, err := formats[format](src, text)
	for i := range docs {
		if docs[i].Carrier == "" {
			docs[i].Carrier = format
		}
		docs[i].Warnings = append(docs[i].Warnings, warnings...)
	}
	return docs, err
}

func admit(b []byte) error {
	if len(b) == 0 {
		return &Error{Kind: "empty", Reason: "the source is empty", Do: "fetch it again"}
	}
	if len(b) > MaxBytes {
		return &Error{Kind: "too-large", Reason: fmt.Sprintf("the source has more than the %d MB that are read", MaxBytes>>20),
			Do: "split it into one file a transcript"}
	}
	return nil
}

// formats read decoded text; nested read bytes that hold other sources, or are binary.
var formats = map[string]func(Source, string) ([]Document, error){
	"text":     readText,
	"html":     readHTML,
	"markdown": readMarkdown,
	"xml":      readXML,
}

var nested = map[string]func(context.Context, Source, int) ([]Document, error){}
