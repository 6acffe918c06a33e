package authority

import "testing"

func TestShippedDataLoad(t *testing.T) {
	f, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	t.Log(len(f.people), len(f.outlets), len(f.series))
}
