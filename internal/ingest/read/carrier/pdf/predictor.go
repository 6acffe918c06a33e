package pdf

// unpredicted undoes what was done to rows before they were compressed: each byte is given as its difference from others.
func unpredicted(b []byte, p Value) []byte {
	kind := p.Key("Predictor").Int()
	if kind < 2 {
		return b
	}
	number := func(key Name, usual int) int {
		if n := p.Key(key).Int(); n > 0 && n <= 1<<16 {
			return n
		}
		return usual
	}
	colors, bits, columns := min(number("Colors", 1), 32), min(number("BitsPerComponent", 8), 16), number("Columns", 1)
	pixel, row := max(1, colors*bits/8), (colors*bits*columns+7)/8
	if kind == 2 {
		if bits == 8 {
			for at := 0; at < len(b); at += row {
				line := b[at:min(at+row, len(b))]
				for i := pixel; i < len(line); i++ {
					line[i] += line[i-pixel]
				}
			}
		}
		return b
	}
	out := make([]byte, 0, len(b))
	above := make([]byte, row)
	for len(b) > 1 {
		how, line := b[0], b[1:min(row+1, len(b))]
		b = b[1+len(line):]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch how {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(int(left), int(above[i]), int(corner))
			}
		}
		out = append(out, line...)
		above = append(line[:len(line):len(line)], above[len(line):]...)
	}
	return out
}

// paeth is whichever of the three neighbours is nearest to what they foretell.
func paeth(left, above, corner int) byte {
	abs := func(n int) int { return max(n, -n) }
	guess := left + above - corner
	a, b, c := abs(guess-left), abs(guess-above), abs(guess-corner)
	switch {
	case a <= b && a <= c:
		return byte(left)
	case b <= c:
		return byte(above)
	}
	return byte(corner)
}
