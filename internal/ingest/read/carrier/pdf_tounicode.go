package carrier

import "podium/internal/ingest/read/carrier/pdf"

// readToUnicode reads a font's table from codes to characters, which is a small program; nil where there is none.
func readToUnicode(f *pdf.File, table pdf.Value) map[string]string {
	if !table.IsStream() {
		return nil
	}
	const most = 1 << 16
	out := map[string]string{}
	f.Operators(table.Data(), func(op string, args []pdf.Value) {
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args) && len(out) < most; i += 2 {
				if args[i].IsString() && args[i+1].IsString() {
					out[args[i].Bytes()] = characters(args[i+1])
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(args) && len(out) < most; i += 3 {
				readRange(out, args[i].Bytes(), args[i+1].Bytes(), args[i+2], most)
			}
		}
	})
	if len(out) == 0 {
		return nil
	}
	return out
}

// readRange enters what the codes of a range say: characters that follow each other, or a list of them.
func readRange(out map[string]string, low, high string, says pdf.Value, most int) {
	if len(low) == 0 || len(low) != len(high) || len(low) > 2 {
		return
	}
	from, to := codeOf(low), codeOf(high)
	first := []rune(characters(says))
	for c := from; c <= to && len(out) < most; c++ {
		key := string([]byte{byte(c)})
		if len(low) == 2 {
			key = string([]byte{byte(c >> 8), byte(c)})
		}
		switch {
		case says.IsArray():
			if c-from < says.Len() {
				out[key] = characters(says.Index(c - from))
			}
		case len(first) > 0:
			last := len(first) - 1
			out[key] = string(first[:last]) + string(first[last]+rune(c-from))
		}
	}
}

// characters are what a code says.
func characters(v pdf.Value) string {
	b := []byte(v.Bytes())
	if len(b) == 1 {
		return latin1(string(b))
	}
	if s, ok := swappedLetters(b); ok {
		return s
	}
	if len(b) == 4 && b[0] == 0x06 && b[2] == b[1] {
		b[2] = b[0] // of two joined Arabic letters, such writers put the first in place of what the second begins with
	}
	return fromUTF16(b, 0)
}

// swappedLetters reads joined letters of which some writers give the bytes in the wrong order: of three of them the last two as
// their sum.
func swappedLetters(b []byte) (string, bool) {
	var out []byte
	for i := 0; i+1 < len(b); i += 2 {
		switch c := b[i]; {
		case b[i+1] != 0:
			return "", false
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			out = append(out, c)
		case i > 0 && c >= 2*'a' && int(c)-int(b[i-2]) <= 'z':
			out = append(out, b[i-2], c-b[i-2])
		default:
			return "", false
		}
	}
	return string(out), len(out) > 1 && len(b)%2 == 0
}

func codeOf(s string) int {
	code := 0
	for i := range len(s) {
		code = code<<8 | int(s[i])
	}
	return code
}
