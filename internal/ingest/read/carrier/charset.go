package carrier

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"mime"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"podium/internal/eight"
	"podium/internal/transcript"
)

// decode returns the source as UTF-8, with mojibake and printed byte strings mended, and a warning
// for each thing it had to mend.
func decode(b []byte, format, mediaType string) (string, []transcript.Warning, error) {
	text, warnings, err := toUTF8(b, format, mediaType)
	if err != nil {
		return "", nil, err
	}
	if s, ok := unprint(text, format == "text"); ok {
		text = s
		warnings = append(warnings, mended("bytes-repr", "The source holds a printed byte string; its escapes were decoded."))
	}
	if s, n := mendAll(text); n > 0 {
		text = s
		warnings = append(warnings, mended("mojibake", fmt.Sprintf("%d wrongly decoded characters of the source were mended.", n)))
	}
	return Seen(text), warnings, nil
}

func mended(kind, text string) transcript.Warning {
	return transcript.Warning{Kind: kind, Turn: -1, Text: text}
}

func toUTF8(b []byte, format, mediaType string) (string, []transcript.Warning, error) {
	if s, ok := utf32Text(b); ok {
		return s, nil, nil
	}
	if s, ok := utf16Text(b); ok {
		return s, nil, nil
	}
	if s, ok := unmarkedUTF16(b); ok {
		return s, []transcript.Warning{mended("encoding", "The source names no character set; it was read as UTF-16.")}, nil
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if e := foreignFormat(b); e != nil {
		return "", nil, e
	}
	if n := bytes.Count(b, []byte{0}); n > 0 && n*1000 < len(b) && controls(b) == n && utf8.Valid(b) {
		b = bytes.ReplaceAll(b, []byte{0}, nil) // that slipped in
	}
	if n := controls(b); n > len(b)/200+8 || n > 0 && bytes.IndexByte(b, 0) >= 0 {
		return "", nil, &Error{Kind: "binary", Reason: "the source is not text: it holds control bytes", Do: "give the transcript as text, HTML, Markdown, XML, PDF or DOCX"}
	}
	if s, ok := escapedJapanese(b); ok {
		return s, nil, nil
	}
	if utf8.Valid(b) {
		return unsafe.String(unsafe.SliceData(b), len(b)), nil, nil // nobody changes a source's bytes
	}
	return guessed(b, format, mediaType)
}

// guessed decodes bytes that are not UTF-8: what the page declares, or what was sent with it; UTF-8 with a few broken bytes;
// what makes words of a script, or else a Central or the Western European code page.
func guessed(b []byte, format, mediaType string) (string, []transcript.Warning, error) {
	good, bad := utf8Share(b)
	if good > 4*bad {
		s := string(bytes.ToValidUTF8(b, []byte("\ufffd")))
		return s, []transcript.Warning{mended("encoding", fmt.Sprintf("%d bytes of the source are no valid UTF-8 and are shown as a replacement sign.", bad))}, nil
	}
	if format == "html" || format == "xml" {
		if enc, name, _ := charset.DetermineEncoding(b[:min(len(b), 1024)], ""); name != "utf-8" && (name != "windows-1252" || declares(b)) {
			if s, err := enc.NewDecoder().Bytes(b); err == nil {
				return string(s), nil, nil
			}
		}
	}
	if enc, ok := sentAs(mediaType); ok {
		if s, err := enc.NewDecoder().Bytes(b); err == nil {
			return string(s), nil, nil
		}
	}
	if s, name, ok := byScript(b); ok {
		return string(s), []transcript.Warning{mended("encoding", "The source names no character set; it was read as "+name+".")}, nil
	}
	if s, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b); err == nil && mostlyHan(s) {
		return string(s), []transcript.Warning{mended("encoding", "The source names no character set; it was read as GB 18030.")}, nil
	}
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return "", nil, &Error{Kind: "encoding", Reason: "the character set cannot be told", Do: "convert the source to UTF-8"}
	}
	if other, name, ok := centralEuropean(b, s); ok {
		return string(other), []transcript.Warning{mended("encoding", "The source names no character set; it was read as "+name+".")}, nil
	}
	if turkish(string(s)) {
		s, err = charmap.Windows1254.NewDecoder().Bytes(b)
		return string(s), []transcript.Warning{mended("encoding", "The source names no character set; it was read as Windows-1254.")}, err
	}
	return string(s), []transcript.Warning{mended("encoding", "The source names no character set; it was read as Windows-1252.")}, nil
}

// sentAs is the character set that a media type names. That of Western Europe is what servers and mailers name for want of another.
func sentAs(mediaType string) (encoding.Encoding, bool) {
	_, params, err := mime.ParseMediaType(mediaType)
	if err != nil || params["charset"] == "" {
		return nil, false
	}
	enc, name := charset.Lookup(params["charset"])
	return enc, enc != nil && name != "windows-1252" && name != "utf-8"
}

