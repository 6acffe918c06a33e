package generation

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// Generation is one opened generation. It is safe for concurrent use; it stays open until every holder has
// called Release.
type Generation struct {
	Meta
	Dictionaries
	Dir        string
	Vocabulary *Vocabulary
	Memo       sync.Map // what its users derive from it, to keep as long as it is open
	FirstDay   int32    // of dated documents
	LastDay    int32
	Columns

	index   bleve.Index
	segment segment.Segment
	side    *sidecar
	stream  []byte
	counts  []byte
	caps    []byte
	pairs   pairTable
	holders atomic.Int64
	size    int64
	keys    []uint64
	byKey   map[uint64]uint32
}

// Columns are what is known of each document, by document number.
type Columns struct {
	head   []docHead
	ID     []uint64 // the lead turn's
	First  []uint32 // its first turn in the turn columns
	Count  []uint16 // of its turns
	Series []uint32
	Place  []uint32
	Lang   []uint32
	Asker  []uint32
	Outlet []uint32
	Day    []int32

	TurnID      []uint64
	TurnSpeaker []uint32
	TurnIndex   []uint32
	turnEnd     []uint32
	turnToken   []uint32
	turnLang    []uint8
	turnSide    []uint8

	BriefingKey []uint64
	BriefingSeq []int64
	slug        []byte
	slugOff     []uint32
}

// Open opens the generation in dir. The error wraps ErrTorn, or fs.ErrNotExist, when it has to be built again.
func Open(dir string) (g *Generation, err error) {
	defer func() {
		if p := recover(); p != nil { // Bleve panics on some damage
			g, err = nil, fmt.Errorf("open generation %s: %w: %v", dir, ErrTorn, p)
		}
	}()
	side, err := openSidecar(filepath.Join(dir, sidecarFile))
	if err != nil {
		return nil, fmt.Errorf("open generation: %w", err)
	}
	g = &Generation{Dir: dir, side: side}
	if err := g.load(); err != nil {
		return nil, errors.Join(fmt.Errorf("open generation %s: %w", dir, err), g.close())
	}
	g.holders.Store(1)
	return g, nil
}

func (g *Generation) load() error {
	if err := readJSON(g.side, "meta", &g.Meta); err != nil {
		return err
	}
	if g.Format != format || g.Words != wordsVersion {
		return fmt.Errorf("%w: of another version", ErrTorn)
	}
	if err := readJSON(g.side, "dictionaries", &g.Dictionaries); err != nil {
		return err
	}
	g.Vocabulary = openVocabulary(g.side, g.Meta.Langs)
	g.Columns = openColumns(g.side)
	g.stream, g.counts, g.caps = g.side.bytes("stream"), g.side.bytes("tf"), g.side.bytes("case")
	g.pairs = openPairs(g.side)
	if len(g.ID) != g.Docs {
		return fmt.Errorf("%w: %d documents of %d", ErrTorn, len(g.ID), g.Docs)
	}
	g.size = int64(len(g.side.mem))
	g.indexKeys()
	g.spanDays()
	if g.Docs == 0 {
		return nil
	}
	sum, err := indexSum(g.Dir)
	if err != nil || sum != g.IndexSum {
		return fmt.Errorf("%w: index differs from its checksum (%v)", ErrTorn, err)
	}
	if g.index, g.segment, err = openIndex(g.Dir); err != nil {
		return err
	}
	if int(g.segment.Count()) != g.Docs {
		return fmt.Errorf("%w: index of %d documents, sidecar of %d", ErrTorn, g.segment.Count(), g.Docs)
	}
	return g.measure()
}

func openColumns(s *sidecar) Columns {
	return Columns{
		head: numbers[docHead](s, "doc.head"), ID: numbers[uint64](s, "doc.id"),
		First: numbers[uint32](s, "doc.first"), Count: numbers[uint16](s, "doc.turns"),
		Series: numbers[uint32](s, "doc.series"),
		Place:  numbers[uint32](s, "doc.place"), Lang: numbers[uint32](s, "doc.lang"),
		Asker: numbers[uint32](s, "doc.asker"), Outlet: numbers[uint32](s, "doc.outlet"),
		Day:    numbers[int32](s, "doc.day"),
		TurnID: numbers[uint64](s, "turn.id"), TurnSpeaker: numbers[uint32](s, "turn.speaker"),
		TurnIndex: numbers[uint32](s, "turn.index"), turnEnd: numbers[uint32](s, "turn.end"),
		turnToken: numbers[uint32](s, "turn.token"), turnLang: s.bytes("turn.lang"), turnSide: s.bytes("turn.side"),
		BriefingKey: numbers[uint64](s, "briefing.key"), BriefingSeq: numbers[int64](s, "briefing.seq"),
		slug: s.bytes("briefing.slug"), slugOff: numbers[uint32](s, "briefing.slugoff"),
	}
}

// openIndex opens the Bleve index below dir and its one segment.
func openIndex(dir string) (bleve.Index, segment.Segment, error) {
	index, err := bleve.OpenUsing(filepath.Join(dir, indexDir), map[string]any{"read_only": true, "bolt_timeout": "2s"})
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrTorn, err)
	}
	seg, err := onlySegment(index)
	if err != nil {
		return nil, nil, errors.Join(err, index.Close())
	}
	return index, seg, nil
}

// indexSum is the checksum of the segment files of the index below dir, in the order of their names.
func indexSum(dir string) (uint32, error) {
	files, err := filepath.Glob(filepath.Join(dir, indexDir, "store", "*.zap"))
	if err != nil {
		return 0, err
	}
	h := crc32.New(castagnoli)
	for _, f := range files {
		if err := copyInto(h, f); err != nil {
			return 0, err
		}
	}
	return h.Sum32(), nil
}

func copyInto(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

func onlySegment(index bleve.Index) (segment.Segment, error) {
	advanced, err := index.Advanced()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTorn, err)
	}
	reader, err := advanced.Reader()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTorn, err)
	}
	defer reader.Close()
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok || len(snapshot.Segments()) != 1 {
		return nil, fmt.Errorf("%w: not one segment", ErrTorn)
	}
	return snapshot.Segments()[0].Segment(), nil
}

// Hold keeps the generation open for one more holder.
func (g *Generation) Hold() { g.holders.Add(1) }

// Release gives up one hold; the last one closes the files.
func (g *Generation) Release() error {
	if g.holders.Add(-1) > 0 {
		return nil
	}
	return g.close()
}

func (g *Generation) close() error {
	var errs []error
	if g.index != nil {
		errs = append(errs, g.index.Close())
	}
	return errors.Join(append(errs, g.side.mem.Unmap())...)
}

// Size returns the bytes on disk.
func (g *Generation) Size() int64 { return g.size }

func (g *Generation) measure() error {
	return filepath.WalkDir(filepath.Join(g.Dir, indexDir), func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			g.size += info.Size()
		}
		return err
	})
}

// Slug returns the address of briefing n when it was indexed.
func (g *Generation) Slug(n uint32) string { return string(g.slug[g.slugOff[n]:g.slugOff[n+1]]) }

func (g *Generation) spanDays() {
	g.FirstDay, g.LastDay = math.MaxInt32, NoDay
	for _, d := range g.Day {
		if d != NoDay {
			g.FirstDay, g.LastDay = min(g.FirstDay, d), max(g.LastDay, d)
		}
	}
	if g.LastDay == NoDay {
		g.FirstDay = NoDay
	}
}
