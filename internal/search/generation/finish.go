package generation

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

// Close finishes the generation's files. The directory can be opened afterwards.
func (w *Writer) Close() error {
	if !w.sampled {
		if err := w.writeSample(); err != nil {
			return err
		}
	}
	if len(w.docs.id) > 0 {
		if err := w.index.Close(); err != nil {
			return fmt.Errorf("finish generation's index: %w", err)
		}
	}
	if err := w.finish(); err != nil {
		return fmt.Errorf("finish generation's sidecar: %w", err)
	}
	return nil
}

// Abandon ends an unfinished generation and removes what it wrote.
func (w *Writer) Abandon() error {
	return errors.Join(w.side.file.Close(), os.RemoveAll(w.dir))
}

func (w *Writer) finish() error {
	if err := w.side.end("stream", 0); err != nil {
		return err
	}
	order, err := w.documentOrder()
	if err != nil {
		return err
	}
	tf, err := w.words.write(w.side)
	if err != nil {
		return err
	}
	if err := w.writePairs(order); err != nil {
		return err
	}
	counts, err := w.count(order, tf)
	if err != nil {
		return err
	}
	m := &w.meta
	if m.IndexSum, err = indexSum(w.dir); err != nil {
		return err
	}
	m.Docs, m.Turns, m.Langs = len(order), len(w.turns.id), w.words.langs
	return errors.Join(
		sections(w.side, []section{{"tf", counts}, {"case", w.caps.bits}}),
		w.docs.write(w.side, order), w.turns.write(w.side), w.briefings.write(w.side),
		writeJSON(w.side, "meta", m), writeJSON(w.side, "dictionaries", w.dictionaries()),
		w.side.close())
}

func (w *Writer) dictionaries() *Dictionaries {
	return &Dictionaries{SeriesSlugs: w.series.values, Places: w.places.values, Languages: w.langs.values,
		Speakers: w.speakers.values, Askers: w.askers.values, Outlets: w.outlets.values}
}

// documentOrder asks the index which document got which number: order[number] is when it was written. Bleve
// keeps no order within a batch.
func (w *Writer) documentOrder() ([]uint32, error) {
	if len(w.docs.id) == 0 {
		return nil, nil
	}
	index, segment, err := openIndex(w.dir)
	if err != nil {
		return nil, err
	}
	defer index.Close()
	order := make([]uint32, segment.Count())
	if len(order) != len(w.docs.id) {
		return nil, fmt.Errorf("index holds %d documents of %d", len(order), len(w.docs.id))
	}
	for d := range order {
		id, err := segment.DocID(uint64(d))
		if err != nil || len(id) != 4 {
			return nil, fmt.Errorf("id of document %d: %w", d, errors.Join(ErrTorn, err))
		}
		order[d] = binary.BigEndian.Uint32(id)
	}
	return order, nil
}
