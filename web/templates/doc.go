// Package templates holds the pages: for each a struct that says all that it shows, and the templ
// component that shows it. Handlers fill the structs; nothing here asks a store or decides what to show.
package templates
