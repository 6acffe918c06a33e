package read_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

// conference is one short press conference: who opens and answers, somebody else who answers once, and those who ask.
type conference struct {
	language, title, weekday, day, place string
	turns                                []transcript.Turn // label, words and role
}

// conferences are those of testdata/languages.txt.
func conferences(t *testing.T) []conference {
	data, err := os.ReadFile("testdata/languages.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []conference
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 15 {
			t.Fatalf("%d parts, want 15: %s", len(f), line)
		}
		asks, opens, once := f[1], f[2], f[3]
		c := conference{language: f[0], title: f[11], weekday: f[12], day: f[13], place: f[14]}
		for i, label := range []string{opens, asks, opens, asks, once, asks, opens} {
			role := transcript.Briefer
			if label == asks {
				role = transcript.Reporter
			}
			c.turns = append(c.turns, transcript.Turn{Label: label, Text: f[4+i], Role: role})
		}
		all = append(all, c)
	}
	return all
}

// layout is a way in which a house sets labels.
type layout struct {
	name, turn string // turn has the label for %[1]s and the words for %[2]s
	capitals   bool   // labels are in capitals
	but        string // languages that are not read in it
}

const caseless = "ar he hi ja ko zh"

var layouts = []layout{
	{"colon.txt", "%[1]s: %[2]s\n\n", false, ""},
	{"colon in capitals.txt", "%[1]s: %[2]s\n\n", true, ""},
	{"colon behind a space.txt", "%[1]s : %[2]s\n\n", false, ""},
	{"colon above the words.txt", "%[1]s:\n%[2]s\n\n", false, ""},
	{"colon in a paragraph.txt", "%[1]s:\n\n%[2]s\n\n", false, ""},
	{"colon on close lines.txt", "%[1]s: %[2]s\n", false, ""},
	{"capitals above the words.txt", "%[1]s\n%[2]s\n\n", true, caseless + " el"},
	{"capitals in a paragraph.txt", "%[1]s\n\n%[2]s\n\n", true, caseless + " el"},
	{"paragraph.txt", "%[1]s\n\n%[2]s\n\n", false, ""},
	{"dash.txt", "%[1]s – %[2]s\n\n", false, ""},
	{"full stop.txt", "%[1]s. %[2]s\n\n", false, "id"},
	{"stop and dash.txt", "%[1]s.- %[2]s\n\n", false, ""},
	{"bold, with a colon.html", "<p><b>%[1]s:</b> %[2]s</p>", false, ""},
	{"bold, before a colon.html", "<p><strong>%[1]s</strong>: %[2]s</p>", false, ""},
	{"bold alone.html", "<p><strong>%[1]s</strong> %[2]s</p>", false, ""},
	{"bold, before a break.html", "<p><strong>%[1]s</strong><br>%[2]s</p>", false, ""},
	{"bold in a paragraph.html", "<p><strong>%[1]s</strong></p><p>%[2]s</p>", false, ""},
	{"heading.html", "<h3>%[1]s</h3><p>%[2]s</p>", false, ""},
	{"list of terms.html", "<dt>%[1]s</dt><dd>%[2]s</dd>", false, "el"},
	{"capitals in a paragraph.html", "<p>%[1]s</p><p>%[2]s</p>", true, "el"},
	{"paragraph.html", "<p>%[1]s</p><p>%[2]s</p>", false, ""},
	{"time above the words.txt", "%[1]s (00:04):\n%[2]s\n\n", false, ""},
	{"time before.txt", "[00:01:04] %[1]s: %[2]s\n\n", false, "hi"},
	{"time behind, without a colon.txt", "%[1]s  00:04\n%[2]s\n\n", false, ""},
	{"chevrons.txt", ">> %[1]s: %[2]s\n\n", false, "hi hu"},
	{"name and time in bold.html", "<p><b>%[1]s</b> (00:04)<br>%[2]s</p>", false, ""},
	{"italics.html", "<p><i>%[1]s:</i> %[2]s</p>", false, ""},
	{"underlined.html", "<p><u>%[1]s</u>: %[2]s</p>", false, ""},
	{"parted by breaks.html", "%[1]s: %[2]s<br><br>", false, ""},
	{"divisions.html", "<div class=x><div class=y>%[1]s</div><div class=z>%[2]s</div></div>", false, ""},
	{"spans.html", "<p><span class=speaker>%[1]s</span><span class=text>%[2]s</span></p>", false, ""},
	{"rows.html", "<tr><td>%[1]s</td><td>%[2]s</td></tr>", false, "el"},
	{"quote.html", "<p><strong>%[1]s:</strong></p><blockquote>%[2]s</blockquote>", false, ""},
	{"markdown heading.md", "### %[1]s\n\n%[2]s\n\n", false, ""},
	{"markdown bold alone.md", "**%[1]s**\n\n%[2]s\n\n", false, ""},
	{"markdown bold, no colon.md", "**%[1]s** %[2]s\n\n", false, ""},
	{"markdown list.md", "- **%[1]s**: %[2]s\n", false, ""},
	{"bold.md", "**%[1]s:** %[2]s\n\n", false, ""},
	{"square brackets.txt", "[%[1]s] %[2]s\n\n", false, ""},
	{"square brackets and a colon.txt", "[%[1]s]: %[2]s\n\n", false, ""},
	{"square brackets above the words.txt", "[%[1]s]\n%[2]s\n\n", false, ""},
	{"square brackets.html", "<p>[%[1]s] %[2]s</p>", false, ""},
	{"square brackets in bold.html", "<p><b>[%[1]s]</b> %[2]s</p>", false, ""},
	{"square brackets.md", "[%[1]s] %[2]s\n\n", false, ""},
}

