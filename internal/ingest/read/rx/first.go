package rx

import (
	"math"
	"regexp/syntax"
	"unicode/utf8"
)

// firstBytes are the bytes with which a match that begins at the text's start can begin, where they are told.
type firstBytes struct {
	told bool
	set  [4]uint64
}

// may reports whether a text may begin with a match.
func (f *firstBytes) may(s string) bool {
	return !f.told || s != "" && f.set[s[0]>>6]>>(s[0]&63)&1 != 0
}

// reach shows visit each instruction from the program's start on; on says whether to go on behind it, more whether at all.
// It reports whether all were seen.
func reach(prog *syntax.Prog, visit func(in *syntax.Inst) (on, more bool)) bool {
	seen := make([]bool, len(prog.Inst))
	todo := []uint32{uint32(prog.Start)}
	for len(todo) > 0 {
		pc := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		in := &prog.Inst[pc]
		on, more := visit(in)
		if !more {
			return false
		}
		if on {
			todo = append(todo, in.Out)
		}
		if on && (in.Op == syntax.InstAlt || in.Op == syntax.InstAltMatch) {
			todo = append(todo, in.Arg)
		}
	}
	return true
}

// anchored reports whether each way through the program asks for the text's beginning before it goes over a character, as
// those of an alternative of such forms do.
func anchored(prog *syntax.Prog) bool {
	return reach(prog, func(in *syntax.Inst) (on, more bool) {
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch, syntax.InstNop, syntax.InstCapture:
			return true, true
		case syntax.InstEmptyWidth:
			return syntax.EmptyOp(in.Arg)&syntax.EmptyBeginText == 0, true
		case syntax.InstFail:
			return false, true
		}
		return false, false
	})
}

// firsts tells nothing where a match can be empty, where it can begin later, or where nothing is won.
func firsts(prog *syntax.Prog) firstBytes {
	if !anchored(prog) {
		return firstBytes{}
	}
	f := firstBytes{told: true}
	all := reach(prog, func(in *syntax.Inst) (on, more bool) {
		switch in.Op {
		case syntax.InstMatch:
			return false, false
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			f.admit(in)
			return false, true
		}
		return in.Op != syntax.InstFail, true
	})
	if !all {
		return firstBytes{}
	}
	return f
}

// admit adds the bytes with which the characters of an instruction begin: those of ASCII one by one, and all
// others together.
func (f *firstBytes) admit(in *syntax.Inst) {
	ascii := asciiOf(in)
	f.set[0], f.set[1] = f.set[0]|ascii[0], f.set[1]|ascii[1]
	if beyondASCII(in) {
		f.set[2], f.set[3] = math.MaxUint64, math.MaxUint64
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
