package identity_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// TestWifeOfAnOffice: whom a label calls Mrs. is not the holder of an office of her surname, of whom the roster alone has the first
// name; she is the one whose first name is printed.
func TestWifeOfAnOffice(t *testing.T) {
	auth := rostered(t, "  - slug: otto-holm\n    name: Otto Holm\n    offices: [{title: President, series: [tern], labels: [PRESIDENT HOLM], from: 2026-01}]\n")
	for _, c := range []struct{ first, second, want string }{
		{"PRESIDENT HOLM", "MRS. HOLM", "Holm"},
		{"IDA HOLM", "MRS. HOLM", "Ida Holm"},
		{"PRESIDENT HOLM", "MR. HOLM", "Otto Holm"},
	} {
		tr := transcript.Transcript{Series: "tern", Event: "2026-05-04", Turns: []transcript.Turn{
			{Label: c.first, Text: "The harbour has been kind to us, and we thank its masters."},
			{Label: "Q", Role: transcript.Reporter, Text: "Who planted the tree?"},
			{Label: c.second, Text: "We planted it in the spring, and it has grown well."},
		}}
		identity.Resolve(&tr, auth, exchange.Assign(&tr, auth))
		if got := tr.Turns[2].Speaker.Name; got != c.want {
			t.Errorf("%s beside %s is %q, want %q", c.second, c.first, got, c.want)
		}
	}
}
