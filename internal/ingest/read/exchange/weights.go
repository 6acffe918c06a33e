package exchange

// signal names one sign that a reporter's turn begins a new exchange, or goes on with the one before.
type signal string

// weights say how much each sign counts; a sum of at least threshold begins an exchange. They were
// fitted by logistic regression on readings made by hand, drawn towards the values first judged by eye,
// and rounded; the signs are the same for every source and language.
var weights = map[signal]float64{
	"after closing":          2.8,
	"after thanks":           1.2,
	"another's question":     0.5,
	"answer asks":            -2.1,
	"answer cut":             -1.3,
	"answer long":            0.1,
	"answer short":           -0.1,
	"answered as another":    2.7,
	"answered as the same":   -2.7,
	"answered by name":       0.7,
	"asked again":            -3.4,
	"assent":                 -2.0,
	"bias":                   -1.0,
	"bid":                    1.2,
	"called":                 1.2,
	"called after an answer": 2.6,
	"called back":            -3.4,
	"called by name":         3.9,
	"empty":                  -0.2,
	"goes on":                -1.6,
	"greeting":               1.2,
	"greets after another":   3.1,
	"handed over":            0.7,
	"introduction":           5.1,
	"joins":                  3.3,
	"label goes on":          -3.5,
	"label opens":            1.5,
	"long":                   -0.7,
	"moderator spoke":        0.0,
	"no answer":              0.4,
	"no call":                -1.9,
	"not yet asked":          -4.3,
	"other label":            3.3,
	"other names":            0.3,
	"other subject":          0.9,
	"other words":            1.8,
	"own follow-up":          -1.6,
	"repeats":                -2.0,
	"same label":             -6.1,
	"same names":             -0.8,
	"same subject":           -0.7,
	"same words":             -2.5,
	"short":                  -1.0,
	"subject breaks":         1.9,
	"subject holds":          -0.6,
	"takes up":               -1.3,
	"topic":                  0.7,
	"unheard names":          0.4,
	"vocative":               1.5,
	"was cut":                0.0,
}

// threshold is a little below even odds: two exchanges read as one lose more than one read as two.
const threshold = -0.3
