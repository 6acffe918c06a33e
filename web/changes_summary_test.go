package web

import (
	"errors"
	"testing"
)

// A comparison is made once for two versions, whatever else comes in, and one that fails is tried again.
func TestComparisonsAreKeptByVersions(t *testing.T) {
	var m comparisonMemo
	made := 0
	ask := func(id comparisonID, fails bool) error {
		_, err := m.get(id, func() (*comparedVersions, error) {
			made++
			if fails {
				return nil, errors.New("no")
			}
			return &comparedVersions{says: "1 turn is new."}, nil
		})
		return err
	}
	one, two := comparisonID{"a", 1, 2}, comparisonID{"a", 2, 3}
	if ask(one, true) == nil || ask(one, false) != nil || ask(one, false) != nil || ask(two, false) != nil || made != 3 {
		t.Errorf("made %d times", made)
	}
	for i := range 3 * comparisonsKept {
		_ = ask(comparisonID{"b", i, i + 1}, false)
	}
	if len(m.of) > comparisonsKept {
		t.Errorf("%d are kept", len(m.of))
	}
}
