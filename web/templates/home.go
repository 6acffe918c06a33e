package templates

// HomePage is the front page.
type HomePage struct {
	Page
	Examples []Example
	Latest   []BriefingCard
	Holdings []Holding
	Since    string       // ISO day of the oldest briefing
	Changed  []ChangeItem // briefings whose words the source changed, the latest first
	Until    string       // ISO day of the newest
}

// Example is a query that finds something in this archive, and why one would ask it.
type Example struct {
	Query string
	Finds string // "what Mara Quist said of the harbour"
}

// Holding is a number of what the archive has, with the list behind it.
type Holding struct {
	Count int
	Label string
	Path  string
}
