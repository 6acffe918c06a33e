package templates

// AboutPage says what the archive is and what it promises.
type AboutPage struct {
	Page
	Revision int64 // position of the change log
}
