package dialect

import "testing"

// TestListsAreFolded: what is compared with folded lines matches nothing as it stands.
func TestListsAreFolded(t *testing.T) {
	for name, entries := range lists {
		if name == "honorifics" { // compared with words in lower case, as printed
			continue
		}
		if len(entries) == 0 {
			t.Errorf("%s is empty", name)
		}
		for e := range entries {
			if fold(e) != e {
				t.Errorf("%s: %q is folded to %q", name, e, fold(e))
			}
		}
	}
}
