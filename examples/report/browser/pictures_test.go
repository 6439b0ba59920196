package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// Pictures of the page to look at, of the samples or of FILES, in both themes,
// wide and narrow, with a tip, and on paper:
//
//	PICTURES=/tmp/pictures go test -run Pictures
//	PICTURES=/tmp/pictures FILE=news.txt go test -run Pictures
func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		t.Skip("$PICTURES names no folder to put pictures in")
	}
	require.NoError(t, os.MkdirAll(dir, 0o777))
	var args []string
	if file := os.Getenv("FILE"); file != "" {
		args = append(args, file)
	}
	save := func(name string, b []byte, err error) {
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), b, 0o666))
	}
	page := write(t, args...)
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1280, 390} {
			p := open(t, page, width, 900)
			p.media("", theme)
			b, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
			save(fmt.Sprintf("%s-%d-top.png", theme, width), b, err)
			if eval[bool](p, "document.querySelector('.text .date[id]') !== null") {
				eval[bool](p, "((document.querySelector('.text q .date[id]') || document.querySelector('.text .date[id]')).focus(), true)")
				b, err = chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
				save(fmt.Sprintf("%s-%d-tip.png", theme, width), b, err)
				p.key("\x1b")
			}
			b, err = chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
			save(fmt.Sprintf("%s-%d.png", theme, width), b, err)
		}
	}
	p := open(t, page, wide, high)
	b, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPrintBackground(), chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	save("print.pdf", b, err)
}
