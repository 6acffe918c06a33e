package exchange

// signal names one sign that a reporter's turn begins a new exchange, or goes on with the one before.
type signal string

// weights say how much each sign counts; a sum of at least threshold begins an exchange. They were
// fitted by logistic regression on readings made by hand, leaving one transcript out at a time, and
// rounded; the signs are the same for every source and language.
var weights = map[signal]float64{
	"after closing":        1.8,
	"after thanks":         1.3,
	"another's question":   1.2,
	"answer asks":          -2.1,
	"answer cut":           -1.3,
	"answer long":          0.4,
	"answer short":         -0.8,
	"answered as another":  2.7,
	"answered as the same": -3.3,
	"subject breaks":       1.5,
	"subject holds":        -1.5,
	"assent":               -2,
	"answered by name":     0.5,
	"asked again":          -2.7,
	"bias":                 -0.5,
	"bid":                  1.2,
	"called":               2.3,
	"called back":          -4.0,
	"called by name":       4.2,
	"empty":                -0.9,
	"goes on":              -1.4,
	"greeting":             1.4,
	"handed over":          1.0,
	"introduction":         5.1,
	"label goes on":        -3.1,
	"label opens":          1.4,
	"long":                 0.0,
	"moderator spoke":      1.0,
	"no answer":            -0.1,
	"no call":              -2.3,
	"not yet asked":        -4.3,
	"other label":          4.6,
	"other names":          0.7,
	"other subject":        1.0,
	"other words":          2.0,
	"own follow-up":        -1.6,
	"repeats":              -2.2,
	"same label":           -6.1,
	"same names":           -1.1,
	"same subject":         -1.0,
	"same words":           -2.3,
	"short":                -0.7,
	"takes up":             -2.2,
	"topic":                0.6,
	"vocative":             1.2,
	"was cut":              -1.2,
}

const threshold = 0.0
