package browser

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// find returns the path of a browser, "" where there is none.
var find = sync.OnceValue(func() string {
	names := []string{"chromium", "chromium-browser", "google-chrome", "chrome", "headless-shell"}
	if name := os.Getenv("CHROMIUM"); name != "" {
		names = []string{name}
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
})

// program is the command, built once.
var program = sync.OnceValues(func() (string, error) {
	path := filepath.Join(os.TempDir(), fmt.Sprintf("report-%d", os.Getpid()))
	build := exec.Command("go", "build", "-o", path, ".")
	build.Dir = ".."
	build.Env = append(os.Environ(), "GOWORK=off")
	out, err := build.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

var browser struct {
	sync.Once
	ctx context.Context
	end []func()
	err error
}

func TestMain(m *testing.M) {
	code := m.Run()
	for _, end := range slices.Backward(browser.end) {
		end()
	}
	if path, err := program(); err == nil {
		os.Remove(path)
	}
	os.Exit(code)
}

// start starts the browser, with nothing of anybody's in it.
func start(t *testing.T) context.Context {
	t.Helper()
	if find() == "" {
		t.Skip("SKIPPED, NOTHING TESTED: no browser here. Install one (Debian: apt-get install chromium) or name it in $CHROMIUM")
	}
	browser.Do(func() {
		dir, err := os.MkdirTemp("", "report-browser-")
		if err != nil {
			browser.err = err
			return
		}
		alloc, cancelAlloc := chromedp.NewExecAllocator(context.Background(),
			chromedp.ExecPath(find()), chromedp.UserDataDir(dir),
			chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
			chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
			chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
			chromedp.Flag("disable-dev-shm-usage", true), chromedp.WSURLReadTimeout(time.Minute),
		)
		ctx, cancel := chromedp.NewContext(alloc, chromedp.WithErrorf(func(string, ...any) {}))
		browser.ctx = ctx
		browser.end = []func(){func() { os.RemoveAll(dir) }, cancelAlloc, cancel}
		browser.err = chromedp.Do(ctx)
	})
	require.NoError(t, browser.err)
	return browser.ctx
}

// write makes the page of the files and returns its path.
func write(t *testing.T, args ...string) string {
	t.Helper()
	exe, err := program()
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "page.html")
	out, err := exec.Command(exe, append([]string{"-o", path}, args...)...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return path
}

// article writes a text to a file.
func article(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "article.txt")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// A tab is a page that is open in the browser.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu      sync.Mutex
	noise   []string // what the browser complains of, and dialogs
	fetched []string // what it loads
}

// open opens a page in a window of that size. When the test ends, the page must
// have given no word to the console, asked for nothing and opened no dialog.
func open(t *testing.T, path string, width, height int64) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(start(t))
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx)) // opens the tab
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	p := &tab{t: t, ctx: ctx}
	require.NoError(t, chromedp.Listen(ctx, func(ev any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch ev := ev.(type) {
		case *runtime.EventConsoleAPICalled:
			p.noise = append(p.noise, fmt.Sprintf("console.%s", ev.Type))
		case *runtime.EventExceptionThrown:
			p.noise = append(p.noise, ev.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			p.noise = append(p.noise, ev.Entry.Text)
		case *page.EventJavascriptDialogOpening:
			p.noise = append(p.noise, "dialog: "+ev.Message)
		case *network.EventRequestWillBeSent:
			p.fetched = append(p.fetched, ev.Request.URL)
		}
	}))
	address := (&url.URL{Scheme: "file", Path: path}).String()
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	p.do(chromedp.EmulateViewport(width, height), chromedp.Navigate(address))
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		assert.Empty(t, p.noise)
		assert.Equal(t, []string{address}, p.fetched)
	})
	return p
}

// quiet returns what the browser complained of so far, and forgets it.
func (p *tab) quiet() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	noise := p.noise
	p.noise = nil
	return noise
}

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, actions...))
}

// call sends the browser a command.
func call[P, R any](p *tab, c cdp.Command[P, R], params P) R {
	p.t.Helper()
	r, err := chromedp.Call(p.ctx, c, params)
	require.NoError(p.t, err)
	return r
}

// eval returns the value of an expression, or of the promise that it is.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	require.NoError(p.t, err, expression)
	return v
}

// holds waits until an expression is true.
func (p *tab) holds(expression string) {
	p.t.Helper()
	for range 200 {
		if eval[bool](p, "Boolean("+expression+")") {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	require.Fail(p.t, "it does not come to hold", expression)
}

func (p *tab) click(selector string) {
	p.t.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

func (p *tab) key(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}
