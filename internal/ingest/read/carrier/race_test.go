//go:build race

package carrier_test

// raced tells that the test looks for races.
const raced = true
