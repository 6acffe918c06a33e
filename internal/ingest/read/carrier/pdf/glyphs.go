package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed glyphs.txt
var glyphList string

// glyphs are Adobe's names of letters.
var glyphs = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(glyphList) {
		name, codes, ok := strings.Cut(strings.TrimSpace(line), ";")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		out[name] = fromHex(strings.Fields(codes)...)
	}
	return out
})

func fromHex(codes ...string) string {
	var b strings.Builder
	for _, c := range codes {
		n, err := strconv.ParseUint(c, 16, 32)
		if err != nil || n > 0x10FFFF {
			return ""
		}
		b.WriteRune(rune(n))
	}
	return b.String()
}

// Glyph is what a letter's name in a font stands for: a listed one, one that is built as the list's makers say ("f_i", "a.alt",
// "uni00E4", "u1F30A"); "" where it is unknown.
func Glyph(name string) string {
	if s, ok := glyphs()[name]; ok {
		return s
	}
	if base, _, ok := strings.Cut(name, "."); ok {
		if base == "" {
			return ""
		}
		return Glyph(base)
	}
	if first, rest, ok := strings.Cut(name, "_"); ok && len(name) < 64 {
		return Glyph(first) + Glyph(rest)
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 && len(hex) <= 32 {
		var codes []string
		for i := 0; i < len(hex); i += 4 {
			codes = append(codes, hex[i:i+4])
		}
		return fromHex(codes...)
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		return fromHex(hex)
	}
	return ""
}
