package carrier

import "regexp"

// inlineTag is markup within plain text: an element's tag in small letters.
var inlineTag = regexp.MustCompile(`</?([a-z]{1,12})(?: [a-z-]+="[^"<>\n]*")*\s*/?>`)

// untagged drops the tags of elements that a plain text opens and closes again and again: somebody's annotations,
// or what a conversion left, and no one's words.
func untagged(s string) string {
	opened, closed := map[string]int{}, map[string]int{}
	for _, m := range inlineTag.FindAllStringSubmatchIndex(s, -1) {
		if s[m[0]+1] == '/' {
			closed[s[m[2]:m[3]]]++
		} else {
			opened[s[m[2]:m[3]]]++
		}
	}
	if len(closed) == 0 {
		return s
	}
	return inlineTag.ReplaceAllStringFunc(s, func(tag string) string {
		name := inlineTag.FindStringSubmatch(tag)[1]
		if opened[name] >= 3 && closed[name] >= 3 {
			return ""
		}
		return tag
	})
}
