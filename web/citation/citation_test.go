package citation

import "testing"

func TestCitations(t *testing.T) {
	c := Citation{Speakers: []string{"Maren Holt", "Jo O'Brine"}, Title: "Ada Quill of The Courier asks Maren Holt", Event: "Daily Briefing", Place: "Kessel & Co_",
		Day: "2026-09-05", Archive: "Podium", Revision: 2, URL: "https://archive.example/x/abc@2", Key: "podium-abc"}
	want := []string{
		"Maren Holt and Jo O'Brine (2026, September 5). Ada Quill of The Courier asks Maren Holt [Press briefing transcript]. Daily Briefing, Kessel & Co_. Podium, revision 2. https://archive.example/x/abc@2",
		"Maren Holt and Jo O'Brine. “Ada Quill of The Courier asks Maren Holt.” Daily Briefing, Kessel & Co_, 5 Sept. 2026. Transcript. Podium, revision 2, https://archive.example/x/abc@2.",
		"Maren Holt and Jo O'Brine, “Ada Quill of The Courier asks Maren Holt,” Daily Briefing, Kessel & Co_, September 5, 2026, transcript, Podium, revision 2, https://archive.example/x/abc@2.",
	}
	want = append(want,
		"[Ada Quill of The Courier asks Maren Holt](https://archive.example/x/abc@2), Daily Briefing, Kessel & Co\\_, 5 September 2026, Podium, revision 2",
		"{{cite web |url=https://archive.example/x/abc@2 |title=Ada Quill of The Courier asks Maren Holt: Daily Briefing, Kessel & Co_ |type=Press briefing transcript |website=Podium |date=5 September 2026}}")
	for i, s := range c.Styles() {
		if s.Text != want[i] {
			t.Errorf("%s: got %q", s.Name, s.Text)
		}
	}
	wantBib := "@misc{podium-abc,\n  author = {{Maren Holt} and {Jo O'Brine}},\n  title = {{Ada Quill of The Courier asks Maren Holt}},\n" +
		"  howpublished = {Press briefing transcript: Daily Briefing, Kessel \\& Co\\_},\n  date = {2026-09-05},\n  year = {2026},\n" +
		"  note = {Podium, revision 2},\n  url = {https://archive.example/x/abc@2},\n}\n"
	if got := c.BibTeX(); got != wantBib {
		t.Errorf("BibTeX: %s", got)
	}
	wantCSL := `[{"id":"podium-abc","type":"speech","genre":"Press briefing transcript","title":"Ada Quill of The Courier asks Maren Holt",` +
		`"author":[{"literal":"Maren Holt"},{"literal":"Jo O'Brine"}],"event-title":"Daily Briefing","event-place":"Kessel \u0026 Co_",` +
		`"issued":{"date-parts":[[2026,9,5]]},"publisher":"Podium","version":"revision 2","URL":"https://archive.example/x/abc@2"}]` + "\n"
	if got := c.CSLJSON(); got != wantCSL {
		t.Errorf("CSL-JSON: %s", got)
	}
	c.Day, c.Speakers = "", nil
	if got, want := c.Styles()[0].Text, "Ada Quill of The Courier asks Maren Holt (n.d.). "; got[:len(want)] != want {
		t.Errorf("undated and nobody's: %q", got)
	}
}
