package web

import (
	"slices"
	"testing"
)

func TestCommonPhrases(t *testing.T) {
	texts := []string{
		"The tug harbour is closed. A tug harbour, as we said, and a tug boats’ harbour.",
		"Tug Harbour again; the tug is not an escort. The tug is not the tug is an escort.",
		"A red buoy light, the red buoy light; one red buoy.",
		"We counted a hundred tug-boats and tug boats, and tugs harbour nothing.",
	}
	for _, c := range []struct {
		name  string
		begun []string
		want  []string
	}{
		{"the word after, oftenest first", []string{"tug"}, []string{"tug harbour", "tug boats"}},
		{"a word begun", []string{"tug", "h"}, []string{"tug harbour"}},
		{"a short word begun, a stop word", []string{"tug", "i"}, nil},
		{"a word after that mostly follows", []string{"red", "bu"}, []string{"red buoy light"}},
		{"in the midst of a word", []string{"ug", "harb"}, nil},
		{"a word that is a pattern elsewhere", []string{"t(g", "h"}, nil},
		{"once is not often", []string{"hundred"}, nil},
	} {
		if got := commonPhrases(c.begun, texts); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
