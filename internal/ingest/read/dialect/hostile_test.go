package dialect_test

import (
	"strings"
	"testing"
	"time"

	"podium/internal/ingest/read/dialect"
	"podium/internal/sharedtest"
)

// TestHostileTextIsReadInBoundedTime gives the turn splitter much of what it looks for.
func TestHostileTextIsReadInBoundedTime(t *testing.T) {
	const size = 1 << 18
	for name, unit := range map[string]string{
		"colons":       "a:a:",
		"labels":       "MR. OAR: Yes.\n\n",
		"one line":     "MR. OAR: Yes. QUESTION: No. ",
		"questions":    "Q  Why?\n",
		"brackets":     "(Laughter.) [x] ",
		"open":         "([",
		"tagged":       "<NAME>A</NAME>. ",
		"glued":        "Yes.,A",
		"stops":        "MR. A. B. C. ",
		"flat":         "П.Приливов: Да. Смотрите также ",
		"rules":        "---\nPREGUNTA\n",
		"blank":        " \n",
		"dates":        "May 4, 2031\n",
		"no space":     "x",
		"timecodes":    "A (00:01):\nx\n",
		"page numbers": "Page 1 of 9\nMinistry\n",
		"letters":      "QUESTIO ",
	} {
		t.Run(name, func(t *testing.T) {
			body := "THE MINISTER: Good day.\n\n" + strings.Repeat(unit, size/len(unit))
			began := sharedtest.Spent(t)
			docs := extracted(t, "a.txt", body)
			for i := range docs {
				dialect.Read(&docs[i], dialect.Hints{})
			}
			if took := sharedtest.Spent(t) - began; took > sharedtest.Within(40*time.Second) { // a fraction of a second on an idle machine; far more if quadratic
				t.Errorf("took %v", took)
			}
		})
	}
}