// write sets a conference in a layout.
func (l *layout) write(c *conference) string {
	var b strings.Builder
	for _, u := range c.turns {
		label := u.Label
		if l.capitals {
			label = strings.ToUpper(label)
		}
		fmt.Fprintf(&b, l.turn, label, u.Text)
	}
	switch {
	case strings.HasSuffix(l.name, ".html"):
		body := b.String()
		if strings.HasPrefix(l.turn, "<dt>") {
			body = "<dl>" + body + "</dl>"
		} else if strings.HasPrefix(l.turn, "<tr>") {
			body = "<table>" + body + "</table>"
		}
		return fmt.Sprintf("<html lang=%q><head><title>%s</title></head><body><h1>%s</h1><p>2031-05-04</p>%s</body></html>", c.language, c.title, c.title, body)
	case strings.HasSuffix(l.name, ".md"):
		return "# " + c.title + "\n\n2031-05-04\n\n" + b.String()
	}
	return c.title + "\n2031-05-04\n\n" + b.String()
}

// Whoever answers once is told from those who ask, and nobody's words are another's, in whatever language and layout.
func TestLayouts(t *testing.T) {
	auth := files(t)
	for _, c := range conferences(t) {
		for _, l := range layouts {
			if slices.Contains(strings.Fields(l.but), c.language) {
				continue
			}
			t.Run(c.language+" "+l.name, func(t *testing.T) {
				rs, err := read.Read(context.Background(), read.Input{Name: l.name, Bytes: []byte(l.write(&c))}, auth)
				if err != nil {
					t.Fatal(err)
				}
				got := rs[0].Transcript.Turns
				for i := range max(len(got), len(c.turns)) {
					if i >= len(got) || i >= len(c.turns) {
						t.Fatalf("%d turns, want %d", len(got), len(c.turns))
					}
					g, w := &got[i], &c.turns[i]
					if g.Text != w.Text || g.Role != w.Role || !strings.EqualFold(g.Called(), w.Label) {
						t.Fatalf("turn %d is %s, %s: %q; want %s, %s: %q", i+1, g.Called(), g.Role, g.Text, w.Label, w.Role, w.Text)
					}
				}
			})
		}
	}
}