// turkish reports whether a text read as Western European is Turkish: it has the Icelandic letters that stand there for Turkish
// ones, and none of the others that Icelandic has.
func turkish(s string) bool {
	own, others := 0, 0
	for _, r := range s[:min(len(s), 32<<10)] {
		switch r {
		case 'ý', 'þ', 'ð', 'Ý', 'Þ', 'Ð':
			own++
		case 'á', 'í', 'é', 'ó', 'ú', 'æ', 'à', 'è', 'ø', 'å':
			others++
		}
	}
	return own >= 5 && others*5 < own
}

// declares reports whether a page names a character set at all.
func declares(b []byte) bool {
	head := bytes.ToLower(b[:min(len(b), 1024)])
	return bytes.Contains(head, []byte("charset=")) || bytes.Contains(head, []byte("encoding="))
}

// utf8Share counts the multi-byte characters that are valid and the bytes that belong to none.
func utf8Share(b []byte) (good, bad int) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

func mostlyHan(b []byte) bool {
	han, other := 0, 0
	for _, r := range string(b[:min(len(b), 4096)]) {
		switch {
		case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3000 && r <= 0x303F, r >= 0xFF00 && r <= 0xFFEF:
			han++
		case r >= utf8.RuneSelf:
			other++
		}
	}
	return han > 20 && han > 10*other
}

// utf32Text decodes UTF-32 with its mark, which begins as that of UTF-16 does.
func utf32Text(b []byte) (string, bool) {
	order := binary.ByteOrder(binary.LittleEndian)
	switch {
	case len(b) < 8 || len(b)%4 != 0:
		return "", false
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE, 0, 0}):
	case bytes.HasPrefix(b, []byte{0, 0, 0xFE, 0xFF}):
		order = binary.BigEndian
	default:
		return "", false
	}
	out := make([]byte, 0, len(b)/4)
	for i := 4; i < len(b); i += 4 {
		out = utf8.AppendRune(out, rune(order.Uint32(b[i:])))
	}
	return string(out), true
}

func utf16Text(b []byte) (string, bool) {
	if len(b) < 4 || len(b)%2 != 0 {
		return "", false
	}
	var high int
	switch {
	case b[0] == 0xFF && b[1] == 0xFE:
		high = 1
	case b[0] == 0xFE && b[1] == 0xFF:
		high = 0
	default:
		return "", false
	}
	return fromUTF16(b[2:], high), true
}

// fromUTF16 decodes pairs of bytes of which the one at high is the upper.
func fromUTF16(b []byte, high int) string {
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i+high])<<8|uint16(b[i+1-high]))
	}
	return string(utf16.Decode(u))
}

// unmarkedUTF16 decodes UTF-16 without its mark: most bytes at every other place are zero, or
// name a script's page beside zeros, none at the others. Without a zero it is none.
func unmarkedUTF16(b []byte) (string, bool) {
	if len(b) < 16 || len(b)%2 != 0 {
		return "", false
	}
	var zero, page [2]int // bytes that are zero; that are, or name the page of another script
	sample := b[:min(len(b), 4096)]
	if bytes.IndexByte(sample, 0) < 0 {
		return "", false
	}
	for i, c := range sample {
		if c == 0 {
			zero[i%2]++
		}
		if c <= 0x06 || c == 0x0E || c == 0x20 && i%2 == 0 || c == 0x30 || c >= 0x4E && c <= 0x9F || c >= 0xAC && c <= 0xD7 || c == 0xFF {
			page[i%2]++
		}
	}
	for high, other := range []int{1, 0} {
		if (zero[high]*4 > len(sample) || zero[high]*40 > len(sample) && page[high]*21 > len(sample)*10) && zero[other] == 0 {
			return fromUTF16(b, high), true
		}
		if zero[high] > 0 && page[high]*21 > len(sample)*10 && eastern(fromUTF16(sample[:len(sample)&^1], high)) {
			return fromUTF16(b, high), true // 一 ends in a zero byte
		}
	}
	return "", false
}

// eastern reports whether nearly all characters of a text are Chinese, Japanese or Korean, or such as stand among them.
func eastern(s string) bool {
	own, all := 0, 0
	for _, r := range s {
		all++
		if r >= 0x3000 && r <= 0x30FF || r >= 0x4E00 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xFF00 && r <= 0xFFEF {
			own++
		} else if r >= utf8.RuneSelf && (r < 0x2010 || r > 0x203B) || r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			return false
		}
	}
	return own*2 > all
}

// controls counts the bytes that no text holds.
func controls(b []byte) int {
	const spaces = ' ' * eight.Each
	n := 0
	for ; len(b) >= 16; b = b[16:] {
		x, y := eight.Of(b), eight.Of(b[8:])
		if ((x-spaces)&^x|(y-spaces)&^y)&eight.High != 0 && (controlWithin(x) || controlWithin(y)) {
			n += controlBytes(b[:16])
		}
	}
	return n + controlBytes(b)
}

// controlWithin reports whether any of eight bytes may be one that no text holds.
func controlWithin(x uint64) bool { return eight.Below(x, ' ') != eight.Between(x, '\t', '\r') }

func controlBytes(b []byte) int {
	n := 0
	for _, c := range b {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != '\v' {
			n++
		}
	}
	return n
}
