package query

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/search/text"
)

func surfaces(tokens []text.Token) []string {
	list := make([]string, len(tokens))
	for i := range tokens {
		list[i] = tokens[i].Surface
	}
	return list
}

// word reads a chunk that is no phrase, sign or parenthesis.
func (p *parser) word(pos int, chunk string) Node {
	if n, ok := p.field(pos, chunk); ok {
		return n
	}
	if p.nearness(pos, chunk) {
		return nil
	}
	if strings.ContainsRune(chunk, '~') {
		if n, ok := p.fuzzy(pos, chunk); ok {
			return n
		}
	}
	if strings.ContainsAny(chunk, "*?") {
		if n, ok := p.pattern(pos, chunk); ok {
			return n
		}
	}
	return p.plain(pos, chunk)
}

// plain reads words as they stand: nil when the chunk has none.
func (p *parser) plain(pos int, chunk string) Node {
	tokens := text.Tokens(text.Unknown, chunk)
	if len(tokens) == 0 {
		return nil
	}
	return plain(surfaces(p.spend(pos, tokens)))
}

func plain(words []string) Node {
	switch len(words) {
	case 0:
		return nil
	case 1:
		return &Word{words[0]}
	}
	return &Phrase{Words: words, Form: AnyForm}
}

// exact reads what follows =.
func (p *parser) exact(pos int, chunk string) Node {
	if strings.ContainsAny(chunk, "*~") {
		p.problem(pos, pos+len(chunk), "", "= asks for exactly one form; the * or ~ after it was left out.")
	}
	tokens := text.Tokens(text.Unknown, chunk)
	if len(tokens) == 0 {
		return nil
	}
	return sameCase(chunk, p.spend(pos, tokens))
}

func sameCase(s string, tokens []text.Token) Node {
	switch len(tokens) {
	case 0:
		return nil
	case 1:
		t := tokens[0]
		return &Exact{t.Surface, t.Case, s[t.Start:t.End]}
	}
	n := &Phrase{Words: surfaces(tokens), Form: SameCase}
	typed := make([]string, len(tokens))
	for i, t := range tokens {
		typed[i] = s[t.Start:t.End]
		n.Cases = append(n.Cases, t.Case)
	}
	n.Text = strings.Join(typed, " ")
	return n
}

// quotation takes a quotation mark, what is in it and the closing mark.
func (p *parser) quotation() string {
	open := p.i
	_, w := utf8.DecodeRuneInString(p.s[open:])
	p.i += w
	end := strings.IndexFunc(p.s[p.i:], isQuote)
	if end < 0 {
		p.problem(open, open+w, "", "This quotation mark was not closed; it was closed at the end.")
		s := p.s[p.i:]
		p.i = len(p.s)
		return s
	}
	s := p.s[p.i : p.i+end]
	_, w = utf8.DecodeRuneInString(p.s[p.i+end:])
	p.i += end + w
	return s
}

// quoted reads a phrase, or a NEAR when ~ and a number follow it.
func (p *parser) quoted(form Form) Node {
	pos := p.i
	s := p.quotation()
	within, near := p.within(pos)
	if strings.ContainsRune(s, '*') {
		p.problem(pos, p.i, "", "Within quotation marks * has no meaning; words are searched as they are written.")
	}
	tokens := text.Tokens(text.Unknown, s)
	if len(tokens) == 0 {
		return nil
	}
	tokens = p.spend(pos, tokens)
	switch {
	case len(tokens) == 0:
		return nil
	case near && len(tokens) > 1:
		if within < len(tokens)-1 {
			p.problem(pos, p.i, "", "%d words cannot stand within %d of each other; the least that they can was taken.", len(tokens), within)
			within = len(tokens) - 1
		}
		return &Near{surfaces(tokens), within}
	case near:
		return &Word{tokens[0].Surface}
	case form == SameCase:
		return sameCase(s, tokens)
	}
	return &Phrase{Words: surfaces(tokens)}
}

// within takes ~ and a number after a phrase.
func (p *parser) within(pos int) (int, bool) {
	rest, ok := strings.CutPrefix(p.s[p.i:], "~")
	if !ok {
		return 0, false
	}
	digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
	p.i += 1 + len(digits)
	n, _ := strconv.Atoi(digits) // the largest number where there are too many
	switch {
	case digits == "":
		p.problem(pos, p.i, p.s[pos:p.i]+"8", "~ after a phrase needs a number of words; it was searched as a phrase.")
		return 0, false
	case n == 0:
		return 0, false
	case n > MaxWithin:
		p.problem(pos, p.i, "", "Words can be searched within %d words of each other; %d were taken.", MaxWithin, MaxWithin)
		return MaxWithin, true
	}
	return n, true
}