// Those who ask and those who answer are told by whatever English houses call them, in the layouts that most of them use.
func TestEnglishLabels(t *testing.T) {
	auth := files(t)
	english := conferences(t)[0]
	asks := strings.Split("Q, Question, QUESTION, Reporter, REPORTER, Press, Media, Journalist, JOURNALIST, Male Reporter, Unidentified Reporter, Audience Member, Interviewer, Host, Member of the press, Correspondent, Reporter 1, Questioner, UNIDENTIFIED SPEAKER, Speaker, Participant, Caller, Moderator", ", ")
	answers := strings.Split("MR. HOLM|Mr. Holm|Holm|HOLM|Otto Holm|OTTO HOLM|The Minister|THE MINISTER|Minister|MINISTER HOLM|Amb. Holm|Dr. Holm|Secretary of State Holm|Gov. Holm|A|Answer|ANSWER|Senior Administration Official|PM|PRIME MINISTER|Prime Minister Holm|Spokesperson|Chair Holm|CHAIR HOLM|Capt. Otto Holm|Otto Holm, Minister of Tides|OTTO HOLM, MINISTER OF TIDES|O. Holm|OH|Mayor Holm|Coach Holm|Sen. Holm|Sir Otto Holm|Deputy Press Secretary Holm|Hon. Otto Holm|Lt. Gen. Holm|Holm (Minister)|CEO Otto Holm", "|")
	pairs := [][2]string{}
	for _, a := range asks {
		pairs = append(pairs, [2]string{a, "MR. HOLM"})
	}
	for _, a := range answers {
		pairs = append(pairs, [2]string{"Reporter", a})
	}
	for _, name := range []string{"colon.txt", "bold, with a colon.html", "bold in a paragraph.html", "capitals above the words.txt", "time above the words.txt", "square brackets.txt"} {
		l := layouts[slices.IndexFunc(layouts, func(l layout) bool { return l.name == name })]
		l.capitals = false
		for _, pair := range pairs {
			c := conference{language: "en", title: "Press conference by Minister Otto Holm"}
			for _, u := range english.turns {
				u.Label = pair[1]
				if u.Role == transcript.Reporter {
					u.Label = pair[0]
				}
				c.turns = append(c.turns, u)
			}
			rs, err := read.Read(context.Background(), read.Input{Name: l.name, Bytes: []byte(l.write(&c))}, auth)
			if err != nil {
				t.Fatal(err)
			}
			got, want := "", "brbrbrb"
			for _, u := range rs[0].Transcript.Turns {
				got += string(u.Role[:1])
			}
			if got != want {
				t.Errorf("%s, %q and %q: roles %s, want %s", name, pair[0], pair[1], got, want)
			}
		}
	}
}

// The day and the place of an event, and the language in which all is said, are told as each language prints them.
func TestHeadingsInLanguages(t *testing.T) {
	auth := files(t)
	for _, c := range conferences(t) {
		for _, head := range []string{
			c.place + ", " + c.day,
			c.place + ", " + c.weekday + ", " + c.day,
			c.place + " – " + c.day,
			c.weekday + ", " + c.day,
			"(" + c.day + ")",
		} {
			body := c.title + "\n" + head + "\n\n" + strings.SplitN(layouts[0].write(&c), "\n\n", 2)[1]
			rs, err := read.Read(context.Background(), read.Input{Name: "a.txt", Bytes: []byte(body)}, auth)
			if err != nil {
				t.Fatal(err)
			}
			got, place := rs[0].Transcript, c.place
			if !strings.HasPrefix(head, place) || strings.Contains("ja ko zh", c.language) {
				place = "" // there no place stands before a day
			}
			if got.Event != "2031-05-14" || got.Place != place || got.Language != c.language {
				t.Errorf("%s, %q: on %q in %q, language %q", c.language, head, got.Event, got.Place, got.Language)
			}
		}
	}
}

// Reporters are known by how they present themselves in each language.
func TestIntroductionsInLanguages(t *testing.T) {
	auth := files(t)
	data, err := os.ReadFile("testdata/introductions.txt")
	if err != nil {
		t.Fatal(err)
	}
	room := map[string]*conference{}
	for _, c := range conferences(t) {
		room[c.language] = &c
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := *room[f[0]]
		c.turns = slices.Clone(c.turns[:3])
		c.turns[1].Text = f[1] + " " + c.turns[1].Text
		rs, err := read.Read(context.Background(), read.Input{Name: "a.txt", Bytes: []byte(layouts[0].write(&c))}, auth)
		if err != nil {
			t.Fatal(err)
		}
		xs := rs[0].Transcript.Exchanges
		x := xs[len(xs)-1]
		if x.Asker.Name != f[2] || x.Outlet.Name != f[3] {
			t.Errorf("%s: %q is by %q of %q, want %q of %q", f[0], f[1], x.Asker.Name, x.Outlet.Name, f[2], f[3])
		}
	}
}
