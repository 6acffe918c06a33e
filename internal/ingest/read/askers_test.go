package read_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

// presented are a name and an outlet of testdata/introductions.txt, by the language.
func presented(t *testing.T) map[string][][2]string {
	data, err := os.ReadFile("testdata/introductions.txt")
	if err != nil {
		t.Fatal(err)
	}
	who := map[string][][2]string{}
	for line := range strings.Lines(string(data)) {
		if f := strings.Split(strings.TrimSpace(line), " | "); len(f) == 4 {
			who[f[0]] = append(who[f[0]], [2]string{f[2], f[3]})
		}
	}
	return who
}

// labelled are ways in which a house prints who asks: a name is %[1]s, an outlet %[2]s and the word for whoever asks %[3]s.
var labelled = []struct {
	label string
	but   string // languages of which an outlet there is not told from a name, or the other way about
}{
	{"%[1]s", ""},
	{"%[1]s, %[2]s", ""},
	{"%[2]s, %[1]s", ""},
	{"%[1]s (%[2]s)", ""},
	{"%[2]s", "el ro id vi"},
	{"%[1]s – %[2]s", ""},
	{"%[3]s (%[1]s, %[2]s)", ""},
	{"%[3]s (%[2]s)", ""},
	{"%[3]s %[1]s (%[2]s)", ""},
	{"%[3]s %[2]s", "el ro id"},
	{"%[3]s %[1]s, %[2]s", ""},
}

// Who asks, and for whom, is told by labels in whatever order, language and layout, where one person answers.
func TestLabelsOfAskers(t *testing.T) {
	auth := files(t)
	who := presented(t)
	for _, name := range []string{"dash.txt", "colon.txt", "colon above the words.txt", "paragraph.txt", "bold, with a colon.html", "bold in a paragraph.html", "bold, before a break.html", "heading.html", "markdown bold alone.md"} {
		l := layouts[slices.IndexFunc(layouts, func(l layout) bool { return l.name == name })]
		for _, form := range labelled {
			for _, c := range conferences(t) {
				if slices.Contains(strings.Fields(form.but), c.language) {
					continue
				}
				asked, want := c.turns[1].Label, [3][2]string{}
				c.turns = slices.Clone(c.turns)
				c.turns[4].Label = c.turns[0].Label
				for i := range want {
					p := who[c.language][i%2]
					c.turns[2*i+1].Label = strings.NewReplacer("%[1]s", p[0], "%[2]s", p[1], "%[3]s", asked).Replace(form.label)
					if strings.Contains(form.label, "%[1]s") {
						want[i][0] = p[0]
					}
					if strings.Contains(form.label, "%[2]s") {
						want[i][1] = p[1]
					}
				}
				rs, err := read.Read(context.Background(), read.Input{Name: l.name, Bytes: []byte(l.write(&c))}, auth)
				if err != nil {
					t.Fatal(err)
				}
				var got [][2]string
				for _, x := range rs[0].Transcript.Exchanges {
					if x.Kind == transcript.QandA {
						got = append(got, [2]string{x.Asker.Name, x.Outlet.Name})
					}
				}
				if !slices.Equal(got, want[:]) {
					t.Errorf("%s, %s, %q: asked by %q, want %q", c.language, name, c.turns[1].Label, got, want)
				}
			}
		}
	}
}
