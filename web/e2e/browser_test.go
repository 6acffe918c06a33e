package e2e

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tabTime is how long one tab's story may take.
const tabTime = 5 * time.Minute

// patience is how long a page may take to do what it was asked to.
const patience = 30 * time.Second

// browser is the one Chromium of all tests.
var browser context.Context

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	path := chromium()
	if path == "" {
		if os.Getenv("CI") == "true" {
			fmt.Println("web/e2e: Chromium is missing; with CI=true that is a failure. Install the package chromium.")
			return 1
		}
		fmt.Println("web/e2e: SKIPPED, no test here ran: Chromium is missing. Install the package chromium to run them.")
		return 0
	}
	ctx, cancel := chromedp.NewContext(context.Background(), chromedp.WithAllocatorOptions(
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true)))
	defer cancel()
	if err := chromedp.Do(ctx); err != nil {
		fmt.Println("web/e2e: Chromium does not start:", err)
		return 1
	}
	browser = ctx
	return m.Run()
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// tab is a page of its own, with all that a reader should never meet there written down.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	trouble  []string // console messages, exceptions, dialogs
	requests []string
}

// look says how a tab shows pages.
type look struct {
	width  int64 // CSS pixels; 0 is 1280
	dark   bool
	noJS   bool
	quirks func(message string) bool // messages that are the test's own doing
}

// open makes a tab. When the test ends, everything on its console, every dialog, and every request to another
// origin is a failure.
func open(t *testing.T, origin string, l look) *tab {
	t.Helper()
	b := &tab{t: t}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext(), chromedp.WithListener(b.note))
	ctx, stop := context.WithTimeout(ctx, tabTime)
	t.Cleanup(func() {
		stop()
		cancel()
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, m := range b.trouble {
			if l.quirks == nil || !l.quirks(m) {
				t.Errorf("the browser says: %s", m)
			}
		}
		for _, r := range b.requests {
			if !strings.HasPrefix(r, origin+"/") {
				t.Errorf("request to another origin: %s", r)
			}
		}
	})
	b.ctx = ctx
	width := l.width
	if width == 0 {
		width = 1280
	}
	b.do(chromedp.EmulateViewport(width, 900), enable(l))
	return b
}

// enable turns on what a tab has to tell, and sets its preferences.
func enable(l look) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		scheme := "light"
		if l.dark {
			scheme = "dark"
		}
		steps := []func() error{
			func() error { return call(ctx, t, "Log.enable", nil) },
			func() error { return call(ctx, t, "Network.enable", nil) },
			func() error { return call(ctx, t, "Runtime.enable", nil) },
			func() error { return call(ctx, t, "Page.enable", nil) },
			func() error {
				return call(ctx, t, "Emulation.setEmulatedMedia", map[string]any{
					"features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}})
			},
			func() error {
				return call(ctx, t, "Emulation.setScriptExecutionDisabled", map[string]any{"value": l.noJS})
			},
		}
		for _, step := range steps {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
}

func call(ctx context.Context, t *chromedp.Target, method string, params any) error {
	return t.Call(ctx, method, params, nil)
}

// note writes down what a reader should never meet.
func (b *tab) note(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventConsoleAPICalled:
		b.trouble = append(b.trouble, fmt.Sprintf("console.%v", e.Type))
	case *runtime.EventExceptionThrown:
		b.trouble = append(b.trouble, "exception: "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.trouble = append(b.trouble, string(e.Entry.Level)+": "+e.Entry.Text)
	case *page.EventJavascriptDialogOpening:
		b.trouble = append(b.trouble, "dialog: "+e.Message)
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

func get[T any](b *tab, a chromedp.Action[T]) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, a)
	if err != nil {
		b.t.Fatal(err)
	}
	return v
}

// eval runs an expression in the page; a promise is waited for.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	return get(b, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

func (b *tab) visit(address string) { b.t.Helper(); b.do(chromedp.Navigate(address)) }

// wait waits until an expression is true. While a page gives way to the next there is nothing to ask.
func (b *tab) wait(expression string) {
	b.t.Helper()
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		var ok bool
		if ok, err = chromedp.Run(b.ctx, chromedp.Evaluate[bool](`document.readyState === "complete" && !!(`+expression+`)`)); ok {
			return
		}
	}
	b.t.Fatalf("never true on %s: %s (%v)", get(b, chromedp.Location()), expression, err)
}

// click clicks what a selector finds by the page's own means: that works without JavaScript too.
func (b *tab) click(selector string) {
	b.t.Helper()
	eval[bool](b, fmt.Sprintf(`document.querySelector(%q).click(), true`, selector))
}

// press presses one key as a keyboard does: what a page does on it can keep its letter from being typed.
func (b *tab) press(key string) {
	b.t.Helper()
	text := map[string]string{"Enter": "\r"}[key]
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		if err := call(ctx, t, "Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": key, "text": cmp.Or(text, key)}); err != nil {
			return err
		}
		return call(ctx, t, "Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key})
	}))
}

// allowClipboard lets the page read and write the clipboard, as a person would.
func (b *tab) allowClipboard(origin string) {
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		return call(ctx, t, "Browser.grantPermissions", map[string]any{
			"browserContextId": chromedp.FromContext(ctx).BrowserContextID,
			"origin":           origin, "permissions": []string{"clipboardReadWrite", "clipboardSanitizedWrite"}})
	}))
}
