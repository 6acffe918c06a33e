package identity_test

import (
	"os"
	"path/filepath"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// rostered are the authority files with the series tern and people of one's own.
func rostered(t *testing.T, people string) *authority.Files {
	t.Helper()
	dir := t.TempDir()
	at := filepath.Join(dir, "archive")
	if err := os.MkdirAll(at, 0o750); err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{
		"series.yaml": "series:\n  - {slug: tern, name: Tern House, match: {styles: [tern]}}\n",
		"people.yaml": "people:\n" + people,
	} {
		if err := os.WriteFile(filepath.Join(at, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	auth, err := authority.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	return auth
}

// TestWhomTheHeadingNames: answers without a name are his whom the roster knows and the heading names, unless he is a guest there, or
// the heading has his name within other words only.
func TestWhomTheHeadingNames(t *testing.T) {
	auth := rostered(t, "  - slug: jo-penn\n    name: Jo Penn\n    offices: [{title: Minister, series: [tern], labels: [MINISTER PENN], from: 2026-01}]\n"+
		"  - slug: otto-quay\n    name: Otto Quay\n    offices: [{title: President, guest: [tern], labels: [PRESIDENT QUAY], from: 2026-01}]\n")
	for title, want := range map[string]string{
		"Jo Penn on the tides":            "Jo Penn",
		"On the tides, by Jo Penn.":       "Jo Penn",
		"Jo Pennant on the tides":         "",
		"Banjo Penn and Jo Penn's answer": "Jo Penn",
		"The visit of Otto Quay":          "",
		"Jo Penn and Otto Quay":           "",
	} {
		tr := transcript.Transcript{Title: title, Series: "tern", Event: "2026-05-04", Turns: []transcript.Turn{
			{Label: "Q", Role: transcript.Reporter, Text: "When does the quay open?"},
			{Label: "ANSWER", Text: "It opens in the spring, when the harbour is free of ice."},
		}}
		identity.Resolve(&tr, auth, exchange.Assign(&tr, auth))
		if got := tr.Turns[1].Speaker.Name; got != want {
			t.Errorf("%s: the answer is %q's, want %q", title, got, want)
		}
	}
}
