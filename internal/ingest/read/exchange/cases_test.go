package exchange_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// assignCase is a case of testdata/exchanges.txt.
type assignCase struct{ name, script, want string }

var sentence = regexp.MustCompile(`(?m)^(\{\w+\}) = (.*)$`)

// assignCases reads the cases; the file's head says how they are written.
func assignCases(t *testing.T) []assignCase {
	t.Helper()
	body, err := os.ReadFile("testdata/exchanges.txt")
	if err != nil {
		t.Fatal(err)
	}
	head, rest, _ := strings.Cut(string(body), "\n## ")
	var words []string
	for _, m := range sentence.FindAllStringSubmatch(head, -1) {
		words = append(words, m[1], strings.NewReplacer(words...).Replace(m[2]))
	}
	expand := strings.NewReplacer(words...)
	var out []assignCase
	for c := range strings.SplitSeq(rest, "\n## ") {
		name, turns, _ := strings.Cut(c, "\n")
		turns, want, ok := strings.Cut(turns, "\n=> ")
		if !ok {
			t.Fatalf("%s: no exchanges behind =>", name)
		}
		want, _, _ = strings.Cut(want, "\n")
		out = append(out, assignCase{name, expand.Replace(turns), want})
	}
	return out
}

func TestAssign(t *testing.T) {
	for _, c := range assignCases(t) {
		t.Run(c.name, func(t *testing.T) { assigns(t, c.script, c.want) })
	}
}
