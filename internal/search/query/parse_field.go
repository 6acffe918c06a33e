package query

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/search/text"
)

// field reads a chunk that begins with a field's name and a colon; false when it does not.
func (p *parser) field(pos int, chunk string) (Node, bool) {
	name, value, ok := cutField(chunk)
	if !ok {
		return nil, false
	}
	if !known(name) {
		if value != "" && !strings.HasPrefix(value, "/") {
			p.unknown(pos, chunk, name, value)
		}
		return nil, false
	}
	start := pos + len(chunk) - len(value)
	v := p.value(start, value, name)
	if strings.TrimSpace(v.text) == "" {
		p.problem(pos, p.i, "", "“%s:” needs a value, directly after the colon; it was left out.", name)
		return nil, true
	}
	return p.filter(pos, name, v), true
}

// cutField parts name:value. The name is two ASCII letters or more, in any case.
func cutField(chunk string) (name, value string, ok bool) {
	at := strings.IndexAny(chunk, ":：")
	if at < 2 {
		return "", "", false
	}
	for _, c := range []byte(chunk[:at]) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return "", "", false
		}
	}
	_, w := utf8.DecodeRuneInString(chunk[at:])
	return strings.ToLower(chunk[:at]), chunk[at+w:], true
}

func known(name string) bool {
	return slices.Contains(Fields, Field(name)) || name == "after" || name == "before" || name == "sort"
}

// value is what stands after a field's colon.
type value struct {
	text          string
	quoted, exact bool
}

// value reads a field's value that begins at start: the rest of the chunk, a quotation, or, when there is
// neither, the word after the space.
func (p *parser) value(start int, rest, name string) value {
	p.i = start
	v := value{}
	if strings.HasPrefix(rest, "=") {
		v.exact = true
		p.i++
	}
	if r, _ := utf8.DecodeRuneInString(p.s[p.i:]); isQuote(r) {
		v.quoted, v.text = true, p.quotation()
		return v
	}
	if v.text = p.chunk(); v.text != "" || v.exact {
		return v
	}
	p.skipSpace()
	r, _ := utf8.DecodeRuneInString(p.s[p.i:])
	switch {
	case isQuote(r):
		v.quoted, v.text = true, p.quotation()
	default:
		at := p.i
		v.text = p.chunk()
		if _, _, field := cutField(v.text); field || slices.Contains([]string{"OR", "AND", "NOT"}, v.text) {
			p.i, v.text = at, ""
			return v
		}
	}
	if v.text != "" {
		p.problem(start-len(name)-1, p.i, name+":"+v.text, "The space after “%s:” was taken out.", name)
	}
	return v
}

// filter makes the node of a known field.
func (p *parser) filter(pos int, name string, v value) Node {
	switch name {
	case "sort":
		p.sort(pos, v.text)
		return nil
	case "date", "after", "before":
		if p.spend(pos, []text.Token{{}}) == nil {
			return nil
		}
		return p.dates(pos, name, v.text)
	case "role", "in", "has", "lang":
		return p.choice(pos, Field(name), v.text)
	}
	tokens := text.Tokens(text.Unknown, v.text)
	if len(tokens) == 0 {
		p.problem(pos, p.i, "", "“%s:” needs a name; it was left out.", name)
		return nil
	}
	if tokens = p.spend(pos, tokens); len(tokens) == 0 {
		return nil
	}
	return &Filter{Field: Field(name), Words: surfaces(tokens), Quoted: v.quoted && len(tokens) > 1, Exact: v.exact,
		Text: strings.ToValidUTF8(strings.Join(strings.Fields(v.text), " "), "")}
}

func (p *parser) sort(pos int, v string) {
	switch s := Sort(strings.ToLower(strings.TrimPrefix(v, "="))); s {
	case Relevance, Newest, Oldest:
		p.q.Sort = s
	default:
		p.problem(pos, p.i, "sort:"+nearest(string(s), "newest", "oldest", "relevance"),
			"“sort:” takes newest, oldest or relevance; it was left out.")
	}
}

