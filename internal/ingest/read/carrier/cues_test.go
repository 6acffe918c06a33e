package carrier_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
)

// spokenLines are a document's lines, of one voice put together, with a stroke behind each label that the source declares.
func spokenLines(d *carrier.Document) []string {
	var out []string
	for _, l := range d.Lines {
		s := d.String(l)
		if l.Label > 0 {
			s = s[:l.Label] + "|" + s[l.Label+2:]
		}
		if l.Break == carrier.Soft && len(out) > 0 {
			out[len(out)-1] += " " + s
		} else {
			out = append(out, s)
		}
	}
	return out
}

// The same words in the ways in which captions are kept: each gives the voices that it declares, and paragraphs where nobody speaks.
func TestCaptions(t *testing.T) {
	named := []string{"ADA QUILL|Good morning. We open.", "At last.", "IDA HOLM|Who pays for it?"}
	printed := []string{"ADA QUILL: Good morning. We open.", "At last.", "IDA HOLM: Who pays for it?"}
	for name, c := range map[string]struct {
		file, body string
		want       []string
	}{
		"WebVTT with voices":          {"a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v ADA QUILL>Good morning.</v>\n\n00:02.000 --> 00:03.000\n<v ADA QUILL>We open.</v>\n\n00:08.000 --> 00:09.000\n<v ADA QUILL>At last.</v>\n\n00:09.000 --> 00:10.000\n<v IDA HOLM>Who pays for it?</v>\n", named},
		"two voices in one cue":       {"a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v ADA QUILL>So.\n<v IDA HOLM>Who pays for it?\n", []string{"ADA QUILL|So.", "IDA HOLM|Who pays for it?"}},
		"a name before every cue":     {"a.srt", "1\n00:00:01,000 --> 00:00:02,000\nMS. QUILL: Good morning.\n\n2\n00:00:02,000 --> 00:00:03,000\nMS. QUILL: We open.\n\n3\n00:00:08,000 --> 00:00:09,000\nMS. QUILL: At last.\n\n4\n00:00:09,000 --> 00:00:10,000\nLT. GEN. HOLM: Who pays\nfor it?\n", []string{"MS. QUILL|Good morning. We open.", "At last.", "LT. GEN. HOLM|Who pays for it?"}},
		"a name where one takes over": {"a.srt", "1\n00:00:01,000 --> 00:00:02,000\nADA QUILL: Good morning.\n\n2\n00:00:02,000 --> 00:00:03,000\nWe open.\n\n3\n00:00:08,000 --> 00:00:09,000\nAt last.\n\n4\n00:00:09,000 --> 00:00:10,000\nIDA HOLM: Who pays for it?\n", printed},
		"SubStation":                  {"a.ass", "[Script Info]\nTitle: Tides\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,ADA QUILL,{\\i1}Good\\Nmorning.\nComment: 0,0:00:01.00,0:00:02.00,Default,,no\nDialogue: 0,0:00:09.00,0:00:10.00,Default,IDA HOLM,Who pays for it?\nDialogue: 0,0:00:02.00,0:00:03.00,Default,ADA QUILL,We open.\nDialogue: 0,0:00:08.00,0:00:09.00,Default,ADA QUILL,At last.\n", named},
		"SAMI":                        {"a.smi", "<SAMI><HEAD><TITLE>Tides</TITLE></HEAD><BODY><SYNC Start=1000><P Class=EN>ADA QUILL: Good<br>morning.<SYNC Start=1000><P Class=FR>Bonjour.<SYNC Start=2000><P Class=EN>We open.<SYNC Start=3000><P Class=EN>&nbsp;<SYNC Start=8000><P Class=EN>At last.<SYNC Start=9000><P Class=EN>IDA HOLM: Who pays for it?</BODY></SAMI>", printed},
		"TTML with agents":            {"a.ttml", `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="m" xml:lang="en"><head><metadata><ttm:title>Tides</ttm:title><ttm:agent xml:id="a"><ttm:name type="full">ADA QUILL</ttm:name></ttm:agent><ttm:agent xml:id="b"><ttm:name>IDA HOLM</ttm:name></ttm:agent></metadata></head><body><div><p begin="00:00:01.000" end="00:00:02.000" ttm:agent="a">Good<br/>morning.</p><p begin="2s" dur="1s" ttm:agent="a"><span>We</span> open.</p><p begin="8000ms" end="00:00:09:00" ttm:agent="a">At last. <span ttm:agent="b">Who pays for it?</span></p></div></body></tt>`, named},
		"DFXP with printed names":     {"a.dfxp", `<tt xmlns="http://www.w3.org/2006/04/ttaf1"><body><div><p begin="1.0" end="2.0">ADA QUILL: Good morning.</p><p begin="2.0" end="3.0">We open.</p><p begin="8.0" end="9.0">At last.</p><p begin="9.0" end="10.0">IDA HOLM: Who pays for it?</p></div></body></tt>`, printed},
		"a site's first XML":          {"a.xml", `<?xml version="1.0"?><transcript><text start="1" dur="1">ADA QUILL: Good morning.</text><text start="2" dur="1">We open.</text><text start="8" dur="1">At last.</text><text start="9" dur="1">IDA HOLM: Who pays for it?</text></transcript>`, printed},
		"its third":                   {"a.xml", `<?xml version="1.0"?><timedtext format="3"><head><ws id="0"/></head><body><p t="1000" d="1000"><s>ADA QUILL:</s><s t="3"> Good</s><s t="5"> morning.</s></p><p t="1500" d="500" a="1">` + "\n" + `</p><p t="2000" d="1000">We open.</p><p t="8000" d="1000">At last.</p><p t="9000" d="1000">IDA HOLM: Who&amp;#39;s to pay?</p></body></timedtext>`, []string{printed[0], printed[1], "IDA HOLM: Who's to pay?"}},
		"its JSON":                    {"a.json", `{"wireMagic":"pb3","events":[{"tStartMs":1000,"dDurationMs":1000,"segs":[{"utf8":"ADA QUILL: "},{"utf8":"Good morning."}]},{"tStartMs":1500,"aAppend":1,"segs":[{"utf8":"\n"}]},{"tStartMs":2000,"segs":[{"utf8":"We open."}]},{"tStartMs":8000,"segs":[{"utf8":"At last."}]},{"tStartMs":9000,"segs":[{"utf8":"IDA HOLM: Who pays for it?"}]}]}`, printed},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, c.file, []byte(c.body))
			if diff := cmp.Diff(c.want, spokenLines(&docs[0])); len(docs) != 1 || diff != "" {
				t.Errorf("%d documents, lines differ (-want +got):\n%s", len(docs), diff)
			}
		})
	}
}

