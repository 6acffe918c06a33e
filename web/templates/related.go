package templates

// RelatedPage follows one question: what was asked on its subject before and after.
type RelatedPage struct {
	Page
	Of     ExchangeCard
	About  []string // words of the question that few others have
	All    string   // path of the search for everything with any of them; "" where there are none
	JSON   string
	Before []ExchangeCard // nearest first, as in the others
	Then   []ExchangeCard // on the same day
	After  []ExchangeCard
}

func (p RelatedPage) found() bool { return len(p.Before)+len(p.Then)+len(p.After) > 0 }