// choice makes the node of a field with a closed set of values.
func (p *parser) choice(pos int, f Field, v string) Node {
	got, ok := choose(f, strings.ToLower(v))
	if !ok {
		all := choices[f]
		p.problem(pos, p.i, string(f)+":"+nearest(strings.ToLower(v), all...), "“%s:” takes %s; it was left out.", f, strings.Join(all, ", "))
		return nil
	}
	if p.spend(pos, []text.Token{{}}) == nil {
		return nil
	}
	return &Filter{Field: f, Words: []string{got}, Text: got}
}

// choices are the values of fields with a closed set, as problems list them.
var choices = map[Field][]string{
	Role: {"briefer", "moderator", "reporter", "interpreter", "other"},
	In:   {"question", "answer", "statement", "procedure"},
	Has:  {StruckWords, Footnotes},
	Lang: {"en", "es", "fr", "de", "ru", "zh"},
}

// choose returns the value meant by v.
func choose(f Field, v string) (string, bool) {
	if f == Lang {
		if code := languageNames[v]; code != "" {
			return code, true
		}
		code := language(v)
		return code, (len(code) == 2 || len(code) == 3) && strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") == ""
	}
	for _, c := range choices[f] {
		if v == c || v == c+"s" {
			return c, true
		}
	}
	return "", false
}

// languageNames are the English names that lang: takes beside codes.
var languageNames = map[string]string{
	"english": "en", "spanish": "es", "french": "fr", "german": "de", "russian": "ru", "chinese": "zh", "japanese": "ja",
	"korean": "ko", "portuguese": "pt", "italian": "it", "arabic": "ar", "ukrainian": "uk", "dutch": "nl", "polish": "pl",
	"turkish": "tr", "hindi": "hi", "hebrew": "he", "persian": "fa",
}

// synonyms are names that people try for a field.
var synonyms = map[string]string{
	"by": "speaker", "said": "speaker", "who": "speaker", "person": "speaker", "name": "speaker", "official": "speaker", "briefer": "speaker",
	"asker": "reporter", "asked": "reporter", "journalist": "reporter", "correspondent": "reporter", "author": "reporter",
	"media": "outlet", "paper": "outlet", "newspaper": "outlet", "network": "outlet", "publication": "outlet", "agency": "outlet",
	"source": "series", "body": "series", "department": "series", "ministry": "series", "collection": "series", "site": "series",
	"location": "place", "city": "place", "where": "place", "venue": "place", "country": "place",
	"is": "has", "with": "has", "marked": "has", "language": "lang", "position": "office", "job": "office", "part": "in", "order": "sort",
	"since": "after", "from": "after", "until": "before", "till": "before", "to": "before", "when": "date", "day": "date", "year": "date", "month": "date",
}

// unknown says that there is no such field, and which could be meant.
func (p *parser) unknown(pos int, chunk, name, value string) {
	near := synonyms[name]
	if near == "" {
		near = closestField(name, value)
	} else if !takes(near, value) {
		near = ""
	}
	if near == "" {
		p.problem(pos, pos+len(chunk), "", "There is no field “%s:”, so it was searched as words. The fields are %s.", name, strings.Join(fieldNames(), ", "))
		return
	}
	p.problem(pos, pos+len(chunk), near+":"+value, "There is no field “%s:”, so it was searched as words. Did you mean “%s:”?", name, near)
}

// closestField returns the field with the name most like another, of those that take a value; "" where none is like it.
func closestField(name, value string) string {
	near, least := "", 3
	for _, f := range fieldNames() {
		if d := text.Distance(name, f, 2); d < least && d <= len(f)/2 && takes(f, value) {
			near, least = f, d
		}
	}
	return near
}

// takes reports whether a field can have a value.
func takes(name, value string) bool {
	f := Field(name)
	if f != In && f != Role && f != Has {
		return true
	}
	_, ok := choose(f, value)
	return ok
}

func fieldNames() []string {
	var list []string
	for _, f := range Fields {
		list = append(list, string(f))
	}
	return append(list, "after", "before", "sort")
}

// nearest returns the value closest in spelling to s; the first when none is close.
func nearest(s string, values ...string) string {
	best, least := values[0], 4
	for _, v := range values {
		d := text.Distance(s, v, 3)
		if strings.HasPrefix(v, s) {
			d = 0
		}
		if d < least {
			best, least = v, d
		}
	}
	return best
}
