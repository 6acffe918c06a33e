// Package web serves the archive: one page a file, each a handler that reads its request, asks the
// store or the search, builds the page's struct and renders it by package templates.
//
// To add a page: write its handler as a method of server that returns an error, answer by show (a page)
// or send (any other body), and name it in routes.go. Errors of the store and the search are returned
// as they are, or wrapped by %w: the table in errors.go knows what to tell readers of them.
package web
