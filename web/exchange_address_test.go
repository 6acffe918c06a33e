package web

import (
	"encoding/json"
	"strings"
	"testing"
)

// Whatever has an address below /x/ has it for every turn of an exchange: it leads to that of the exchange.
func TestEveryTurnOfAnExchangeLeadsToIt(t *testing.T) {
	site := eels(t)
	path := firstFound(t, site, "lighthouse+lamp")
	var whole struct{ Turns []struct{ ID string } }
	if err := json.Unmarshal(ask(site, "GET", path+".json").Body.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	for _, tail := range []string{"", ".json", ".bib", ".ris", ".csl.json", "/related", "/related.json", "@1", "@1.json", "@1.bib", "@1.ris", "@1.csl.json"} {
		if w := ask(site, "GET", path+tail); w.Code != 200 {
			t.Errorf("%s: %d", path+tail, w.Code)
		}
		for _, turn := range whole.Turns {
			own := "/x/" + turn.ID
			if own == path {
				continue
			}
			w := ask(site, "GET", own+tail)
			to, _, _ := strings.Cut(w.Header().Get("Location"), "#")
			if w.Code != 301 || to != path+tail {
				t.Errorf("%s: %d to %q", own+tail, w.Code, to)
			}
		}
	}
}

// No address below /x/ has two spellings, or shows something where there never was anything.
func TestAddressesOfNoExchange(t *testing.T) {
	site := eels(t)
	path := firstFound(t, site, "lighthouse+lamp")
	for _, of := range []string{"/x/nothing", "/x/zzzzzzzzzzzz", path + "@", path + "@0", path + "@01", path + "@+1", path + "@2", path + "@1@1", path + "@x"} {
		for _, tail := range []string{"", ".json", ".bib", ".ris", ".csl.json", "/related", "/related.json"} {
			if w := ask(site, "GET", of+tail); w.Code != 404 {
				t.Errorf("%s: %d", of+tail, w.Code)
			}
		}
	}
	for _, tail := range []string{"/related", "/related.json"} { // of today alone
		if w := ask(site, "GET", path+"@1"+tail); w.Code != 404 {
			t.Errorf("%s: %d", path+"@1"+tail, w.Code)
		}
	}
	if w := ask(site, "GET", path+"@01"); !strings.Contains(w.Body.String(), `href="`+path+`#t-`) {
		t.Errorf("%s@01 does not lead to the words of today", path)
	}
}
