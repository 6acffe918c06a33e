package web

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"podium/internal/passages"
)

// TestWhatAQuotationIsHeldToBe asks about words that were said, words that differ a little, and words of which what
// they are about was never said.
func TestWhatAQuotationIsHeldToBe(t *testing.T) {
	site := sampleSite(t)
	for _, c := range []struct {
		quotation string
		want      passages.Verdict
		says      string // on the page
	}{
		{"A tug is not an escort.", passages.SaidExactly, "Said word for word"},
		{"a tug is an escort", passages.SaidNearly, "a negation is among the words that differ"},
		{"it has saved more lives in this water than anything that does", passages.SaidNearly, "Something very like it was said."},
		{"a tug is not an escort for grain ships", passages.NotSaid, "What is most like it"},
		{"the ministry owns no zeppelins", passages.NotSaid, "Not found"},
		{"herring", passages.TooShort, "Too little to check"},
		{"Nobody needs to buy candles. The door has been spoken to.", passages.SaidInPieces, "Each sentence was said, but not together"},
		{"Nobody needs to buy candles. The ministry owns no zeppelins.", passages.NotSaid, "Not found"},
		{"The door has been spoken to. Seriously, that is for the contractor's report", passages.SaidExactly, "what nobody speaks stands between them"},
		{"When a test fails in the same place twice … with its door open", passages.SaidExactly, "[… "},
		{"Who left it open?", passages.SaidExactly, "No official is on record here with them."},
		{"the harbour", passages.SaidExactly, "Some of these are a reporter’s words"},
		{"thank you", passages.SaidExactly, "All passages with these words"},
		{strings.Repeat("a tug is not an escort ", 100), passages.NotSaid, "what comes after"},
	} {
		q := url.QueryEscape(c.quotation)
		var got checkAnswer
		if err := json.Unmarshal(ask(site, "GET", "/check.json?q="+q).Body.Bytes(), &got); err != nil || got.Verdict != c.want {
			t.Errorf("%s: %q, %v; want %q", c.quotation, got.Verdict, err, c.want)
		}
		if page := ask(site, "GET", "/check?q="+q).Body.String(); !strings.Contains(page, c.says) {
			t.Errorf("%s: the page does not say %q", c.quotation, c.says)
		} else if says := strings.Contains(page, "every earlier version that this archive holds"); says != (c.want != passages.SaidExactly && c.want != passages.TooShort) {
			t.Errorf("%s: whether the page says what was looked through: %t", c.quotation, says)
		}
	}
}

// What is pasted is often a report of who said it: its author is no word of the quotation, and the page says what was left out.
func TestWhoeverQuotesIsNotQuoted(t *testing.T) {
	site := sampleSite(t)
	for _, typed := range []string{"“A tug is not an escort.” — Mara Holt", "Holt said: a tug is not an escort", `We were told "a tug is not an escort" again`} {
		q := url.QueryEscape(typed)
		var got checkAnswer
		if err := json.Unmarshal(ask(site, "GET", "/check.json?q="+q).Body.Bytes(), &got); err != nil || got.Verdict != passages.SaidExactly || len(got.LeftOut) == 0 {
			t.Errorf("%s: %q, left out %q, %v", typed, got.Verdict, got.LeftOut, err)
		}
		page := ask(site, "GET", "/check?q="+q).Body.String()
		if !strings.Contains(page, "left out as the words of whoever quotes it: “"+got.LeftOut[0]) || !strings.Contains(page, "Said word for word") {
			t.Errorf("%s: the page does not say that %q was left out", typed, got.LeftOut)
		}
	}
	if page := ask(site, "GET", "/check?q=A+tug+is+not+an+escort.").Body.String(); strings.Contains(page, "whoever quotes it") {
		t.Error("a quotation without an author has nothing left out")
	}
}

// TestAQuotationGivenToAnother takes words that one minister said and lays them in another's mouth.
func TestAQuotationGivenToAnother(t *testing.T) {
	site := sampleSite(t)
	const warns = "nobody of that name said it"
	for typed, warned := range map[string]bool{
		"“A tug is not an escort.” — Clara Whitlow": true, "“A tug is not an escort.” — Maren Holt": false, "Holt: a tug is not an escort": false,
		`We were told "a tug is not an escort" again`: false, "A tug is not an escort.": false,
	} {
		page := ask(site, "GET", "/check?q="+url.QueryEscape(typed)).Body.String()
		if !strings.Contains(page, "Said word for word") || strings.Contains(page, warns) != warned {
			t.Errorf("%s: warned %t", typed, !warned)
		}
	}
}
