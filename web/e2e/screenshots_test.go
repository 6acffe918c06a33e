package e2e

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var screenshots = flag.String("screenshots", "", "take the screenshots of the documents anew, into this folder")

// settling is how long a page that is shown may still move.
const settling = 300 * time.Millisecond

// daily is a briefing of which there are two versions.
const daily = "/briefings/2026-04-02-daily-press-briefing-april-2-2026"

// shots are the pages by the names of their pictures. Where find is set, the page is the address that it gives on at.
var shots = []struct {
	name, at, find string
	dark           bool // taken in the dark as well
}{
	{name: "home", at: "/", dark: true},
	{name: "browse", at: "/briefings"},
	{name: "briefing", at: availability},
	{name: "briefing-marked", at: availability + "?q=harbour", dark: true,
		find: `location.href + "#" + [...document.querySelectorAll(".turn")].find(t => t.textContent.includes("Jonas Ferrar with The Gazette")).id`},
	{name: "exchange", at: daily,
		find: `[...document.querySelectorAll(".run-head")].find(r => r.textContent.includes("Amberley")).querySelector(".alone").href`},
	{name: "search", at: "/search?q=harbour", dark: true},
	{name: "check", at: "/check?q=A+tug+is+truly+an+escort."},
	{name: "changes", at: daily + "/changes"},
}

// TestScreenshots takes the pictures in docs/screenshots: go test ./web/e2e -run Screenshots -screenshots ../../docs/screenshots
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("takes pictures with -screenshots only")
	}
	site := start(t)
	for _, device := range []struct {
		name          string
		width, height int64
	}{{"desktop", 1280, 900}, {"phone", 390, 780}} {
		for _, s := range shots {
			for _, scheme := range []string{"light", "dark"} {
				if scheme == "dark" && !s.dark {
					continue
				}
				b := open(t, site, look{dark: scheme == "dark"})
				b.do(chromedp.EmulateViewport(device.width, device.height))
				b.visit(site + s.at)
				if s.find != "" {
					b.visit(eval[string](b, s.find))
				}
				b.wait(`document.fonts.status === "loaded"`)
				b.do(chromedp.Sleep(settling))
				file := filepath.Join(*screenshots, s.name+"-"+device.name+"-"+scheme+".png")
				if err := os.WriteFile(file, get(b, chromedp.CaptureScreenshot()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
