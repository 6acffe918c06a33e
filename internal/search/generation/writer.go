package generation

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"github.com/blevesearch/bleve/v2"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// Files of a generation's directory.
const (
	indexDir    = "bleve"
	sidecarFile = "sidecar"
)

// batchSize is how many documents Bleve makes one segment of before it merges them. Small batches cost
// merging, large ones memory.
const batchSize = 2000

// Writer builds one generation in a directory. It is for one goroutine.
type Writer struct {
	dir   string
	index bleve.Builder
	side  *sidecarWriter
	meta  Meta

	sample    []*transcript.Briefing // held back until there are enough to know the frequent words
	sampled   bool
	words     words
	docs      docTable
	turns     turnTable
	briefings briefingTable
	caps      caseBits

	series, places, langs *interner[string]
	speakers              *interner[Speaker]
	askers, outlets       *people

	analyzer *text.Analyzer
	written  []uint32 // by the analyzer's number of a word as written: the word's own number and 1; 0 when not yet met
	spare    [batchSize]documentFields
	tokens   []text.Token
	buf      []byte
	terms    []uint32 // distinct words of the document at hand
	length   uint32   // its words
}

// Create begins a generation that holds the changes after from, up to and with to. The directory must not exist.
func Create(dir string, from, to int64) (*Writer, error) {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return nil, fmt.Errorf("create generation: %w", err)
	}
	index, err := bleve.NewBuilder(filepath.Join(dir, indexDir), newMapping(), map[string]any{
		"batchSize": batchSize, "mergeMax": 1 << 20, "buildPathPrefix": dir})
	if err != nil {
		return nil, fmt.Errorf("create generation's index: %w", err)
	}
	side, err := createSidecar(filepath.Join(dir, sidecarFile))
	if err != nil {
		return nil, fmt.Errorf("create generation's sidecar: %w", err)
	}
	return &Writer{dir: dir, index: index, side: side, meta: Meta{Format: format, Words: wordsVersion, From: from, To: to},
		series: newInterner[string](), places: newInterner[string](), langs: newInterner[string](),
		speakers: newInterner[Speaker](), askers: newPeople(), outlets: newPeople(), analyzer: text.NewAnalyzer()}, nil
}

// EndAt says that the generation holds the changes only up to and with this one.
func (w *Writer) EndAt(to int64) { w.meta.To = to }

// To returns the last change that the generation holds.
func (w *Writer) To() int64 { return w.meta.To }

// Gone notes that a briefing was withdrawn: it hides the one that an older generation holds.
func (w *Writer) Gone(key string) { w.meta.Gone = append(w.meta.Gone, key) }

// sampleSize is how many briefings are looked at before the first is written, to number frequent words first.
const sampleSize = 48

// Add takes a briefing in. It is written now or with Close: b is not to be changed until then.
func (w *Writer) Add(b *transcript.Briefing) error {
	if w.sampled {
		return w.write(b)
	}
	if w.sample = append(w.sample, b); len(w.sample) < sampleSize {
		return nil
	}
	return w.writeSample()
}

// writeSample writes the briefings held back.
func (w *Writer) writeSample() error {
	w.numberFrequent(w.sample)
	w.sampled = true
	for _, b := range w.sample {
		if err := w.write(b); err != nil {
			return err
		}
	}
	w.sample = nil
	return nil
}

// write writes all exchanges of a briefing.
func (w *Writer) write(b *transcript.Briefing) error {
	key, err := transcript.PackID(b.Key)
	if err != nil {
		return fmt.Errorf("briefing %s: %w", b.Slug, err)
	}
	w.briefings.key = append(w.briefings.key, key)
	w.briefings.seq = append(w.briefings.seq, b.Seq)
	w.briefings.slug = append(w.briefings.slug, b.Slug)
	for i := range b.Exchanges {
		if err := w.addExchange(b, &b.Exchanges[i]); err != nil {
			return fmt.Errorf("briefing %s: exchange %d: %w", b.Slug, i, err)
		}
	}
	return nil
}

