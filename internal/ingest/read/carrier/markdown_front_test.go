package carrier_test

import "testing"

// What stands before a body tells of it, in whatever form, and is no one's words.
func TestFrontMatter(t *testing.T) {
	const words = "QUESTION: Why?"
	for name, c := range map[string]struct{ file, front, title, day, text string }{
		"YAML":                     {"a.md", "---\ntitle: On the lock\ndate: '2031-05-04'\n---\n", "On the lock", "2031-05-04", words},
		"a title with a colon":     {"a.md", "---\ntitle: Briefing: on the lock\ndate: '2031-05-04'\ntags: [tide, lock]\n---\n", "Briefing: on the lock", "2031-05-04", words},
		"TOML":                     {"a.md", "+++\ntitle = \"On the lock\"\ndate = 2031-05-04\ntags = [\"tide\"]\n+++\n", "On the lock", "2031-05-04", words},
		"TOML without a name":      {"", "+++\ntitle = 'On the lock'\n+++\n", "On the lock", "", words},
		"JSON":                     {"a.md", "{\n  \"title\": \"On the lock\",\n  \"date\": \"2031-05-04\"\n}\n\n", "On the lock", "2031-05-04", words},
		"lines with percent signs": {"a.md", "% On the lock\n% Ada Quill\n% 4 May 2031\n\n", "On the lock", "4 May 2031", words},
		"two rules around words":   {"a.md", "---\n\nQUESTION: When?\n\n---\n\n", "", "", "QUESTION: When?\n" + words},
		"braces that are no data":  {"a.md", "{Inaudible}\n\n", "", "", "{Inaudible}\n" + words},
		"half a hundred percent":   {"a.md", "%50 of all.\n\n", "", "", "%50 of all.\n" + words},
	} {
		t.Run(name, func(t *testing.T) {
			d := extract(t, c.file, []byte(c.front+words+"\n"))[0]
			if got := trimmed(d.Text); d.Meta.Title != c.title || d.Meta.Published != c.day || got != c.text {
				t.Errorf("title %q, day %q, text %q", d.Meta.Title, d.Meta.Published, got)
			}
		})
	}
}
