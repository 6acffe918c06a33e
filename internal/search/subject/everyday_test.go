package subject_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"podium/internal/search/subject"
	"podium/internal/search/text"
)

// A few dozen passages cannot tell that weeks and ministers are everybody's; in many thousands, a word that few have is told by that.
func TestWordsOfEveryDayAreNoSubject(t *testing.T) {
	for _, c := range []struct{ lang, question, want string }{
		{"en", "Minister, you said last week that the lobsters at Quillhaven would get a new pier. Is that still the plan?", "lobsters pier quillhaven"},
		{"en", "It’ll be lobsters that they’ve got, you’d say, and we're told the pier wouldn’t hold: Marrow's pier?", "lobsters marrow's pier"},
		{"es", "Presidenta, la semana pasada dijo que las langostas tendrían un nuevo muelle. ¿Sigue el plan?", "langostas muelle"},
		{"fr", "Le ministre a dit la semaine dernière que les homards auraient un nouveau quai. Est-ce toujours le cas ?", "homards quai"},
		{"de", "Herr Minister, letzte Woche haben Sie gesagt, dass die Hummer einen neuen Steg bekommen. Gilt das noch?", "bekommen gilt hummer steg"},
	} {
		x, turns := passage("Q: " + c.question)
		words := subject.Candidates(x, turns, c.lang)
		held := slices.Repeat([]int{6}, len(words))
		small := surfaces(subject.Choose(words, held, 60))
		if small != c.want {
			t.Errorf("%s: about %q in few passages, want %q", c.lang, small, c.want)
		}
		if large := subject.Choose(words, held, 20_000); len(large) <= len(strings.Fields(c.want)) {
			t.Errorf("%s: about no more than %q in many", c.lang, surfaces(large))
		}
	}
}

func TestEndingsOfJapaneseAreNoSubject(t *testing.T) {
	x, turns := passage("Q: 港の灯台についてです。港の灯台についてですか。")
	words := subject.Candidates(x, turns, "ja")
	got := surfaces(subject.Choose(words, slices.Repeat([]int{6}, len(words)), 60))
	if !strings.Contains(got, "灯台") || strings.Contains(got, "つい") || strings.Contains(got, "です") {
		t.Errorf("about %q", got)
	}
}

// Each line is of one language, and each of its words once.
func TestTheListOfEveryDay(t *testing.T) {
	list, err := os.ReadFile("everyday.txt")
	if err != nil {
		t.Fatal(err)
	}
	var langs []string
	for line := range strings.Lines(string(list)) {
		words := strings.Fields(line)
		langs = append(langs, words[0])
		if !slices.IsSorted(words[1:]) || len(slices.Compact(slices.Clone(words[1:]))) != len(words)-1 {
			t.Errorf("%s: words out of order, or twice", words[0])
		}
	}
	for _, lang := range text.Languages() {
		if lang != text.Unknown && !slices.Contains(langs, lang) {
			t.Errorf("no words of %s", lang)
		}
	}
	if !slices.IsSorted(langs) {
		t.Errorf("languages out of order: %v", langs)
	}
}
