package dialect

import (
	_ "embed"
	"strings"
)

//go:embed lists.txt
var listsText string

// lists are those of lists.txt, by their names.
var lists = readLists(listsText)

// readLists reads "[name]" and the entries below it, one a line; a line that begins with # is a comment.
func readLists(text string) map[string]map[string]bool {
	all := map[string]map[string]bool{}
	var at map[string]bool
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			at = map[string]bool{}
			all[strings.Trim(line, "[]")] = at
		default:
			at[line] = true
		}
	}
	return all
}

// list is the set of the entries of a list, which is there.
func list(name string) map[string]bool {
	if lists[name] == nil {
		panic("dialect: no list " + name)
	}
	return lists[name]
}

// ordinals open a list in speech, never a label.
var ordinals = list("ordinals")

// openers are words with which an answer begins, where no colon tells it from a name.
var openers = list("openers")

// offices are those whose holders answer, where their label names nobody.
var offices = list("offices")

// honorifics open the label of a person; their full stop ends no label.
var honorifics = list("honorifics")

// noLabels are words that stand before a colon in headings, letterheads and notes, never before speech.
var noLabels = list("noLabels")

// ends are lines, folded, that end a transcript.
var ends = list("ends")

// sections are whole lines, folded, that head a part of a transcript.
var sections = list("sections")

// chrome are whole lines, folded, of what stands around a transcript on a page.
var chrome = list("chrome")
