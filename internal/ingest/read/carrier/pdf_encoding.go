package carrier

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"podium/internal/ingest/read/carrier/pdf"
)

// fontLetters returns the letters of a font with codes of one byte: by the encoding that it names, or that its program has, and
// the differences from it.
func fontLetters(v pdf.Value, program func() *pdf.Program) *[256]string {
	if signs := signFont(v.Key("BaseFont").Name()); signs != nil {
		return signs
	}
	e := v.Key("Encoding")
	base := e.Name()
	if base == "" {
		base = e.Key("BaseEncoding").Name()
	}
	letters := baseLetters(base)
	switch {
	case letters != nil:
	case v.Key("Subtype").Name() == "TrueType":
		letters = baseLetters("WinAnsiEncoding")
		codedLetters(letters, program())
	default:
		letters = baseLetters("StandardEncoding")
		programLetters(letters, v.Key("FontDescriptor").Key("FontFile"))
		codedLetters(letters, program())
	}
	code := 0
	list := e.Key("Differences")
	for i := range list.Len() {
		d := list.Index(i)
		if name := d.Name(); name != "" {
			if code >= 0 && code < 256 {
				letters[code] = pdf.Glyph(name)
			}
			code++
			continue
		}
		code = d.Int()
	}
	return letters
}

// baseLetters are those of a named encoding; nil where it is not known.
func baseLetters(name string) *[256]string {
	var table *charmap.Charmap
	switch name {
	case "WinAnsiEncoding":
		table = charmap.Windows1252
	case "MacRomanEncoding":
		table = charmap.Macintosh
	case "StandardEncoding":
	default:
		return nil
	}
	var out [256]string
	for c := ' '; c < 256; c++ {
		switch {
		case c < 0x7F:
			out[c] = string(c)
		case table != nil:
			out[c] = string(table.DecodeByte(byte(c)))
		}
	}
	if table == nil {
		out['\''], out['`'] = "\u2019", "\u2018"
		for _, run := range standardRuns {
			code := run.from
			for r := range strings.FieldsSeq(run.letters) {
				if out[code] = r; r == "-" {
					out[code] = ""
				}
				code++
			}
		}
	}
	return &out
}

// standardRuns are the letters of Adobe's standard encoding above ASCII; "-" stands for none.
var standardRuns = []struct {
	from    int
	letters string
}{
	{0xA1, "¡ ¢ £ ⁄ ¥ ƒ § ¤ ' “ « ‹ › fi fl - – † ‡ · - ¶ • ‚ „ ” » … ‰ - ¿"},
	{0xC1, "` ´ ˆ ˜ ¯ ˘ ˙ ¨ - ˚ ¸ - ˝ ˛ ˇ —"},
	{0xE1, "Æ - ª - - - - Ł Ø Œ º - - - - - æ - - - ı - - ł ø œ ß"},
}

// signFont returns the letters of a font of signs: Greek and a few others, or a bullet; nil for any other font.
func signFont(name string) *[256]string {
	if _, behind, ok := strings.Cut(name, "+"); ok {
		name = behind
	}
	out := &[256]string{}
	switch {
	case strings.HasPrefix(name, "Symbol"):
		for c := ' '; c < 'A'; c++ {
			out[c] = string(c)
		}
		for from, letters := range map[int]string{'A': "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 'a': "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"} {
			for i, r := range []rune(letters) {
				out[from+i] = string(r)
			}
		}
		for c, s := range map[int]string{'[': "[", ']': "]", '_': "_", '{': "{", '|': "|", '}': "}", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
			0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™"} {
			out[c] = s
		}
	case strings.Contains(name, "ingdings"), strings.Contains(name, "Dingbats"), strings.HasPrefix(name, "MonotypeSorts"):
		for c := '!'; c < 256; c++ {
			out[c] = "•"
		}
	default:
		return nil
	}
	return out
}

// programCodes are what a font's program (Type 1) says in words, before its own part.
var programCodes = regexp.MustCompile(`dup\s+(\d{1,3})\s*/(\S{1,40})\s+put`)

func programLetters(letters *[256]string, program pdf.Value) {
	head, _, _ := bytes.Cut(program.Data(), []byte("eexec"))
	for _, m := range programCodes.FindAllSubmatch(head[:min(len(head), 64<<10)], 512) {
		if code, err := strconv.Atoi(string(m[1])); err == nil && code < 256 {
			letters[code] = pdf.Glyph(string(m[2]))
		}
	}
}

// codedLetters takes the letters of the codes that a font's program knows.
func codedLetters(letters *[256]string, program *pdf.Program) {
	for code := range letters {
		if s := program.Coded(code); s != "" {
			letters[code] = s
		}
	}
}

// codedFont is how a composite font codes letters: in one byte or two, and in which character set where it has no table.
type codedFont struct {
	single [256]bool // first bytes that are a code by themselves
	set    encoding.Encoding
	utf16  bool
	// Codes are the numbers of characters in a collection, or of glyphs.
	identity bool
}

// codedSets are the character sets of composite fonts, by how their names begin.
var codedSets = []struct {
	name string
	set  encoding.Encoding
}{
	{"GB", simplifiedchinese.GB18030}, {"B5", traditionalchinese.Big5}, {"ETen", traditionalchinese.Big5}, {"HKscs", traditionalchinese.Big5},
	{"83pv", japanese.ShiftJIS}, {"90", japanese.ShiftJIS}, {"Add", japanese.ShiftJIS}, {"Ext", japanese.ShiftJIS}, {"EUC", japanese.EUCJP},
	{"KSC", korean.EUCKR},
}

func newCodedFont(f *pdf.File, e pdf.Value) *codedFont {
	out := &codedFont{}
	name := e.Name()
	if e.IsStream() {
		out.readLengths(f, e)
		name = e.Key("CMapName").Name()
	}
	out.identity = strings.HasPrefix(name, "Identity")
	if strings.HasPrefix(name, "Uni") {
		out.utf16 = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
		return out
	}
	for _, s := range codedSets {
		if strings.HasPrefix(name, s.name) {
			out.set = s.set
			for c := range 256 {
				sjis := s.set == japanese.ShiftJIS
				out.single[c] = c < 0x81 || sjis && c > 0x9F && c < 0xE0
			}
			return out
		}
	}
	return out
}

// readLengths reads which codes a font's own table says to be of one byte.
func (c *codedFont) readLengths(f *pdf.File, table pdf.Value) {
	f.Operators(table.Data(), func(op string, args []pdf.Value) {
		if op != "endcodespacerange" {
			return
		}
		for i := 0; i+1 < len(args); i += 2 {
			if low, high := args[i].Bytes(), args[i+1].Bytes(); len(low) == 1 && len(high) == 1 {
				for b := int(low[0]); b <= int(high[0]); b++ {
					c.single[b] = true
				}
			}
		}
	})
}

func (c *codedFont) length(s string) int {
	if c == nil || len(s) < 2 || c.single[s[0]] {
		return 1
	}
	return 2
}

func (c *codedFont) decode(code string) string {
	switch {
	case c.utf16:
		return fromUTF16([]byte(code), 0)
	case c.set != nil:
		if s, err := c.set.NewDecoder().String(code); err == nil && s != "\ufffd" {
			return s
		}
	}
	return ""
}
