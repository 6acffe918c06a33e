package carrier_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
)

// A table that claims objects without end is refused, before room is made for them.
func TestPDFClaimsNoMoreObjectsThanItHolds(t *testing.T) {
	whole := newPDF([][]string{{"QUESTION: Why?", "And when?"}, {"MS. QUILL: So."}})
	table := bytes.LastIndex(whole, []byte("\nxref\n"))
	for name, body := range map[string]string{
		"table":    string(whole[:table]) + "\nxref\n80000000000 2" + string(whole[table+len("\nxref\n0 2"):]),
		"overflow": string(whole[:table]) + "\nxref\n0 99999999999999999999" + string(whole[table+len("\nxref\n0 2"):]),
		"stream":   "%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 90000000000 /W [1 2 1] /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF",
		"index":    "%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 2 /Index [90000000000 1] /W [1 2 1] /Length 4 >>\nstream\n\x01\x00\x00\x00\nendstream\nendobj\nstartxref\n9\n%%EOF",
	} {
		_, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: []byte(body)})
		var e *carrier.Error
		if !errors.As(err, &e) || !strings.Contains(e.Reason, "table of objects") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: whole}); err != nil {
		t.Errorf("the PDF itself: %v", err)
	}
}
