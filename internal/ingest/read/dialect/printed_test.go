package dialect_test

import (
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/transcript"
)

// printed is a document of printed lines, each with what parts it from the one before.
func printed(lines ...any) *carrier.Document {
	d := &carrier.Document{Carrier: "pdf"}
	for i := 0; i+1 < len(lines); i += 2 {
		s := lines[i+1].(string)
		d.Lines = append(d.Lines, carrier.Line{Span: transcript.Span{Start: len(d.Text), End: len(d.Text) + len(s)}, Break: lines[i].(carrier.Break)})
		d.Text += s + "\n"
	}
	return d
}

const (
	soft = carrier.Soft
	para = carrier.Paragraph
)

// A title is printed on lines that stand close, and goes on over them; what stands apart is no part of it.
func TestTitleOnPrintedLines(t *testing.T) {
	rest := []any{para, "MINISTER QUILL: Good morning. The tide is in.", para, "QUESTION: Why?", para, "MINISTER QUILL: It comes and goes."}
	for want, lines := range map[string][]any{
		"Press conference of the Minister of Tides": {para, "Press conference of the Minister", soft, "of Tides", para, "4 May 2031"},
		"Press conference of the Minister":          {para, "Press conference of the Minister", para, "A Morning at the Quay", para, "4 May 2031"},
		"潮汐部发言人林海主持例行记者会":                           {para, "潮汐部发言人林海主持", soft, "例行记者会", para, "4 May 2031"},
	} {
		tr := dialect.Read(printed(append(lines, rest...)...), dialect.Hints{})
		if tr.Title != want || tr.Event != "2031-05-04" {
			t.Errorf("title %q, event %q; want %q", tr.Title, tr.Event, want)
		}
	}
}

// Chinese and Japanese have no space where a line ends; Korean and all others do, but at a dash that stands without any.
func TestWrappedWithoutSpaces(t *testing.T) {
	for _, c := range [][3]string{
		{"我们注意到有关报道，有一句话", "说：潮水不等人。", "我们注意到有关报道，有一句话说：潮水不等人。"},
		{"本日、来年の潮汐表を公表い", "たします。", "本日、来年の潮汐表を公表いたします。"},
		{"潮水不等人，", "「船」也不等。", "潮水不等人，「船」也不等。"},
		{"밀물은 사람을", "기다리지 않습니다.", "밀물은 사람을 기다리지 않습니다."},
		{"The tide, 潮水", "waits for nobody.", "The tide, 潮水 waits for nobody."},
		{"It is the lock—", "the first of five.", "It is the lock—the first of five."},
		{"It is the lock", "—the first of five.", "It is the lock—the first of five."},
		{"It is the lock —", "the first of five.", "It is the lock — the first of five."},
		{"It is the lock", "— the first of five.", "It is the lock — the first of five."},
	} {
		d := printed(para, "QUESTION: Why?", para, "MINISTER QUILL: "+c[0], soft, c[1], para, "QUESTION: Why?", para, "MINISTER QUILL: So.")
		tr := dialect.Read(d, dialect.Hints{})
		if len(tr.Turns) != 4 || tr.Turns[1].Text != c[2] {
			t.Errorf("turns %+v, want one that is %q", tr.Turns, c[2])
		}
	}
}

// A line that recurs is a running head beside the numbers of pages; elsewhere it is said.
func TestRunningHeads(t *testing.T) {
	said := []any{para, "QUESTION: Why is that?", para, "MINISTER QUILL: Who knows.", para, "Nobody does.", para, "It is the tide", para, "that comes and goes, as it always has", para, "QUESTION: And the ferry?", para, "MINISTER QUILL: It is late."}
	var pages []any
	for _, n := range []string{"- 1 -", "- 2 -", "- 3 -", "- 4 -"} {
		pages = append(append(append(pages, said...), para, "The Ministry of Tides"), para, n)
	}
	tr := dialect.Read(printed(pages...), dialect.Hints{})
	for i, turn := range tr.Turns {
		if want := "Who knows.\nNobody does.\nIt is the tide that comes and goes, as it always has"; i%4 == 1 && turn.Text != want {
			t.Errorf("turn %d: %q, want %q", i, turn.Text, want)
		}
		if strings.Contains(turn.Text, "Ministry") {
			t.Errorf("turn %d: %q has a running head", i, turn.Text)
		}
	}
	if len(tr.Turns) != 16 {
		t.Errorf("%d turns", len(tr.Turns))
	}
}

// A question set in bold may be printed on several lines, and what it asks stand on the last.
func TestBoldQuestionsOnSeveralLines(t *testing.T) {
	doc := []any{para, "The lock at Saltmouth"}
	bold := map[int]bool{}
	for _, q := range []string{"says the board?", "says the mayor?", "say the boats?"} {
		bold[len(doc)/2], bold[len(doc)/2+1] = true, true
		doc = append(doc, para, "The lock is shut until the tide has turned,", soft, q, para, "It is, and nobody knows for how long it will be.", soft, "Let us wait.")
	}
	d := printed(doc...)
	for i := range d.Lines {
		if bold[i] {
			d.Lines[i].Bold = int32(d.Lines[i].End - d.Lines[i].Start)
		}
	}
	tr := dialect.Read(d, dialect.Hints{})
	if len(tr.Turns) != 6 || tr.Turns[0].Text != "The lock is shut until the tide has turned, says the board?" || tr.Turns[0].Role != transcript.Reporter {
		t.Errorf("turns %+v", tr.Turns)
	}
}
