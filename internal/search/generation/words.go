package generation

import (
	"cmp"
	"slices"
)

// words numbers the words met while a generation is written.
type words struct {
	langs   []string
	byLang  []map[string]uint32
	surface []string
	stem    []string
	term    []string // as Bleve gets it: the number
	lang    []uint8
	freq    []uint32 // documents
	last    []uint32 // the document that last held it, from 1
}

func (w *words) langNumber(lang string) uint8 {
	if i := slices.Index(w.langs, lang); i >= 0 {
		return uint8(i)
	}
	w.langs = append(w.langs, lang)
	w.byLang = append(w.byLang, map[string]uint32{})
	return uint8(len(w.langs) - 1)
}

// add numbers a word not met before.
func (w *words) add(l uint8, surface, stem string) uint32 {
	n := uint32(len(w.surface))
	w.byLang[l][surface] = n
	w.surface, w.stem = append(w.surface, surface), append(w.stem, stem)
	w.term = append(w.term, valueTerm(n))
	w.lang, w.freq, w.last = append(w.lang, l), append(w.freq, 0), append(w.last, 0)
	return n
}

// write puts the vocabulary into the sidecar and returns where each word's occurrence counts begin.
func (w *words) write(s *sidecarWriter) ([]uint64, error) {
	order := make([]uint32, len(w.surface))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(w.lang[a], w.lang[b]), cmp.Compare(w.surface[a], w.surface[b]))
	})
	tf := make([]uint64, len(w.freq)+1)
	for i, n := range w.freq {
		tf[i+1] = tf[i] + uint64(n)
	}
	text, off := join(w.surface)
	err := sections(s, []section{{"word.text", text}, {"word.off", raw(off)}, {"word.lang", w.lang},
		{"word.docs", raw(w.freq)}, {"word.tf", raw(tf)}, {"word.sorted", raw(order)}})
	if err != nil {
		return nil, err
	}
	return tf, w.writeStems(s, order)
}

// writeStems groups the words by stem.
func (w *words) writeStems(s *sidecarWriter, order []uint32) error {
	slices.SortStableFunc(order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(w.lang[a], w.lang[b]), cmp.Compare(w.stem[a], w.stem[b]))
	})
	var stems []string
	var langs []uint8
	var from []uint32
	for i, n := range order {
		if i == 0 || w.stem[n] != stems[len(stems)-1] || w.lang[n] != langs[len(langs)-1] {
			stems, langs, from = append(stems, w.stem[n]), append(langs, w.lang[n]), append(from, uint32(i))
		}
	}
	from = append(from, uint32(len(order)))
	text, off := join(stems)
	return sections(s, []section{{"stem.text", text}, {"stem.off", raw(off)}, {"stem.lang", langs},
		{"stem.from", raw(from)}, {"stem.word", raw(order)}})
}

// join lays strings end to end; off has where each begins, and the end.
func join(list []string) (text []byte, off []uint32) {
	off = make([]uint32, 1, len(list)+1)
	for _, s := range list {
		text = append(text, s...)
		off = append(off, uint32(len(text)))
	}
	return text, off
}

type section struct {
	name string
	data []byte
}

func sections(s *sidecarWriter, list []section) error {
	for _, x := range list {
		if err := s.section(x.name, x.data); err != nil {
			return err
		}
	}
	return nil
}
