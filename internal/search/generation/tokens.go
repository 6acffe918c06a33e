package generation

import (
	"cmp"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// wordsVersion changes whenever words are cut, folded or stemmed differently: it is what becomes of a sample.
var wordsVersion = func() string {
	const sample = "The U.S. Secretary’s 1,000 re-negotiations: don't! Übergänge, l'été, los niños hablarán. Переговоры о мире. 北约秘书长 NATO Ärzte naïve"
	h := crc32.NewIEEE()
	for _, lang := range append(text.Languages(), "zh") {
		for _, t := range text.Tokens(lang, sample) {
			fmt.Fprint(h, t)
		}
	}
	return fmt.Sprintf("%08x", h.Sum32())
}()

// addWords writes the words of a turn to the stream. raw has the analyzer's numbers of them, when they are known.
func (w *Writer) addWords(lang uint8, tokens []text.Token, raw []uint32) error {
	w.buf = w.buf[:0]
	for i := range tokens {
		var n uint32
		if raw != nil {
			n = w.wordWritten(raw[i], lang, &tokens[i])
		} else {
			n = w.word(lang, &tokens[i])
		}
		w.see(n)
		w.buf = AppendWord(w.buf, n)
	}
	w.meta.Tokens += int64(len(tokens))
	_, err := w.side.Write(w.buf)
	return err
}

// wordWritten is word for one that the analyzer knows by a number.
func (w *Writer) wordWritten(raw uint32, lang uint8, t *text.Token) uint32 {
	for int(raw) >= len(w.written) {
		w.written = append(w.written, 0)
	}
	if w.written[raw] == 0 {
		w.written[raw] = w.word(lang, t) + 1
	}
	return w.written[raw] - 1
}

// word returns the number of a token's surface in its language.
func (w *Writer) word(l uint8, t *text.Token) uint32 {
	if strings.HasPrefix(t.Term, text.CJKPrefix+":") {
		l = w.words.langNumber(text.CJKPrefix)
	}
	if n, ok := w.words.byLang[l][t.Surface]; ok {
		return n
	}
	return w.words.add(l, strings.Clone(t.Surface), strings.Clone(t.Stem()))
}

// numberFrequent numbers the words of some briefings, the most frequent first.
func (w *Writer) numberFrequent(sample []*transcript.Briefing) {
	type seen struct {
		lang  uint8
		token text.Token
		n     int
	}
	count := map[string]*seen{}
	var order []*seen
	for _, b := range sample {
		for i := range b.Turns {
			t := &b.Turns[i]
			lang := cmp.Or(t.Lang, b.Language)
			w.tokens = w.analyzer.Append(w.tokens[:0], lang, t.Words())
			for _, tok := range w.tokens {
				key := text.Base(lang) + ":" + tok.Surface
				if count[key] == nil {
					count[key] = &seen{lang: w.words.langNumber(text.Base(lang)), token: tok}
					order = append(order, count[key])
				}
				count[key].n++
			}
		}
	}
	slices.SortStableFunc(order, func(a, b *seen) int { return b.n - a.n })
	for _, s := range order {
		w.word(s.lang, &s.token)
	}
}

// AppendWord appends a word's number as Stream has it.
func AppendWord(b []byte, v uint32) []byte {
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}
