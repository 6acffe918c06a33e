// Package quote tells whether a quotation stands in a transcript: word for word, nearly, or not. It is pure: it reads
// a quotation, says which searches find the turns to compare it with, and compares.
package quote