// What machines wrote along is the same in the shapes in which services give it: single words are put together, and voices stay apart.
func TestMachinesThatWriteAlong(t *testing.T) {
	voices := func(a, b string) []string {
		return []string{a + "|Good morning. We open.", b + "|Who pays, and when?", a + "|We do."}
	}
	type word struct {
		who  int
		text string
	}
	words := []word{{0, "Good"}, {0, "morning"}, {0, "."}, {0, "We"}, {0, "open"}, {0, "."}, {1, "Who"}, {1, "pays"}, {1, ","}, {1, "and"}, {1, "when"}, {1, "?"}, {0, "We"}, {0, "do"}, {0, "."}}
	items := func(format func(i int, w word, punct bool) string) string {
		var out []string
		for i, w := range words {
			out = append(out, format(i, w, strings.Contains(".,?", w.text)))
		}
		return strings.Join(out, ",")
	}
	whole := []word{{0, "Good morning."}, {0, "We open."}, {1, "Who pays, and when?"}, {0, "We do."}}
	phrases := func(format func(i int, w word) string) string {
		var out []string
		for i, w := range whole {
			out = append(out, format(i, w))
		}
		return strings.Join(out, ",")
	}
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"items with voices": {`{"jobName":"x","results":{"transcripts":[{"transcript":"all of it"}],"items":[` + items(func(i int, w word, punct bool) string {
			if punct {
				return fmt.Sprintf(`{"type":"punctuation","alternatives":[{"content":%q}]}`, w.text)
			}
			return fmt.Sprintf(`{"type":"pronunciation","start_time":"%d.1","end_time":"%d.9","speaker_label":"spk_%d","alternatives":[{"confidence":"0.9","content":%q},{"content":"no"}]}`, i, i, w.who, w.text)
		}) + `]}}`, voices("spk_0", "spk_1")},
		"items, and beside them who speaks when": {`{"results":{"speaker_labels":{"speakers":2,"segments":[{"start_time":"0.0","end_time":"5.9","speaker_label":"spk_0","items":[]},{"start_time":"6.0","end_time":"11.9","speaker_label":"spk_1","items":[]},{"start_time":"12.0","end_time":"15.0","speaker_label":"spk_0","items":[]}]},"items":[` + items(func(i int, w word, punct bool) string {
			if punct {
				return fmt.Sprintf(`{"type":"punctuation","alternatives":[{"content":%q}]}`, w.text)
			}
			return fmt.Sprintf(`{"type":"pronunciation","start_time":"%d.1","end_time":"%d.9","alternatives":[{"content":%q}]}`, i, i, w.text)
		}) + `]}}`, voices("spk_0", "spk_1")},
		"signs that say what they attach to": {`{"format":"2.9","metadata":{},"results":[` + items(func(i int, w word, punct bool) string {
			kind, to := "word", "none"
			if punct {
				kind, to = "punctuation", "previous"
			}
			return fmt.Sprintf(`{"type":%q,"attaches_to":%q,"start_time":%d.1,"end_time":%d.9,"alternatives":[{"content":%q,"speaker":"S%d"}]}`, kind, to, i, i, w.text, w.who+1)
		}) + `]}`, voices("Speaker 1", "Speaker 2")},
		"words once more at the end, with voices": {`{"results":[{"alternatives":[{"transcript":"Good morning we open","words":[{"startTime":"0s","endTime":"1s","word":"Good"},{"startTime":"1s","endTime":"2s","word":"morning"},{"startTime":"3s","endTime":"4s","word":"we"}]}]},{"alternatives":[{"words":[` +
			`{"startTime":"0s","endTime":"1s","word":"Good","speakerTag":1},{"startTime":"1s","endTime":"2s","word":"morning.","speakerTag":1},{"startTime":"3s","endTime":"4s","word":"We","speakerTag":1},{"startTime":"4s","endTime":"5s","word":"open.","speakerTag":1},{"startTime":"6s","endTime":"7s","word":"Who?","speakerTag":2}]}]}]}`, []string{"Speaker 1|Good morning. We open.", "Speaker 2|Who?"}},
		"words result by result": {`{"results":[{"alternatives":[{"words":[{"startOffset":"0.1s","word":"Good","speakerLabel":"1"},{"startOffset":"1.1s","word":"morning.","speakerLabel":"1"}]}]},{"alternatives":[{"words":[{"startOffset":"6.1s","word":"Who","speakerLabel":"2"},{"startOffset":"6.9s","word":"pays?","speakerLabel":"2"}]}]}]}`, []string{"Speaker 1|Good morning.", "Speaker 2|Who pays?"}},
		"phrases in their likeliest form": {`{"duration":"PT9S","combinedRecognizedPhrases":[{"channel":0,"display":"all"}],"recognizedPhrases":[` + phrases(func(i int, w word) string {
			return fmt.Sprintf(`{"recognitionStatus":"Success","channel":0,"speaker":%d,"offset":"PT%d.5S","nBest":[{"lexical":"no","display":%q},{"display":"no"}]}`, w.who+1, i, w.text)
		}) + `]}`, voices("Speaker 1", "Speaker 2")},
		"utterances by letters": {`{"text":"all of it","utterances":[` + phrases(func(i int, w word) string {
			return fmt.Sprintf(`{"speaker":%q,"text":%q,"start":%d,"end":%d,"words":[{"text":"no","start":1,"end":2}]}`, string(rune('A'+w.who)), w.text, i*1000, i*1000+900)
		}) + `]}`, voices("Speaker A", "Speaker B")},
		"monologues of elements": {`{"monologues":[{"speaker":0,"elements":[{"type":"text","value":"Good","ts":1.0},{"type":"punct","value":" "},{"type":"text","value":"morning","ts":1.5},{"type":"punct","value":". "},{"type":"text","value":"We"},{"type":"punct","value":" "},{"type":"text","value":"open"},{"type":"punct","value":"."}]},{"speaker":1,"elements":[{"type":"text","value":"Who"},{"type":"punct","value":"?"}]}]}`, []string{"Speaker 0|Good morning. We open.", "Speaker 1|Who?"}},
		"words, paragraphs and names apart": {`{"speakers":[{"id":"a","name":"Ada Quill"},{"id":"b","name":"Ida Holm"}],"words":[` + items(func(i int, w word, punct bool) string {
			if punct {
				return fmt.Sprintf(`{"type":"punct","text":%q,"start":%d.2,"end":%d.9}`, w.text, i, i)
			}
			return fmt.Sprintf(`{"text":%q,"start":%d.1,"end":%d.9}`, w.text, i, i)
		}) + `],"paragraphs":[{"speaker":"a","start":0.1,"end":6.0},{"speaker":"b","start":6.1,"end":12.0},{"speaker":"a","start":12.1,"end":15.0}]}`, voices("Ada Quill", "Ida Holm")},
		"a voice that is not told":       {`{"segments":[{"start":0.5,"end":1,"text":"Good morning.","speaker":"SPEAKER_00"},{"start":1.5,"end":2,"text":"Yes."},{"start":2.5,"end":3,"text":"We open.","speaker":"SPEAKER_00"}]}`, []string{"SPEAKER_00|Good morning.", "Unknown speaker|Yes.", "SPEAKER_00|We open."}},
		"sentences without voices":       {`{"text":"all of it","language":"en","segments":[{"id":0,"start":0.5,"end":1,"text":" Good morning."},{"id":1,"start":1.5,"end":2,"text":" We open."},{"id":2,"start":8.5,"end":9,"text":" At last."}]}`, []string{"Good morning. We open.", "At last."}},
		"words of a script without gaps": {`{"results":[{"type":"word","start_time":0.1,"end_time":0.2,"alternatives":[{"content":"灯台","speaker":"S1"}]},{"type":"word","start_time":0.3,"end_time":0.4,"alternatives":[{"content":"です","speaker":"S1"}]},{"type":"punctuation","start_time":0.4,"end_time":0.4,"attaches_to":"previous","alternatives":[{"content":"。","speaker":"S1"}]},{"type":"word","start_time":0.6,"end_time":0.7,"alternatives":[{"content":"はい","speaker":"UU"}]}]}`, []string{"Speaker 1|灯台です。", "Unknown speaker|はい"}},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, "a.json", []byte(c.body))
			if diff := cmp.Diff(c.want, spokenLines(&docs[0])); len(docs) != 1 || diff != "" {
				t.Errorf("%d documents, lines differ (-want +got):\n%s", len(docs), diff)
			}
		})
	}
}

// Rows that tell a day are no moments of one recording, whatever their columns are called.
func TestTimesThatAreDays(t *testing.T) {
	docs := extract(t, "a.json", []byte(`{"events":[{"title":"One","start":"2031-05-04","end":"2031-05-05","content":"QUESTION: Why?"},{"title":"Two","start":"2031-05-06","end":"2031-05-07","content":"QUESTION: When?"}]}`))
	if len(docs) != 2 || docs[0].Meta.Title != "One" || docs[1].Meta.Title != "Two" {
		t.Errorf("%d documents, the first %+v", len(docs), docs[0].Meta)
	}
}
