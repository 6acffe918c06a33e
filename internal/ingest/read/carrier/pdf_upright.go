package carrier

import "math"

// upright drops what stands at an angle, as stamps over the text do; of a page that lies on its side it turns all.
func upright(all []shown) []shown {
	const level = 0.1
	side, letters := 0, 0
	for i := range all {
		letters += len(all[i].glyphs)
		if math.Abs(all[i].turned) > 0.9 {
			side += len(all[i].glyphs)
		}
	}
	lies := side*2 > letters
	out := all[:0]
	for _, s := range all {
		switch {
		case lies && math.Abs(s.turned) > 0.9:
			s.x, s.y = lay(s.x, s.y, s.turned)
			for k := range s.glyphs {
				g := &s.glyphs[k]
				g.x, g.y = lay(g.x, g.y, s.turned)
			}
			out = append(out, s)
		case !lies && math.Abs(s.turned) < level:
			out = append(out, s)
		}
	}
	return out
}

// lay turns a place on a page that lies on its side, so that lines go from left to right and down.
func lay(x, y, turned float64) (float64, float64) {
	if turned > 0 {
		return y, -x
	}
	return -y, x
}
