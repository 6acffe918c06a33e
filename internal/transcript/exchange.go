package transcript

// ExchangeKind distinguishes a question and its answers from what surrounds them.
type ExchangeKind string

// Every turn of a transcript is in exactly one Exchange of one of these kinds.
const (
	QandA     ExchangeKind = "exchange"  // one reporter's time on the floor
	Statement ExchangeKind = "statement" // an opening or closing statement, or one between rounds
	Procedure ExchangeKind = "procedure" // withdrawn calls, closers, housekeeping: ranked last
)

// Exchange is a set of turns, ascending, not always an unbroken run (a late answer joins its question).
type Exchange struct {
	Kind     ExchangeKind `json:"kind"`
	Turns    []int        `json:"turns"`
	Asker    Attribution  `json:"asker"`
	Outlet   Attribution  `json:"outlet"`
	Boundary Standing     `json:"boundary"` // Inferred when the reading is not sure that it begins here
	Why      string       `json:"why"`      // why it begins here, in a few words
}

// Lead returns the index of the turn whose id names the exchange: the reporter's first turn, or
// the first turn where no reporter speaks. It is -1 for an exchange without turns.
func (x *Exchange) Lead(turns []Turn) int {
	for _, i := range x.Turns {
		if turns[i].Role == Reporter {
			return i
		}
	}
	if len(x.Turns) == 0 {
		return -1
	}
	return x.Turns[0]
}

// Part says which side of an exchange a turn is on.
type Part string

// The parts, as in the query language's in:question, in:answer and in:statement.
const (
	InQuestion  Part = "question"
	InAnswer    Part = "answer"
	InStatement Part = "statement"
	InProcedure Part = "procedure" // calls and other housekeeping, in an exchange or apart
)

// PartOf returns the part that turn plays in the exchange.
func (x *Exchange) PartOf(turn *Turn) Part {
	switch {
	case x.Kind == Procedure:
		return InProcedure
	case x.Kind == Statement:
		return InStatement
	case turn.Role == Reporter:
		return InQuestion
	case turn.Role == Moderator:
		return InProcedure
	}
	return InAnswer
}
