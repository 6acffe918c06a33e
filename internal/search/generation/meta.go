package generation

import (
	"math"
	"time"

	"podium/internal/transcript"
)

// format is the version of all that a generation's files mean; another one is built again.
const format = 5

// Meta says what a generation holds.
type Meta struct {
	Format   int      `json:"format"`
	Words    string   `json:"words"` // version of the tokens
	From     int64    `json:"from"`  // holds the briefings that changed after this position of the log ...
	To       int64    `json:"to"`    // ... up to and with this one
	Docs     int      `json:"docs"`
	Turns    int      `json:"turns"`
	Tokens   int64    `json:"tokens"`
	TextSize int64    `json:"text_size"` // bytes of the text indexed
	Langs    []string `json:"langs"`     // of words
	IndexSum uint32   `json:"index_sum"` // CRC-32C of Bleve's segment: it checks none itself
	Gone     []string `json:"gone"`      // keys of briefings that were withdrawn
}

// Dictionaries are the values that documents and turns have, by number. Number 0 of each is "none".
type Dictionaries struct {
	SeriesSlugs []string                 `json:"series"`
	Places      []string                 `json:"places"`
	Languages   []string                 `json:"languages"` // of documents
	Speakers    []Speaker                `json:"speakers"`
	Askers      []transcript.Attribution `json:"askers"`
	Outlets     []transcript.Attribution `json:"outlets"`
}

// Speaker is who speaks a turn, as far as a query can ask for it. Name and Key are empty when nobody is known.
type Speaker struct{ Label, Name, Key, Office string }

// NoDay is the day of a document without a date: before all others.
const NoDay = math.MinInt32

// Day returns an ISO date as days since 1970-01-01; NoDay when it is none.
func Day(iso string) int32 {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return NoDay
	}
	return int32(t.Unix() / 86400)
}

// Date returns a day as an ISO date; "" for NoDay.
func Date(day int32) string {
	if day == NoDay {
		return ""
	}
	return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly)
}

var (
	roles = []transcript.Role{"", transcript.Briefer, transcript.Moderator, transcript.Reporter, transcript.Interpreter, transcript.Other}
	parts = []transcript.Part{"", transcript.InQuestion, transcript.InAnswer, transcript.InStatement, transcript.InProcedure}
	kinds = []transcript.ExchangeKind{"", transcript.QandA, transcript.Statement, transcript.Procedure}
)

// shadow marks, in a turn's side, the row of a turn with its struck words and its notes left out.
const shadow = 1 << 7