func (w *Writer) addExchange(b *transcript.Briefing, x *transcript.Exchange) error {
	lead := x.Lead(b.Turns)
	if lead < 0 {
		return nil
	}
	id, err := transcript.PackID(b.Turns[lead].ID)
	if err != nil {
		return err
	}
	first := len(w.turns.id)
	w.terms, w.length = w.terms[:0], 0
	fields := &w.spare[len(w.docs.id)%batchSize] // those of a batch ago are written
	fields.reset()
	for _, i := range x.Turns {
		n, err := w.addTurn(b, x, i)
		if err != nil {
			return err
		}
		fields.speakers.add(valueTerm(n))
	}
	d := &w.docs
	d.head = append(d.head, newDocHead(uint32(len(w.briefings.key)-1), w.length, uint8(slices.Index(kinds, x.Kind))))
	d.id = append(d.id, id)
	d.firstTurn, d.turns = append(d.firstTurn, uint32(first)), append(d.turns, uint16(len(w.turns.id)-first))
	d.series, d.place = append(d.series, w.series.number(b.Series)), append(d.place, w.places.number(b.Place))
	d.lang = append(d.lang, w.langs.number(b.Language))
	d.asker, d.outlet = append(d.asker, w.askers.number(x.Asker)), append(d.outlet, w.outlets.number(x.Outlet))
	d.day = append(d.day, Day(b.Event))
	return w.indexDocument(fields)
}

// indexDocument hands the document written last to Bleve.
func (w *Writer) indexDocument(f *documentFields) error {
	n := len(w.docs.id) - 1
	for _, t := range w.terms {
		f.words.add(w.words.term[t])
	}
	f.asker.add(valueTerm(w.docs.asker[n]))
	f.outlet.add(valueTerm(w.docs.outlet[n]))
	return w.index.Index(valueTerm(uint32(n)), f)
}

// addTurn appends a turn and its words; it returns the number of its speaker.
func (w *Writer) addTurn(b *transcript.Briefing, x *transcript.Exchange, i int) (uint32, error) {
	turn := &b.Turns[i]
	id, err := transcript.PackID(turn.ID)
	if err != nil {
		return 0, err
	}
	lang := cmp.Or(turn.Lang, b.Language)
	searched, unsaid := turn.Searched()
	w.tokens = w.analyzer.Append(w.tokens[:0], lang, searched)
	w.length += uint32(len(w.tokens))
	w.meta.TextSize += int64(len(turn.Text))
	row := turnRow{id: id, speaker: w.speakers.number(speakerOf(turn)), index: uint32(i), lang: w.words.langNumber(text.Base(lang)),
		side: uint8(slices.Index(roles, turn.Role) | slices.Index(parts, x.PartOf(turn))<<4)}
	if err := w.addRow(row, w.tokens, w.analyzer.Words()); err != nil {
		return 0, err
	}
	if rest := text.Without(w.tokens, unsaid); rest != nil {
		row.side |= shadow
		return row.speaker, w.addRow(row, rest, nil)
	}
	return row.speaker, nil
}

// turnRow is what the turn columns say of one turn.
type turnRow struct {
	id             uint64
	speaker, index uint32
	lang, side     uint8
}

// addRow appends a turn and its words.
func (w *Writer) addRow(r turnRow, tokens []text.Token, raw []uint32) error {
	t := &w.turns
	t.token = append(t.token, w.caps.addRow(tokens))
	if err := w.addWords(r.lang, tokens, raw); err != nil {
		return err
	}
	if w.side.off > math.MaxUint32 || w.caps.n >= math.MaxUint32 {
		return errors.New("too many words for one generation")
	}
	t.id, t.end = append(t.id, r.id), append(t.end, uint32(w.side.off))
	t.speaker, t.index = append(t.speaker, r.speaker), append(t.index, r.index)
	t.lang, t.side = append(t.lang, r.lang), append(t.side, r.side)
	return nil
}

// see counts a word for the document at hand.
func (w *Writer) see(n uint32) {
	doc := uint32(len(w.docs.id) + 1)
	if w.words.last[n] != doc {
		w.words.last[n] = doc
		w.words.freq[n]++
		w.terms = append(w.terms, n)
	}
}

func speakerOf(turn *transcript.Turn) Speaker {
	s := Speaker{Label: turn.Called(), Office: turn.Speaker.Office}
	if turn.Speaker.Known() {
		s.Name, s.Key = turn.Speaker.Name, turn.Speaker.Key
	}
	return s
}
