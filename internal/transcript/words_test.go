package transcript

import "testing"

func TestFirstWordsPassOverGreetingsAndNames(t *testing.T) {
	for text, want := range map[string]string{
		"Thank you, Minister. Will the harbour stay open in winter?":                  "Will the harbour stay open in winter?",
		"Ada Quill with the Harbour Gazette. Why was the ferry late again?":           "Why was the ferry late again?",
		"Yes, Ada Quill from The Courier. Thanks.\nYou said that the road is open.":   "You said that the road is open.",
		"Jonas Beck, Radio Littoral. On the budget, what is left for the lighthouse?": "On the budget, what is left for the lighthouse?",
		"Is Ada Quill of the Harbour Gazette right?":                                  "Is Ada Quill of the Harbour Gazette right?",
		"记者：据报道，港口将于五月开放，中方对此有何评论？":                                                   "记者：据报道，港口将于五月开放，中方对此有何评论？",
		"Ada Quill, The Courier.": "Ada Quill, The Courier.", // nothing else is said
	} {
		x := Exchange{Kind: QandA, Turns: []int{0}}
		if got := x.FirstWords([]Turn{{Role: Reporter, Text: text}}, 200); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
