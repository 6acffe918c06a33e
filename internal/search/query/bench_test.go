package query_test

import (
	"strings"
	"testing"

	"podium/internal/search/query"
)

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		query.Parse(`speaker:"antony blinken" "territorial integrity" -gaza (aid OR weapons) date:2023-10..2024-02 sort:newest`)
	}
}

// BenchmarkMatch lays a query over a briefing of 200 turns, cutting included.
func BenchmarkMatch(b *testing.B) {
	br := ministry()
	for len(br.Turns) < 200 {
		br.Turns = append(br.Turns, br.Turns[1:4]...)
		x := br.Exchanges[0]
		n := len(br.Turns)
		x.Turns = []int{n - 3, n - 2, n - 1}
		br.Exchanges = append(br.Exchanges, x)
	}
	size := 0
	for i := range br.Turns {
		br.Turns[i].Text = strings.Repeat(br.Turns[i].Text+" ", 10)
		size += len(br.Turns[i].Text)
	}
	for _, typed := range []string{"sanctions", `"of course matters"`, `speaker:reed "sanction islands"~8 -peace`, "zelensky~2"} {
		b.Run(typed, func(b *testing.B) {
			q := query.Parse(typed)
			b.SetBytes(int64(size))
			for b.Loop() {
				s := q.Scan(br, query.NoNames{})
				for x := range br.Exchanges {
					s.Match(x)
				}
			}
		})
	}
}
