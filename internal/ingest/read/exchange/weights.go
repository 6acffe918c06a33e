package exchange

// signal names one sign that a reporter's turn begins a new exchange, or goes on with the one before.
type signal string

// weights say how much each sign counts; a sum of at least threshold begins an exchange. They were
// fitted by logistic regression on readings made by hand, leaving one transcript out at a time, and
// rounded; the signs are the same for every source and language.
var weights = map[signal]float64{
	"after closing":          3,
	"after thanks":           1.2,
	"another's question":     0.7,
	"answer asks":            -2.1,
	"answer cut":             -1.3,
	"answer long":            0.2,
	"answer short":           -0.2,
	"answered as another":    2.7,
	"answered as the same":   -2.7,
	"answered by name":       0.8,
	"asked again":            -3.2,
	"assent":                 -2.0,
	"bias":                   -0.9,
	"bid":                    1.2,
	"called after an answer": 3,
	"greets after another":   3,
	"called":                 1.2,
	"called back":            -3.4,
	"called by name":         3.8,
	"empty":                  -0.3,
	"goes on":                -1.6,
	"greeting":               1.3,
	"handed over":            0.7,
	"introduction":           5.1,
	"joins":                  2.9,
	"label goes on":          -3.4,
	"label opens":            1.5,
	"long":                   -0.6,
	"moderator spoke":        0.2,
	"no answer":              0.5,
	"no call":                -1.8,
	"not yet asked":          -4.1,
	"other label":            3.7,
	"other names":            0.2,
	"other subject":          1.0,
	"other words":            1.8,
	"own follow-up":          -1.6,
	"repeats":                -2.1,
	"same label":             -6.1,
	"same names":             -1.0,
	"same subject":           -0.8,
	"same words":             -2.4,
	"short":                  -0.9,
	"subject breaks":         1.8,
	"subject holds":          -0.8,
	"takes up":               -1.5,
	"topic":                  0.8,
	"unheard names":          0.5,
	"vocative":               1.4,
	"was cut":                -0.2,
}

const threshold = 0.0
