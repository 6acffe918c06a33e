package rx

import "regexp/syntax"

// counted is how many repetitions an automaton keeps count of. Each costs it a state of its own, so of
// ".{0,60}" it only knows that anything may stand there.
const counted = 9

// loosened is a form in which what is repeated often is repeated for ever, and whether there was any.
func loosened(re *syntax.Regexp) (*syntax.Regexp, bool) {
	out := *re
	loose := false
	if re.Op == syntax.OpRepeat && max(re.Min, re.Max) > counted {
		loose = true
		if out.Op = syntax.OpStar; re.Min > 0 {
			out.Op = syntax.OpPlus
		}
	}
	out.Sub = nil
	for _, sub := range re.Sub {
		s, l := loosened(sub)
		out.Sub, loose = append(out.Sub, s), loose || l
	}
	if !loose {
		return re, false
	}
	return &out, true
}

// compile returns the program of a form; nil where there is none.
func compile(tree *syntax.Regexp) *syntax.Prog {
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	return prog
}
