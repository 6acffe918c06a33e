package rx

import (
	"regexp/syntax"
	"unicode/utf8"
)

// firsts are the bytes with which a match that begins at the text's start can begin; nil where it can be
// empty, where it can begin later, or where nothing is won.
func firsts(prog *syntax.Prog) *[256]bool {
	if prog.StartCond()&syntax.EmptyBeginText == 0 {
		return nil
	}
	var set [256]bool
	seen := make([]bool, len(prog.Inst))
	todo := []uint32{uint32(prog.Start)}
	for len(todo) > 0 {
		pc := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := &prog.Inst[pc]; in.Op {
		case syntax.InstMatch:
			return nil
		case syntax.InstAlt, syntax.InstAltMatch:
			todo = append(todo, in.Out, in.Arg)
		case syntax.InstNop, syntax.InstCapture, syntax.InstEmptyWidth:
			todo = append(todo, in.Out)
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			admit(&set, in)
		}
	}
	return &set
}

// admit adds the bytes with which the characters of an instruction begin: those of ASCII one by one, and all
// others together.
func admit(set *[256]bool, in *syntax.Inst) {
	ascii, beyond := asciiOf(in), beyondASCII(in)
	for c := range len(set) {
		set[c] = set[c] || c >= utf8.RuneSelf && beyond || c < utf8.RuneSelf && ascii[c>>6]>>(c&63)&1 != 0
	}
}

// beyondASCII reports whether an instruction may match a character that is not of ASCII.
func beyondASCII(in *syntax.Inst) bool {
	switch {
	case in.Op == syntax.InstRuneAny || in.Op == syntax.InstRuneAnyNotNL:
		return true
	case len(in.Rune) == 0:
		return false
	case len(in.Rune) == 1:
		return in.Rune[0] >= utf8.RuneSelf || syntax.Flags(in.Arg)&syntax.FoldCase != 0
	}
	return in.Rune[len(in.Rune)-1] >= utf8.RuneSelf
}
