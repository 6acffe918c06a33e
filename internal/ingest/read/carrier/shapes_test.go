package carrier_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
)

// TestShapesOfTurns reads the same two turns in the shapes that machines and spreadsheets give them.
func TestShapesOfTurns(t *testing.T) {
	const want = "ADA QUILL: Good morning.\nQUESTION: Who pays for it?"
	for name, c := range map[string]struct{ file, body, want string }{
		"semicolons, a mark before":   {"a.csv", "\ufeffspeaker;text;title\r\nADA QUILL;\"Good\r\nmorning.\";Tides\r\nQUESTION;Who pays for it?;Tides\r\n", want},
		"tabs in a csv, other names":  {"a.csv", "Speaker\tWords\nADA QUILL\tGood morning.\nQUESTION\tWho pays for it?\n", want},
		"lists within lists":          {"a.json", `{"title":"Tides","data":{"transcript":[[{"speaker":{"name":"ADA QUILL"},"text":"Good morning."}],[{"speaker":{"name":"QUESTION"},"text":"Who pays for it?"}]]}}`, want},
		"paragraphs of sentences":     {"a.json", `{"results":{"channels":[{"alternatives":[{"paragraphs":{"paragraphs":[{"speaker":0,"sentences":[{"text":"Good morning."},{"text":"We open."}]},{"speaker":1,"sentences":[{"text":"Who pays for it?"}]}]}}]}]}}`, "Speaker 0: Good morning. We open.\nSpeaker 1: Who pays for it?"},
		"segments under other names":  {"a.json", `{"results":{"transcripts":[{"transcript":"all"}],"audio_segments":[{"transcript":"Good morning.","speaker_label":"spk_0"},{"transcript":"Who pays for it?","speaker_label":"spk_1"}]}}`, "spk_0: Good morning.\nspk_1: Who pays for it?"},
		"pieces of captions":          {"a.json", `{"events":[{"tStartMs":0,"segs":[{"utf8":"Good "},{"utf8":"morning."}]},{"tStartMs":9,"segs":[{"utf8":"Who pays for it?"}]}]}`, "Good morning.\nWho pays for it?"},
		"captions with a comma":       {"a.sbv", "0:00:00.000,0:00:04.500\nADA QUILL: Good morning.\n\n0:00:05.000,0:00:09.500\nQUESTION: Who pays for it?\n", want},
		"a page of a script's data":   {"a.html", `<title>Tides</title><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"post":{"teaser":"Tides\nrise","body":"<p><b>ADA QUILL:</b> Good morning.<\/p><p><b>QUESTION:</b> Who pays for it?<\/p><p></p>` + strings.Repeat(" ", 200) + `"}}}</script>`, want},
		"a page of a state":           {"a.html", `<noscript>You need to enable JavaScript.</noscript><script>window.__STATE__ = {"a":["ADA QUILL: Good morning.\n\nQUESTION: Who pays for it?` + strings.Repeat(`\n`, 200) + `"]};</script>`, want},
		"lines as they are typed":     {"a.html", "<body><pre>ADA QUILL: Good\nmorning.\n\nQUESTION: Who pays\nfor it?\n</pre></body>", "ADA QUILL: Good\nmorning.\nQUESTION: Who pays\nfor it?"},
		"a page saved with its parts": {"a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"X\"\r\n\r\n--X\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>ADA QUILL: Good mor=\r\nning.</p><p>QUESTION: Who pays for it?</p>\r\n--X--\r\n", want},
	} {
		t.Run(name, func(t *testing.T) {
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: c.file, Bytes: []byte(c.body)})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(docs[0].Text); len(docs) != 1 || got != c.want {
				t.Errorf("%d documents, the first %q, want %q", len(docs), got, c.want)
			}
		})
	}
}

// TestFormatsThatAreNotRead says of each what it is and what to do.
func TestFormatsThatAreNotRead(t *testing.T) {
	for body, want := range map[string]string{
		"\x89PNG\r\n\x1a\n....": "PNG", "\xff\xd8\xff\xe0....": "JPEG", "ID3\x04\x00....": "audio", "\xd0\xcf\x11\xe0....": "Office", "7z\xbc\xaf....": "7z", "Rar!\x1a....": "RAR",
	} {
		_, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.txt", Bytes: []byte(body + strings.Repeat(" words", 40))})
		var e *carrier.Error
		if !errors.As(err, &e) || e.Kind != "binary" || !strings.Contains(e.Reason, want) || e.Do == "" {
			t.Errorf("%q: %v, want an error that names %s", body[:4], err, want)
		}
	}
}

// TestSourcesThatOnlyLeadToOthers says of each what it is and what to fetch.
func TestSourcesThatOnlyLeadToOthers(t *testing.T) {
	for name, c := range map[string]struct{ body, reason, do string }{
		"a.html":    {`<html><head><title>Tides</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset></html>`, "frames", "its frames name"},
		"b.html":    {`<html><body><iframe src="text.html"></iframe></body></html>`, "in a frame", "its frame names"},
		"a.opml":    {`<?xml version="1.0"?><opml version="2.0"><head></head><body><outline text="a" xmlUrl="https://tides.example/feed"/></body></opml>`, "list of feeds", "fetch the feeds"},
		"map.xml":   {`<?xml version="1.0"?><urlset xmlns="x"><url><loc>https://tides.example/1</loc></url></urlset>`, "site map", "fetch the pages"},
		"index.xml": {`<?xml version="1.0"?><sitemapindex xmlns="x"><sitemap><loc>https://tides.example/s.xml</loc></sitemap></sitemapindex>`, "site map", "fetch the pages"},
	} {
		_, err := carrier.Extract(context.Background(), carrier.Source{Name: name, Bytes: []byte(c.body)})
		var e *carrier.Error
		if !errors.As(err, &e) || !strings.Contains(e.Reason, c.reason) || !strings.Contains(e.Do, c.do) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTypedLinesKeepTheirParagraphs: a blank line within typed text begins a paragraph, a line's end does not.
func TestTypedLinesKeepTheirParagraphs(t *testing.T) {
	d := extract(t, "a.html", []byte("<body><pre>\nGood\nmorning.\n\n \nWe open.</pre></body>"))[0]
	var got []carrier.Break
	for _, l := range d.Lines {
		got = append(got, l.Break)
	}
	if len(got) != 3 || got[1] != carrier.Hard || got[2] != carrier.Paragraph {
		t.Errorf("breaks %v of %q", got, d.Text)
	}
}
