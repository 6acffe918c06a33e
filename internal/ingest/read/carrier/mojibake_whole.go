package carrier

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// remade undoes what was misread as a whole: a text of another script under the Western European code page ("Áðèôèíã"), or
// UTF-8 under the Cyrillic one ("Р‘СЂРёС„РёРЅРі"). It returns how many characters it made.
func remade(s string) (string, int) {
	if s, n := cyrillicTwice(s); n > 0 {
		return s, n
	}
	if !accentsInRuns(s) {
		return s, 0
	}
	b, ok := misreadBytes(s)
	if !ok {
		return s, 0
	}
	text, _, ok := byScript(b)
	if !ok {
		return s, 0
	}
	return string(text), utf8.RuneCountInString(s)
}

// misreadBytes returns the bytes that read as s in Windows-1252.
func misreadBytes(s string) ([]byte, bool) {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		c, ok := misread(r)
		if r < utf8.RuneSelf {
			c, ok = byte(r), true
		}
		if !ok {
			return nil, false
		}
		b = append(b, c)
	}
	return b, true
}

// accentsInRuns reports whether letters from À to ÿ mostly stand four or more together, as in no language that has them.
func accentsInRuns(s string) bool {
	const plenty = 60
	all := strings.Count(s, "\xc3")
	if all < plenty || all*25 < len(s) {
		return false
	}
	within, run := 0, 0
	for i := 0; i+1 < len(s); {
		if s[i] == 0xC3 {
			run++
			i += 2
			continue
		}
		if run >= 4 {
			within += run
		}
		run = 0
		i++
	}
	return within*2 > all
}

// cyrillicTwice undoes UTF-8 of Cyrillic words that was read as Windows-1251, run by run.
func cyrillicTwice(s string) (string, int) {
	if strings.Count(s, "Р°") < 3 { // what the commonest vowel becomes
		return s, 0
	}
	var out strings.Builder
	var run []byte
	n, from := 0, 0
	flush := func(to int) {
		if utf8.Valid(run) && len(run) > 1 {
			out.Write(run)
			n += utf8.RuneCount(run)
		} else {
			out.WriteString(s[from:to])
		}
		run = run[:0]
	}
	for i, r := range s {
		if c, ok := cyrillicByte(r); ok {
			if len(run) == 0 {
				from = i
			}
			run = append(run, c)
			continue
		}
		if len(run) > 0 {
			flush(i)
		}
		out.WriteString(s[i : i+utf8.RuneLen(r)])
	}
	if len(run) > 0 {
		flush(len(s))
	}
	return out.String(), n
}

// cyrillicByte returns the byte that reads as r in Windows-1251, in which one byte stands for nothing.
func cyrillicByte(r rune) (byte, bool) {
	switch {
	case r < utf8.RuneSelf:
		return 0, false
	case r == 0x98, r == utf8.RuneError:
		return 0x98, true
	}
	return charmap.Windows1251.EncodeRune(r)
}
