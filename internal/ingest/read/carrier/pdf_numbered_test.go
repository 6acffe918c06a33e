package carrier_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A court reporter's pages are read without the numbers of their lines; numbers that are said stay, and so do those of a list.
func TestPDFLineNumbers(t *testing.T) {
	said := []string{"MS. QUILL: Of the locks at Saltmouth,", "2 of 9 were shut in the year", "2031, and the board says why.", "QUESTION: Which of them?", "MS. QUILL: Those that leak, as we", "have said before, and one that does", "not leak but was never opened.", "QUESTION: Is it the one that we", "saw on Friday, by the old quay?", "MS. QUILL: It is."}
	page := func(n int, numbered bool) string {
		var s strings.Builder
		fmt.Fprintf(&s, "BT /F 10 Tf 1 0 0 1 200 760 Tm (HEARING %d) Tj ET ", n)
		for i, l := range said {
			x := 100
			if strings.Contains(l, ": ") {
				x = 130
			}
			if numbered {
				fmt.Fprintf(&s, "BT /F 10 Tf 1 0 0 1 60 %d Tm (%d) Tj ET ", 700-20*i, i+1)
			}
			fmt.Fprintf(&s, "BT /F 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", x, 700-20*i, l+" "+strings.Repeat("I", n))
		}
		return s.String()
	}
	read := func(numbered bool) []string {
		objects := []string{catalog, "<< /Type /Pages /Kids [4 0 R 6 0 R 8 0 R] /Count 3 >>", plain}
		for n := 1; n <= 3; n++ {
			objects = append(objects, fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>", len(objects)+2), stream("", page(n, numbered)))
		}
		docs := extract(t, "a.pdf", rawPDF(objects...))
		return lines(&docs[0])
	}
	want := read(false)
	if len(want) < 5 || !strings.Contains(strings.Join(want, "\n"), "2 of 9") {
		t.Fatalf("without numbers: %q", want)
	}
	if diff := cmp.Diff(want, read(true)); diff != "" {
		t.Errorf("lines differ (-without numbers +with):\n%s", diff)
	}
	list := []string{"1 The lock.", "2 The quay.", "3 The ferry."}
	docs := extract(t, "a.pdf", newPDF([][]string{append([]string{"What we ask for is this:"}, list...)}))
	if got := docs[0].Text; !strings.Contains(got, "2 The quay.") {
		t.Errorf("a list lost its numbers: %q", got)
	}
}
