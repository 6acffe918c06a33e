package carrier

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// script is a character set by which texts of one script are commonly written: right is the one whose text has letters of
// the script and among them most often those that its languages use most.
type script struct {
	name     string
	enc      encoding.Encoding
	table    *unicode.RangeTable
	frequent string  // letters
	least    float64 // share of the frequent ones among the script's letters
}

const (
	slavic   = "оеаинтсрвлкмдпу"
	greek    = "αοιετσνηυρκπμλςςάέήίόύώ"
	hebrew   = "יוהלאמרבתנש"
	arabic   = "اليمنوترب"
	thai     = "านรกอมยเลง่้ีั"
	kana     = "のにはをたがでてとしれさいるなからっすま"
	syllable = "이다는을에의고하습니가사한시지"
	simple   = "的一是不了在人有我他这中大来上个国到说们为"
	full     = "的一是不了在人有我他這中大來上個國到說們為"
)

// scripts are the character sets tried where a source names none, in order of how common they are. Western European and
// Central European pages have few letters beyond ASCII and are recognised in another way.
var scripts = []script{
	{"Windows-1251", charmap.Windows1251, unicode.Cyrillic, slavic, 0.5},
	{"KOI8-R", charmap.KOI8R, unicode.Cyrillic, slavic, 0.5},
	{"IBM 866", charmap.CodePage866, unicode.Cyrillic, slavic, 0.5},
	{"ISO 8859-5", charmap.ISO8859_5, unicode.Cyrillic, slavic, 0.5},
	{"Windows-1253", charmap.Windows1253, unicode.Greek, greek, 0.5},
	{"Windows-1255", charmap.Windows1255, unicode.Hebrew, hebrew, 0.5},
	{"Windows-1256", charmap.Windows1256, unicode.Arabic, arabic, 0.4},
	{"Windows-874", charmap.Windows874, unicode.Thai, thai, 0.4},
	{"Shift JIS", japanese.ShiftJIS, unicode.Hiragana, kana, 0.3},
	{"EUC-JP", japanese.EUCJP, unicode.Hiragana, kana, 0.3},
	{"EUC-KR", korean.EUCKR, unicode.Hangul, syllable, 0.1},
	{"GB 18030", simplifiedchinese.GB18030, unicode.Han, simple, 0.04},
	{"Big5", traditionalchinese.Big5, unicode.Han, full, 0.04},
}

// byScript decodes bytes by the character set under which they are most surely words of a script.
func byScript(b []byte) (text []byte, name string, ok bool) {
	best := surest(b)
	if best == nil {
		return nil, "", false
	}
	text, err := best.enc.NewDecoder().Bytes(b)
	return text, best.name, err == nil
}

// surest is the character set under which bytes are most surely words of its script; nil where they are of none.
func surest(b []byte) (best *script) {
	sure, sample := 0.0, b[:min(len(b), 16<<10)]
	for i := range scripts {
		s, err := scripts[i].enc.NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		if n := scripts[i].fits(s); n > sure {
			best, sure = &scripts[i], n
		}
	}
	return best
}

// fits returns how surely a decoded text is of the script: 0 where it is not.
func (s *script) fits(text []byte) float64 {
	letters, wide, own, often, broken, small := 0, 0, 0, 0, 0, 0
	for _, r := range string(text) {
		switch {
		case r < utf8.RuneSelf:
			if unicode.IsLetter(r) {
				letters++
			}
			continue
		case r == utf8.RuneError, r >= 0xE000 && r <= 0xF8FF, r >= 0x80 && r < 0xA0, r >= 0x2500 && r <= 0x259F, r >= 0xFF61 && r <= 0xFF9F:
			broken++
			continue
		case !unicode.IsLetter(r) && !unicode.IsMark(r):
			continue
		}
		wide++
		letters++
		if unicode.Is(s.table, r) {
			own++
			if strings.ContainsRune(s.frequent, r) {
				often++
			}
			if !unicode.IsUpper(r) {
				small++
			}
		}
	}
	least := 0.85 // of the letters beyond ASCII, of the script
	if s.table == unicode.Hiragana {
		least = 0.25 // among Chinese characters
	}
	if own < 12 || broken*50 > wide || wide*10 < letters*3 || float64(own) < least*float64(wide) || small*10 < own*6 || float64(often) < s.least*float64(own) {
		return 0
	}
	const plenty = 1.5 // beyond that one is as sure as another, and the first is taken
	return min(float64(often)/float64(own)/s.least, plenty) * float64(wide-broken) / float64(wide)
}

// centralEuropean decodes bytes that under the Western code page would have signs within words ("p³aci"), where a Central
// European one has letters.
func centralEuropean(b, western []byte) (text []byte, name string, ok bool) {
	worst := signsWithin(western)
	if worst < 2 {
		return nil, "", false
	}
	for _, c := range []struct {
		name string
		enc  *charmap.Charmap
	}{{"Windows-1250", charmap.Windows1250}, {"ISO 8859-2", charmap.ISO8859_2}} {
		if s, err := c.enc.NewDecoder().Bytes(b); err == nil {
			if n := signsWithin(s); n*4 < worst {
				text, name, ok, worst = s, c.name, true, n*4
			}
		}
	}
	return text, name, ok
}

// signsWithin counts signs and control characters beside letters within words.
func signsWithin(b []byte) int {
	n := 0
	var before rune
	rs := []rune(string(b[:min(len(b), 16<<10)]))
	for i, r := range rs {
		if (r >= 0x80 && r < 0xC0 || r == utf8.RuneError) && !strings.ContainsRune("\u00a0«»·º°", r) && unicode.IsLetter(before) && i+1 < len(rs) && unicode.IsLetter(rs[i+1]) {
			n++
		}
		before = r
	}
	return n
}

// escapedJapanese decodes ISO-2022-JP, which is made of ASCII alone.
func escapedJapanese(b []byte) (string, bool) {
	if bytes.IndexByte(b, 0x1b) < 0 || !bytes.Contains(b, []byte("\x1b$B")) && !bytes.Contains(b, []byte("\x1b$@")) {
		return "", false
	}
	s, err := japanese.ISO2022JP.NewDecoder().Bytes(b)
	return string(s), err == nil && !bytes.ContainsRune(s, utf8.RuneError)
}
