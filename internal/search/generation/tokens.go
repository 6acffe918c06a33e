package generation

import (
	"fmt"
	"hash/crc32"
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

// addWords writes the words of a turn to the stream. A turn with struck words has them written a second time,
// without those, behind the first: phrases run across what was struck.
func (w *Writer) addWords(turn *transcript.Turn, lang string) (uint8, error) {
	base := text.Base(lang)
	l := w.words.langNumber(base)
	w.tokens = w.analyzer.Append(w.tokens[:0], lang, turn.Text)
	w.buf = w.buf[:0]
	for i := range w.tokens {
		t := &w.tokens[i]
		n := w.word(l, t)
		w.see(n)
		w.buf = appendUvarint(w.buf, n)
		w.caps.add(uint8(t.Case))
	}
	_, err := w.side.Write(w.buf)
	return l, err
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

func appendUvarint(b []byte, v uint32) []byte {
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}
