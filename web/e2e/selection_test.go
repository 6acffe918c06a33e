package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// choose selects what lies between two stretches of text, as a hand that is not quite sure does.
func (b *tab) choose(from, to string) {
	b.t.Helper()
	ok := eval[bool](b, fmt.Sprintf(`(() => {
		const at = (text, end) => {
			const walk = document.createTreeWalker(document.querySelector("[data-transcript]"), NodeFilter.SHOW_TEXT);
			for (let n; (n = walk.nextNode());) {
				const i = n.data.indexOf(text);
				if (i >= 0) return [n, i + (end ? text.length : 0)];
			}
			return null;
		};
		const from = at(%q, false), to = at(%q, true);
		if (!from || !to) return false;
		getSelection().setBaseAndExtent(...from, ...to);
		return true;
	})()`, from, to))
	if !ok {
		b.t.Fatalf("the page does not have %q … %q", from, to)
	}
}

// A journalist who needs one sentence of a long answer takes it, with whose it is and a link to the very words.
func TestWordsThatAreSelectedAreQuoted(t *testing.T) {
	site := start(t)
	for _, c := range []struct{ name, from, to, quote, fragment string }{
		{"a sentence", "A tug is not", "an escort.", "Maren Holt: A tug is not an escort.\n\n", "A%20tug%20is%20not%20an%20escort."},
		{"part of one, from within a word", "scue tug on stat", "Outer Sker", "Maren Holt: […] rescue tug on station at Outer Skerry […]\n\n", "rescue%20tug%20on%20station%20at%20Outer%20Skerry"},
		{"more than one", "What we will do", "an escort.", "Maren Holt: What we will do is have a rescue tug on station at Outer Skerry from the thirty-first. A tug is not an escort.\n\n",
			"What%20we%20will%20do%20is%20have,A%20tug%20is%20not%20an%20escort."},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := open(t, site, look{})
			b.allowClipboard(site)
			b.visit(site + availability)
			b.choose(c.from, c.to)
			b.wait(`document.querySelector(".selected:not([hidden])") !== null`)
			take := func(button string) string {
				b.do(chromedp.Click(chromedp.CSS(".selected li:nth-child(" + button + ") button")))
				b.wait(`document.querySelector("[data-copied]:not(:empty)") !== null`)
				text := eval[string](b, `navigator.clipboard.readText()`)
				eval[bool](b, `document.querySelector("[data-copied]").textContent = "", true`)
				return text
			}
			quote, link := take("1"), take("2")
			if !strings.HasPrefix(quote, c.quote) || !strings.Contains(quote, "18 March 2026") || !strings.Contains(quote, site+"/x/") || !strings.HasSuffix(quote, "@1") {
				t.Errorf("quoted:\n%s", quote)
			}
			if address, fragment, ok := strings.Cut(link, ":~:text="); !ok || fragment != c.fragment || !strings.HasPrefix(address, site+availability+"#t-") {
				t.Errorf("linked: %s", link)
			}
			b.press("c")
			b.wait(`document.querySelector("[data-copied]:not(:empty)") !== null`)
			if again := eval[string](b, `navigator.clipboard.readText()`); again != quote {
				t.Errorf("by key:\n%s", again)
			}
			b.judge("with words selected")

			reader := open(t, site, look{})
			reader.visit(link)
			reader.wait(`document.querySelector(".turn :target") !== null`) // what the browser found the words in
			if !eval[bool](reader, fmt.Sprintf(`document.querySelector(".turn :target").innerText.includes(%q)`, c.to)) {
				t.Error("the link does not lead to the words")
			}
			if !eval[bool](reader, `getComputedStyle(document.querySelector(".turn:has(:target)")).backgroundColor !== getComputedStyle(document.body).backgroundColor`) {
				t.Error("the turn of the words is not marked")
			}
		})
	}
}

// Words of two turns are no quotation of one person.
func TestWordsOfTwoTurnsAreNotOffered(t *testing.T) {
	site := start(t)
	b := open(t, site, look{})
	b.visit(site + availability)
	b.choose("A tug is not", "an escort.")
	b.wait(`document.querySelector(".selected:not([hidden])") !== null`)
	eval[bool](b, `(() => { const all = document.querySelectorAll(".turn .words p"); getSelection().setBaseAndExtent(all[0], 0, all[all.length - 1], 1); return true })()`)
	b.wait(`document.querySelector(".selected").hidden`)
}
