package carrier

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// A text misread as a whole is mended; one whose letters only look so is left alone.
func TestRemade(t *testing.T) {
	said := strings.Repeat("Вопрос: Когда пойдут паромы? Ответ: Из гавани они пойдут в мае, если лёд позволит.\n", 3)
	as := func(s string, from, to encoding.Encoding) string {
		b, err := from.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		if to != nil {
			b, err = to.NewDecoder().String(b)
			if err != nil {
				t.Fatal(err)
			}
		}
		return b
	}
	greek := strings.Repeat("Ερώτηση: Πότε φεύγουν τα πλοία από το λιμάνι; Απάντηση: Τον Μάιο, αν το επιτρέψει ο πάγος.\n", 3)
	for name, c := range map[string]struct{ in, want string }{
		"Windows-1251 as Latin":   {as(said, charmap.Windows1251, charmap.ISO8859_1), said},
		"Windows-1251 as Western": {as(said, charmap.Windows1251, charmap.Windows1252), said},
		"Windows-1253 as Latin":   {as(greek, charmap.Windows1253, charmap.ISO8859_1), greek},
		"UTF-8 as Windows-1251":   {as(said, encoding.Nop, charmap.Windows1251), said},
		"French":                  {strings.Repeat("Où étaient les bateaux créés à l'été ? Là-bas, déjà désarmés.\n", 9), ""},
		"Russian with a degree":   {said + "Р° Р° Р° Р°", said + "а а а а"},
		"Russian":                 {said, ""},
		"a few letters in a row":  {"ÀÉÈÇ ÀÉÈÇ ÀÉÈÇ in a table of letters", ""},
		"Icelandic":               {strings.Repeat("Spurning: Hvenær fara ferjurnar? Svar: Þær fara í maí, ef ísinn leyfir það.\n", 9), ""},
	} {
		if c.want == "" {
			c.want = c.in
		}
		if got, _ := mendAll(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
