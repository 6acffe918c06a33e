package quote

import "strings"

// negations are the words that turn a saying into its contrary, in the languages that the archive stems and in Chinese.
var negations = map[string]bool{}

func init() {
	for _, list := range []string{
		"not no never none nobody nothing neither nor without cannot", "no nunca nadie nada ni sin jamas tampoco",
		"ne pas jamais rien sans aucun aucune", "nicht nie niemals kein keine keinen keiner ohne", "non mai nessuno niente senza",
		"nao nunca nem sem ninguem", "не нет ни никогда никто ничего без", "不 没 無 无 未 非",
	} {
		for _, w := range strings.Fields(list) {
			negations[w] = true
		}
	}
}

// negates reports whether a word, as it is compared, is a negation: "not", "isn't".
func negates(surface string) bool {
	return negations[surface] || strings.HasSuffix(surface, "n't")
}
