package exchange

// signal names one sign that a reporter's turn begins a new exchange, or goes on with the one before.
type signal string

// weights say how much each sign counts; a sum of at least threshold begins an exchange. They were
// fitted by logistic regression on readings made by hand, leaving one transcript out at a time, and
// rounded; the signs are the same for every source and language.
var weights = map[signal]float64{
	"bias":                 -0.2,
	"called by name":       4.5,
	"called back":          -4,
	"called":               3,
	"handed over":          2,
	"moderator spoke":      1.5,
	"other label":          6,
	"same label":           -6,
	"label opens":          1.5,
	"label goes on":        -2.5,
	"introduction":         5,
	"greeting":             1.5,
	"vocative":             0.8,
	"bid":                  0.8,
	"goes on":              -1.2,
	"own follow-up":        -2,
	"topic":                0.8,
	"takes up":             -3,
	"was cut":              -2.5,
	"answer cut":           -1.5,
	"answer short":         -1,
	"answer long":          0.4,
	"answer asks":          -2,
	"no answer":            -0.5,
	"not yet asked":        -6,
	"another's question":   0.8,
	"answered as the same": -3,
	"answered as another":  2,
	"after thanks":         1.5,
	"long":                 0.4,
	"short":                -0.6,
	"other words":          2,
	"same words":           -2,
	"no call":              -3,
	"empty":                -2,
	"repeats":              -2,
}

const threshold = 0.0
