package query

import "slices"

// Choices returns the values of a field that takes few, or the commonest of them; none for other fields.
func Choices(f Field) []string { return slices.Clone(choices[f]) }
