package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const availability = "/briefings/2026-03-18-foreign-secretary-maren-holt-at-a-press-availability"

// Single keys can be switched off (WCAG 2.1.4), and stay off.
func TestSingleKeysCanBeSwitchedOff(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + availability + "?q=herring")
	b.do(chromedp.Click(chromedp.CSS("[data-keys-switch]")))
	b.press("n")
	b.visit(site + availability + "?q=herring")
	b.press("n")
	b.press("/")
	if eval[bool](b, `document.querySelector("mark[data-at]") !== null || document.activeElement.id === "q"`) {
		t.Error("keys act although they are switched off")
	}
	b.do(chromedp.Click(chromedp.CSS("[data-keys-switch]")))
	b.press("n")
	b.wait(`document.querySelector("mark[data-at]") !== null`)
}

func TestKeysMoveFromTurnToTurn(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + availability)
	at := func() int {
		return eval[int](b, `[...document.querySelectorAll(".turn .anchor")].indexOf(document.activeElement)`)
	}
	b.press("j")
	first := at()
	b.press("j")
	if second := at(); first < 0 || second != first+1 {
		t.Errorf("j leads from turn %d to turn %d", first, second)
	}
	b.press("k")
	if back := at(); back != first {
		t.Errorf("k leads to turn %d, want %d", back, first)
	}
}

// A copied quote is the words as printed, whose they are, and where they stand.
func TestAQuoteIsCopiedWithItsSource(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.allowClipboard(site)
	b.visit(site + "/search?q=%22tug+is+not+an+escort%22")
	b.do(chromedp.Click(chromedp.CSS(".hit .hit-who a")))
	b.wait(`location.pathname.startsWith("/x/")`)
	b.do(chromedp.Click(chromedp.CSS("[data-copy-quote]")))
	b.wait(`document.querySelector("[data-copied]:not(:empty)") !== null`)
	copied := eval[string](b, `navigator.clipboard.readText()`)
	for _, want := range []string{"Maren Holt: ", "A tug is not an escort.", "“Foreign Secretary Maren Holt at a Press Availability”", site + "/x/", "@1"} {
		if !strings.Contains(copied, want) {
			t.Errorf("the copied quote lacks %q:\n%s", want, copied)
		}
	}
	if strings.Contains(copied, "printed as") || strings.Contains(copied, "#") {
		t.Errorf("the copied quote bears signs of the page:\n%s", copied)
	}
}

// One answer is copied by itself: its # chooses it, and the words go with whose they are and an address of their own.
func TestOneAnswerIsCopied(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.allowClipboard(site)
	b.visit(site + availability)
	b.do(chromedp.Click(chromedp.CSS(".turn:not(.asks):not(.calls) .anchor")))
	b.wait(`document.querySelector(".turn:target .take button") !== null`)
	id := eval[string](b, `document.querySelector(".turn:target").id.slice(2)`)
	b.press("c")
	b.wait(`document.querySelector("[data-copied]:not(:empty)") !== null`)
	copied := eval[string](b, `navigator.clipboard.readText()`)
	words := eval[string](b, `document.querySelector(".turn:target .words p").textContent.trim()`)
	for _, want := range []string{words, "18 March 2026", site + "/x/" + id + "@1"} {
		if !strings.Contains(copied, want) {
			t.Errorf("the copied answer lacks %q:\n%s", want, copied)
		}
	}
	b.visit(site + "/x/" + id + "@1")
	if there := eval[string](b, `document.querySelector("#t-`+id+` .words p").textContent.trim()`); there != words {
		t.Errorf("the copied address shows %q, want %q", there, words)
	}
}

// Whoever steps to a word takes along the turn that it stands in, and goes on from there, wherever the address leads.
func TestTheTurnOfTheWordIsChosen(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.allowClipboard(site)
	b.visit(site + availability + "?q=escort")
	b.do(chromedp.Click(chromedp.CSS(".turn .anchor")))
	b.press("n")
	b.press("n")
	b.press("c")
	b.wait(`document.querySelector("[data-copied]:not(:empty)") !== null`)
	words := eval[string](b, `document.querySelector("mark[data-at]").closest("p").textContent.trim()`)
	if copied := eval[string](b, `navigator.clipboard.readText()`); !strings.Contains(copied, words) {
		t.Errorf("copied is %q, want the turn with %q", copied, words)
	}
	b.press("j")
	if !eval[bool](b, `(() => { const all = [...document.querySelectorAll("[data-transcript] .turn")];
		return all.indexOf(document.activeElement.closest(".turn")) === all.indexOf(document.querySelector("mark[data-at]").closest(".turn")) + 1 })()`) {
		t.Error("j does not lead to the turn after the word's")
	}
}

// Exchanges are leafed through by h and l.
func TestKeysLeafThroughExchanges(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + availability)
	b.do(chromedp.Click(chromedp.CSS(".run-head .alone")))
	b.wait(`location.pathname.startsWith("/x/")`)
	first := eval[string](b, `location.pathname`)
	b.press("l")
	b.wait(`location.pathname !== "` + first + `"`)
	b.press("h")
	b.wait(`location.pathname === "` + first + `"`)
}

// Without the script, each searched word can be reached by its number.
func TestSearchedWordsAreReachedWithoutJavaScript(t *testing.T) {
	site := start(t)
	b := open(t, site, look{noJS: true})
	b.visit(site + availability + "?q=harbour")
	b.click(`.marksbar a[href="#hit-2"]`)
	b.wait(`location.hash === "#hit-2" && document.querySelector("mark:target") !== null`)
}

// A whole transcript is cited from its page: the citation is copied with the address that leads back to it.
func TestAWholeTranscriptIsCited(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.allowClipboard(site)
	b.visit(site + availability)
	b.do(chromedp.Click(chromedp.CSS(".page-head .to-cite a")))
	b.wait(`document.querySelector("#cite").getBoundingClientRect().top < innerHeight`)
	b.do(chromedp.Click(chromedp.CSS(".takeaway .actions li:nth-child(2) [data-copy]")))
	b.wait(`document.querySelector("[role=status]:not(:empty)") !== null`)
	copied := eval[string](b, `navigator.clipboard.readText()`)
	if want := "“Foreign Secretary Maren Holt at a Press Availability”"; !strings.HasPrefix(copied, want) || !strings.HasSuffix(copied, site+availability) {
		t.Errorf("the copied citation is %q", copied)
	}
}
