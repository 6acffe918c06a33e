package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A newcomer finds a quote, goes to the answer, and sends a colleague the link to it.
func TestANewcomerFindsAQuoteAndSharesIt(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + "/")
	b.do(chromedp.SendKeys(chromedp.CSS("#q"), `"a tug is not an escort"`+kb.Enter))
	b.wait(`location.pathname === "/search" && document.querySelector(".hits .hit") !== null`)

	hit := eval[string](b, `document.querySelector(".hits .hit").innerText`)
	for _, want := range []string{"Jonas Ferrar", "The Harbour Gazette", "Maren Holt", "Foreign Secretary", "18 March 2026"} {
		if !strings.Contains(hit, want) {
			t.Errorf("the hit does not say %q:\n%s", want, hit)
		}
	}
	if got := eval[string](b, `[...document.querySelectorAll(".hit mark")].map(m => m.textContent).join(" ")`); !strings.EqualFold(got, "a tug is not an escort") {
		t.Errorf("marked in the result: %q", got)
	}
	if got := eval[string](b, `document.querySelector(".hit .quote").className`); !strings.Contains(got, "asks") {
		t.Errorf("the question does not stand above the answer: first quote is %q", got)
	}

	// Into the context: the answer is the target, in sight, and its words are marked.
	b.do(chromedp.Click(chromedp.CSS(".hit .quote:not(.asks) .quote-who")))
	b.wait(`location.pathname.startsWith("/briefings/") && document.querySelector(":target mark") !== null`)
	if got := eval[string](b, `[...document.querySelectorAll(":target mark")].map(m => m.textContent).join(" ")`); !strings.EqualFold(got, "a tug is not an escort") {
		t.Errorf("marked at the target: %q", got)
	}
	if !eval[bool](b, `(r => r.top >= -1 && r.top < innerHeight)(document.querySelector(":target").getBoundingClientRect())`) {
		t.Error("the target is out of sight")
	}
	turn := eval[string](b, `document.querySelector(":target").id`)

	// The colleague opens the link in a browser of their own.
	link := get(b, chromedp.Location())
	colleague := open(t, site, look{})
	colleague.visit(link)
	colleague.wait(`document.querySelector(":target") !== null`)
	if got := eval[string](colleague, `document.querySelector(":target").id`); got != turn {
		t.Errorf("the link leads to %s, not %s", got, turn)
	}
	if !eval[bool](colleague, `document.querySelector(":target").innerText.includes("A tug is not an escort.")`) {
		t.Error("the link does not lead to the words")
	}
	if !eval[bool](colleague, `getComputedStyle(document.querySelector(":target")).backgroundColor !== getComputedStyle(document.body).backgroundColor`) {
		t.Error("the target is not marked")
	}
}

func TestTheLinkOfOneExchangeIsCopied(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.allowClipboard(site)
	b.visit(site + "/search?q=%22tug+is+not+an+escort%22")
	b.do(chromedp.Click(chromedp.CSS(".hit .hit-who a")))
	b.wait(`location.pathname.startsWith("/x/")`)
	b.do(chromedp.Click(chromedp.CSS("[data-copy]")))
	b.wait(`document.querySelector("[role=status]:not(:empty)") !== null`)
	copied := eval[string](b, `navigator.clipboard.readText()`)
	if !strings.Contains(copied, "/x/") {
		t.Fatalf("copied: %q", copied)
	}
	fresh := open(t, site, look{})
	fresh.visit(site + copied[strings.Index(copied, "/x/"):])
	fresh.wait(`document.querySelector("h1") !== null`)
	if !eval[bool](fresh, `document.body.innerText.includes("A tug is not an escort.")`) {
		t.Error("the copied link does not lead to the words")
	}
}

func TestTheSiteWorksWithoutJavaScript(t *testing.T) {
	site := start(t)
	b := open(t, site, look{noJS: true})
	b.visit(site + "/")
	eval[bool](b, `document.querySelector("#q").value = "herring", true`)
	b.click("#q ~ button")
	b.wait(`document.querySelector(".hits .hit mark")`)
	b.click(".hit .quote:not(.asks) .quote-who")
	b.wait(`location.pathname.startsWith("/briefings/") && document.querySelector(".turn:target")`)
	b.visit(site + "/search?q=herring")
	b.click(`.facet a[href*="outlet"]`)
	b.wait(`document.querySelector(".chip")`)
	b.click(".chip")
	b.wait(`document.querySelector(".hits") && !document.querySelector(".chip")`)
	if eval[int](b, `[...document.querySelectorAll("[data-js]")].filter(e => e.offsetParent !== null).length`) > 0 {
		t.Error("buttons are shown that do nothing without JavaScript")
	}
}

func TestTheKeyboardIsEnough(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + "/briefings")
	b.press("/")
	b.wait(`document.activeElement.id === "q"`)
	b.do(chromedp.KeyEvent("escort" + kb.Enter))
	b.wait(`location.pathname === "/search" && document.querySelector(".hits .hit-who a") !== null`)
	b.do(chromedp.Focus(chromedp.CSS(".hits .quote:not(.asks) .quote-who")), chromedp.KeyEvent(kb.Enter))
	b.wait(`location.pathname.startsWith("/briefings/") && document.querySelectorAll("mark").length > 1`)
	b.press("n")
	b.wait(`document.querySelector("mark[data-at]") !== null`)
	first := eval[string](b, `document.querySelector("mark[data-at]").id`)
	b.press("n")
	b.wait(`document.querySelector("mark[data-at]").id !== "` + first + `"`)
	b.press("p")
	b.wait(`document.querySelector("mark[data-at]").id === "` + first + `"`)
}

func TestSuggestionsByKeyboard(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + "/")
	b.do(chromedp.SendKeys(chromedp.CSS("#q"), "Maren"))
	b.wait(`document.querySelector("#q").getAttribute("aria-expanded") === "true"`)
	b.do(chromedp.KeyEvent(kb.ArrowDown))
	b.wait(`document.getElementById(document.querySelector("#q").getAttribute("aria-activedescendant"))?.textContent.includes("Maren Holt")`)
	b.do(chromedp.KeyEvent(kb.Escape))
	b.wait(`document.querySelector("#q").getAttribute("aria-expanded") === "false" && document.querySelector("#q").value === "Maren"`)
	b.do(chromedp.KeyEvent(kb.ArrowDown))
	b.wait(`document.querySelector("#q").getAttribute("aria-expanded") === "true"`)
	b.do(chromedp.KeyEvent(kb.ArrowDown + kb.Enter))
	b.wait(`location.pathname === "/search" && document.querySelector(".total") !== null`)
}

// The boxes of a comparison suggest as the search box does; a choice stays in its box, since others stand beside it.
func TestSuggestionsForAComparison(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + "/search/compare")
	b.do(chromedp.SendKeys(chromedp.CSS("#q2"), "Maren"))
	b.wait(`document.querySelector("#q2").getAttribute("aria-expanded") === "true"`)
	b.do(chromedp.KeyEvent(kb.ArrowDown))
	b.press("Enter")
	b.wait(`document.querySelector("#q2").value === "speaker:=maren-holt" && document.querySelector("#q2").getAttribute("aria-expanded") === "false"`)
	if at := eval[string](b, `location.search + document.activeElement.id`); at != "q2" {
		t.Errorf("chosen, it is at %q", at)
	}
}
