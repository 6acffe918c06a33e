package web

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"podium/internal/transcript"
)

// TestAnExportSaysHowItKnows holds each row to what one needs who cites it years later: the standing of every name, what it
// rests on, an address of these very words, and the bytes that they came from.
func TestAnExportSaysHowItKnows(t *testing.T) {
	site := sampleSite(t)
	lines := strings.Split(strings.TrimSpace(ask(site, "GET", "/search.jsonl?q=").Body.String()), "\n")[1:]
	standings := map[transcript.Standing]int{}
	for _, line := range lines {
		var row exportRow
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		for _, f := range rowFaults(&row) {
			t.Errorf("%s: %s", row.URL, f)
		}
		if row.Kind == transcript.QandA {
			standings[row.AskerStanding]++
		}
		if code := ask(site, "GET", strings.TrimPrefix(row.Permalink, "https://archive.example")).Code; code != 200 {
			t.Errorf("%s answers %d", row.Permalink, code)
		}
	}
	if standings[transcript.Stated] == 0 || standings[transcript.Unidentified] == 0 {
		t.Errorf("the sample's askers are %v: not both of those who are known and those who are not", standings)
	}
}

// Excel takes UTF-8 for its own character set unless a byte-order mark says otherwise; programs would stumble over one.
func TestExcelIsToldTheCharacterSet(t *testing.T) {
	site := sampleSite(t)
	plain, marked := ask(site, "GET", "/search.csv?q=herring").Body.String(), ask(site, "GET", "/search.csv?q=herring&for=excel").Body.String()
	if !strings.HasPrefix(plain, "# query,") || strings.Count(marked, byteOrderMark) != 1 || !strings.HasPrefix(marked, byteOrderMark+"# query,") {
		t.Errorf("tables begin %.20q and %.20q", plain, marked)
	}
	if page := ask(site, "GET", "/search?q=herring").Body.String(); !strings.Contains(page, `href="/search.csv?q=herring&amp;for=excel"`) {
		t.Error("results do not lead to the table for Excel")
	}
}

// timed is a connection that counts how often it is given more time.
type timed struct {
	*httptest.ResponseRecorder
	given int
}

func (c *timed) SetWriteDeadline(t time.Time) error {
	if time.Until(t) > exportBatchTime/2 {
		c.given++
	}
	return nil
}

// TestALongExportHasTimeForEachBatch holds what stands between an export and its connection, packed or not, to let the
// connection be given more time: else the server cuts every long export off.
func TestALongExportHasTimeForEachBatch(t *testing.T) {
	site := sampleSite(t)
	for _, path := range []string{"/search.csv?q=", "/search.jsonl?q=", "/briefings.csv"} {
		for _, packing := range []string{"", "gzip", "zstd"} {
			r := httptest.NewRequest("GET", path, nil)
			r.Header.Set("Accept-Encoding", packing)
			c := &timed{ResponseRecorder: httptest.NewRecorder()}
			site.ServeHTTP(c, r)
			if c.Code != 200 || c.given == 0 {
				t.Errorf("%s, packed by %q: %d, and more time was given %d times", path, packing, c.Code, c.given)
			}
		}
	}
}

// TestAPartIsNeverTakenForTheWhole breaks an export off after its first words: whoever reads it is told by an error.
func TestAPartIsNeverTakenForTheWhole(t *testing.T) {
	site := sampleSite(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		site.ServeHTTP(brokenOff{w, cancel}, r.WithContext(ctx))
	}))
	defer server.Close()
	for _, path := range []string{"/search.csv?q=", "/search.jsonl?q=", "/briefings.csv"} {
		res, err := http.Get(server.URL + path)
		if err != nil {
			continue // it was broken off before a word was sent
		}
		_, err = io.Copy(io.Discard, res.Body)
		res.Body.Close()
		if err == nil {
			t.Errorf("%s: the part that was sent reads as the whole", path)
		}
	}
}

// brokenOff is a connection whose request is given up as soon as something is written.
type brokenOff struct {
	http.ResponseWriter
	giveUp func()
}

func (c brokenOff) Write(b []byte) (int, error) {
	c.giveUp()
	return c.ResponseWriter.Write(b)
}

func rowFaults(row *exportRow) (faults []string) {
	must := func(ok bool, fault string) {
		if !ok {
			faults = append(faults, fault)
		}
	}
	must(row.Permalink == row.URL+"@1" || row.Permalink == row.URL+"@2", "the permanent address is "+row.Permalink)
	must((row.Asker == "") == (row.AskerStanding == transcript.Unidentified), "the asker "+row.Asker+" is "+string(row.AskerStanding))
	must((row.Outlet == "") == (row.OutletStanding == transcript.Unidentified), "the outlet "+row.Outlet+" is "+string(row.OutletStanding))
	must(row.Asker == "" || len(row.AskerEvidence) > 0 && row.AskerEvidence[0].Kind != "", "nothing is said for "+row.Asker)
	must(row.Outlet == "" || len(row.OutletEvidence) > 0, "nothing is said for "+row.Outlet)
	must(row.Boundary == transcript.Stated || row.Boundary == transcript.Inferred, "the boundary is "+string(row.Boundary))
	must(len(row.Sources) > 0 && row.Sources[0].SHA256 != "" && strings.HasSuffix(row.Sources[0].Kept, row.Sources[0].SHA256), "no source is told")
	for _, turn := range row.Turns {
		must((turn.Speaker == "") == (turn.Standing == transcript.Unidentified), "the speaker "+turn.Speaker+" is "+string(turn.Standing))
	}
	return faults
}

// TestTheTableHasWhatTheLinesHave compares the CSV, cell by cell, with the JSON Lines of the same search.
func TestTheTableHasWhatTheLinesHave(t *testing.T) {
	site := sampleSite(t)
	in := csv.NewReader(ask(site, "GET", "/search.csv?q=herring").Body)
	in.FieldsPerRecord = -1
	table, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for len(table) > 0 && strings.HasPrefix(table[0][0], "#") {
		table = table[1:]
	}
	lines := strings.Split(strings.TrimSpace(ask(site, "GET", "/search.jsonl?q=herring").Body.String()), "\n")[1:]
	if len(table) != len(lines)+1 || len(lines) == 0 {
		t.Fatalf("%d rows below the header, %d lines", len(table)-1, len(lines))
	}
	for i, line := range lines {
		var row exportRow
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{"url": row.URL, "permalink": row.Permalink, "asker": row.Asker, "asker_standing": string(row.AskerStanding),
			"outlet": row.Outlet, "outlet_standing": string(row.OutletStanding), "boundary": string(row.Boundary), "source_kept": row.Sources[0].Kept,
			"answers": strings.Join(row.Answers, "; "), "licence": row.Sources[0].Licence}
		if len(row.OutletEvidence) == 1 {
			want["outlet_evidence"] = row.OutletEvidence[0].Kind + ": " + row.OutletEvidence[0].Words
		}
		got := map[string]string{}
		for c, name := range table[0] {
			got[name] = table[i+1][c]
		}
		for name, w := range want {
			if got[name] != w {
				t.Errorf("row %d: %s is %q in the table, %q in the lines", i, name, got[name], w)
			}
		}
	}
}
