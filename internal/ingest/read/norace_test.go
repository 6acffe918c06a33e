//go:build !race

package read_test

// raced tells that the test looks for races.
const raced = false