// fuzzy reads word~ and word~2.
func (p *parser) fuzzy(pos int, chunk string) (Node, bool) {
	at := strings.LastIndexByte(chunk, '~')
	digits := strings.TrimRightFunc(chunk[at+1:], unicode.IsPunct)
	edits, err := strconv.Atoi(digits)
	if digits == "" {
		edits, err = 1, nil
	}
	tokens := text.Tokens(text.Unknown, chunk[:at])
	if err != nil || len(tokens) == 0 {
		return nil, false
	}
	letters := utf8.RuneCountInString(tokens[0].Surface)
	switch {
	case len(tokens) > 1 || letters < MinFuzzy:
		p.problem(pos, pos+len(chunk), "", "Near spelling needs one word of at least %d letters; this was searched as it stands.", MinFuzzy)
		return p.plain(pos, chunk[:at]), true
	case edits < 1:
		return p.plain(pos, chunk[:at]), true
	case edits > MaxEdits:
		p.problem(pos, pos+len(chunk), "", "Near spelling can differ by %d letters at most.", MaxEdits)
		edits = MaxEdits
	}
	if edits > 1 && letters < LongFuzzy {
		p.problem(pos, pos+len(chunk), "", "In words of fewer than %d letters near spelling differs by 1.", LongFuzzy)
		edits = 1
	}
	if len(p.spend(pos, tokens)) == 0 {
		return nil, true
	}
	return &Fuzzy{tokens[0].Surface, edits}, true
}

// pattern reads a word with ? and * in it; false when they are mere punctuation.
func (p *parser) pattern(pos int, chunk string) (Node, bool) {
	s := strings.TrimRightFunc(chunk, func(r rune) bool {
		return r != '*' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	s = strings.TrimLeft(s, "?¿")
	if strings.HasPrefix(s, "*") {
		s = strings.TrimLeft(s, "*?")
		p.problem(pos, pos+len(chunk), s, "A pattern cannot begin with *; it was left out.")
	}
	if !strings.ContainsAny(s, "*?") {
		return nil, false
	}
	pat, ok := foldPattern(s)
	if !ok {
		p.problem(pos, pos+len(chunk), "", "A pattern with * or ? is one word; these were searched without it.")
		return nil, false
	}
	pat = strings.TrimRight(pat, "?")                       // behind which nothing but a mark stood, which folding drops
	if !strings.ContainsAny(pat, "*?") || text.IsCJK(pat) { // characters are found wherever they stand
		return nil, false
	}
	start := utf8.RuneCountInString(pat[:strings.IndexAny(pat, "*?")])
	letters := utf8.RuneCountInString(strings.NewReplacer("*", "", "?", "").Replace(pat))
	if letters < MinPrefix || start < PatternStart {
		p.problem(pos, pos+len(chunk), "", "A pattern needs %d letters, %d of them at its beginning; this was searched without it.", MinPrefix, PatternStart)
		return nil, false
	}
	if p.spend(pos, []text.Token{{}}) == nil {
		return nil, true
	}
	if strings.IndexAny(pat, "*?") == len(pat)-1 {
		return &Prefix{pat[:len(pat)-1]}, true
	}
	return &Wildcard{pat}, true
}

// foldPattern folds the letters between the signs of a pattern; false when they are more than one word.
func foldPattern(s string) (string, bool) {
	var b strings.Builder
	for s != "" {
		at := strings.IndexAny(s, "*?")
		if at < 0 {
			at = len(s)
		}
		switch tokens := text.Tokens(text.Unknown, s[:at]); {
		case len(tokens) > 1 && text.IsCJK(tokens[0].Surface):
			return tokens[0].Surface, true
		case len(tokens) > 1:
			return "", false
		case len(tokens) == 1:
			b.WriteString(tokens[0].Surface)
		}
		if at == len(s) {
			break
		}
		if !(s[at] == '*' && strings.HasSuffix(b.String(), "*")) {
			b.WriteByte(s[at])
		}
		s = s[at+1:]
	}
	return b.String(), b.Len() <= 4*text.MaxRunes
}
