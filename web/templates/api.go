package templates

// APIPage tells of the addresses for programs.
type APIPage struct {
	Page
	Operations []APIOperation
	Limits     []HelpLimit
}

// APIOperation is one of those addresses.
type APIOperation struct {
	Path, Says, More, Media string
	Example                 string // path; "" has none
	Params                  []APIParam
	Fields                  []string
}

// APIParam is a parameter of one.
type APIParam struct {
	Name, Says string
	Needed     bool
}
