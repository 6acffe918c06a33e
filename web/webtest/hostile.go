package webtest

import (
	"fmt"
	"strings"
)

// Hostile returns a transcript whose every field holds the payload: title, place, labels, names, outlets,
// questions, answers, stage directions, marks.
func Hostile(payload string) string {
	line := strings.Join(strings.Fields(payload), " ")
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(line)
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: \"Briefing %s\"\ndate: '2026-02-11'\nlocation: \"%s\"\ntags: \"%s\"\n", quoted, quoted, quoted)
	fmt.Fprintf(&b, "source_url: \"https://pm.vesmark.example/press-room/?x=%s\"\n---\n\n", quoted)
	fmt.Fprintf(&b, "%s\n\n2:08 P.M. CET\n\n", line)
	// The words stand as a Markdown writer would put them who wants them shown, not made.
	escaped := strings.NewReplacer("<", `\<`, "[", `\[`, "*", `\*`, "_", `\_`, "`", "\\`").Replace(line)
	for _, words := range []string{line, escaped} {
		fmt.Fprintf(&b, "MS. WHITLOW:   Good afternoon.   The hostile words are %s and nothing else.   (Laughter at %s.)\n\n", words, words)
		fmt.Fprintf(&b, "First question goes to Eva %s with The %s Times.\n\n", words, words)
		fmt.Fprintf(&b, "Q   Thank you.   Eva %s from The %s Times.   Why does the ministry say %s in the morning?\n\n", words, words, words)
		fmt.Fprintf(&b, "MS. WHITLOW:   Because %s is what it says.   <s>Never %s</s> [Always %s].\n\n", words, words, words)
		fmt.Fprintf(&b, "MR. %s:   And I would add %s to that, on behalf of the office.\n\n", strings.ToUpper(words), words)
	}
	b.WriteString("END   2:40 P.M. CET\n")
	return b.String()
}
