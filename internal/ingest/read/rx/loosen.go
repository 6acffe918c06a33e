package rx

import "regexp/syntax"

// parse returns the program that an automaton runs for a form, and whether it is looser than the form.
func parse(expr string) (prog *syntax.Prog, loose bool) {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, false // MustCompile has refused it
	}
	loose = loosen(tree)
	prog, err = syntax.Compile(tree.Simplify())
	if err != nil {
		return nil, false
	}
	return prog, loose
}

// counted is how many repetitions an automaton keeps count of. Each costs it a state of its own, so of
// ".{0,60}" it only knows that anything may stand there.
const counted = 9

// loosen lets what is repeated often be repeated for ever, and reports whether there was any.
func loosen(re *syntax.Regexp) bool {
	loose := false
	if re.Op == syntax.OpRepeat && max(re.Min, re.Max) > counted {
		loose = true
		if re.Op = syntax.OpStar; re.Min > 0 {
			re.Op = syntax.OpPlus
		}
	}
	for _, sub := range re.Sub {
		loose = loosen(sub) || loose
	}
	return loose
}
