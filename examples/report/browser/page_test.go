package browser

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const wide, high = 1280, 900

// Dates of the samples: inside a quotation of the first, in the second.
const (
	inQuote  = `#a1 time[datetime="2015-04-03"]`
	inSecond = `#a2 time[datetime="2019-01-07"]`
)

// id returns the id of an element.
func (p *tab) id(selector string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf("document.querySelector(%q).id", selector))
}

func TestElements(t *testing.T) {
	p := open(t, write(t), wide, high)
	for selector, least := range map[string]int{
		"article": 3, ".text .date": 30, ".text q.direct": 4, ".text q.indirect": 4, ".text q.mixed": 2, ".text .speaker": 10,
		".text .cue": 10, "svg.timeline .point": 20, ".said tbody tr": 15, ".dates tbody tr": 40, "q .date": 5, ".role": 10,
	} {
		n := eval[int](p, fmt.Sprintf("document.querySelectorAll(%q).length", selector))
		assert.GreaterOrEqual(t, n, least, selector)
	}
	assert.Equal(t, "rtl", eval[string](p, "getComputedStyle(document.querySelector('.text')).direction"))
}

// The style sheet works: each layer shows, and its button takes it away and
// brings it back.
func TestToggles(t *testing.T) {
	p := open(t, write(t), wide, high)
	looks := func(selector string) string {
		return eval[string](p, fmt.Sprintf(`(() => {
			const e = document.querySelector(%q), s = getComputedStyle(e);
			return [s.backgroundColor, s.textDecorationLine, s.borderBottomStyle, s.display, e.tabIndex].join(' ');
		})()`, selector))
	}
	plain := "rgba(0, 0, 0, 0) none none inline -1"
	for _, c := range []struct{ layer, mark, off string }{
		{"date", ".text .date[id]", plain},
		{"quote", ".text q.direct[id]", plain},
		{"speaker", ".text .speaker[id]", plain},
		{"cue", ".text .cue", plain},
		{"role", ".text .role", ""},
	} {
		button := fmt.Sprintf("[data-toggle=%q]", c.layer)
		pressed := fmt.Sprintf("document.querySelector('%s').getAttribute('aria-pressed')", button)
		before := looks(c.mark)
		require.NotEqual(t, plain, before, c.layer)
		require.Equal(t, "true", eval[string](p, pressed))

		p.click(button)
		assert.Equal(t, "false", eval[string](p, pressed))
		if c.off != "" {
			assert.Equal(t, c.off, looks(c.mark), c.layer)
		} else {
			assert.Contains(t, looks(c.mark), " none -1")
		}
		p.click(button)
		assert.Equal(t, "true", eval[string](p, pressed))
		assert.Equal(t, before, looks(c.mark), c.layer)
	}

	// The names of those who say nothing show on demand.
	require.Equal(t, plain, looks(".text .name[id]"))
	p.click(`[data-toggle="name"]`)
	assert.Contains(t, looks(".text .name[id]"), "underline")
	assert.Contains(t, looks(".text .name[id]"), " 0")
}

// A mark of a layer that is off says nothing, and lets the one around it speak.
func TestTipOfTheMarkAround(t *testing.T) {
	p := open(t, write(t), wide, high)
	inner := "q.direct .date[id]"
	p.hover(inner)
	p.holds(shown + ".classList.contains('tip-date')")
	p.leave()
	p.click(`[data-toggle="date"]`)
	p.hover(inner)
	p.holds(shown + ".classList.contains('tip-quote')")
}

// media sets the medium and the colour scheme that the system asks for.
func (p *tab) media(medium, scheme string) {
	p.t.Helper()
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
}

// shown is the tip that is open.
const (
	shown  = "document.querySelector('.tip:not([hidden])')"
	hidden = shown + " === null"
)

// hover moves the mouse onto the middle of an element's first line.
func (p *tab) hover(selector string) {
	p.t.Helper()
	p.do(chromedp.ScrollIntoView(chromedp.CSS(selector)))
	at := eval[[]float64](p, fmt.Sprintf(`(() => {
		const r = document.querySelector(%q).getClientRects()[0];
		return [r.left + r.width / 2, r.top + r.height / 2];
	})()`, selector))
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
}

// leave moves the mouse to the edge of the window.
func (p *tab) leave() {
	p.t.Helper()
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2))
	p.holds(hidden)
}

func TestTipByMouse(t *testing.T) {
	p := open(t, write(t), wide, high)
	require.True(t, eval[bool](p, hidden))
	for _, c := range []struct{ mark, class, says string }{
		{inQuote, "tip-date", "الهجري"},
		{"q.direct[id]", "tip-quote", "فعل القول"},
		{".speaker[id]", "tip-speaker", "الصفة"},
		{".cue", "tip-quote", "القاعدة"},
	} {
		p.hover(c.mark)
		p.holds(shown + "?.classList.contains('" + c.class + "')")
		assert.Contains(t, eval[string](p, shown+".innerText"), c.says)
		assert.True(t, eval[bool](p, `(() => {
			const r = `+shown+`.getBoundingClientRect();
			return r.left >= 0 && r.top >= 0 && r.right <= innerWidth && r.bottom <= innerHeight;
		})()`), "it lies in the window")
		assert.True(t, eval[bool](p, `(() => {
			const tip = `+shown+`.getBoundingClientRect();
			const rects = [...document.querySelector('.open').getClientRects()];
			return rects.every(r => r.bottom <= tip.top || r.top >= tip.bottom)
				&& rects.some(r => r.right >= tip.left && r.left <= tip.right && Math.min(Math.abs(r.bottom - tip.top), Math.abs(r.top - tip.bottom)) < 20);
		})()`), "it lies beside what it speaks of, and does not cover it")
		assert.Equal(t, 1, eval[int](p, "document.querySelectorAll('.tip:not([hidden])').length"))
		p.leave()
	}

	// The mouse may go onto the tip, and Escape closes it where it is.
	p.hover(inQuote)
	p.holds(shown + " !== null")
	at := eval[[]float64](p, "(r => [r.left + r.width / 2, r.top + r.height / 2])("+shown+".getBoundingClientRect())")
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
	eval[bool](p, "new Promise(ok => setTimeout(() => ok(true), 500))")
	assert.False(t, eval[bool](p, hidden))
	p.key(kb.Escape)
	p.holds(hidden)
}

func TestKeyboard(t *testing.T) {
	p := open(t, write(t), wide, high)
	active := func(expression string) string {
		return eval[string](p, "String((e => "+expression+")(document.activeElement))")
	}
	// From the top: the link to the text, the buttons, the articles, the text.
	p.key(kb.Tab)
	assert.Equal(t, "skip", active("e.className"))
	assert.Equal(t, "true", active("e.getBoundingClientRect().top >= 0"))
	p.key(kb.Tab)
	assert.Equal(t, "date", active("e.dataset.toggle"))
	p.key(" ")
	assert.Equal(t, "false", active("e.getAttribute('aria-pressed')"))
	p.key(kb.Enter)
	assert.Equal(t, "true", active("e.getAttribute('aria-pressed')"))

	var stops []string
	for range 40 {
		p.key(kb.Tab)
		stops = append(stops, active("e.tagName + ' ' + (e.id || e.dataset.toggle || e.getAttribute('href') || e.className)"))
		assert.Equal(t, "true", active("e.getClientRects().length > 0"), "%s is not to be seen", stops[len(stops)-1])
		assert.NotEqual(t, "none", active("getComputedStyle(e).outlineStyle"), "%s: the focus does not show", stops[len(stops)-1])
	}
	order := strings.Join(stops, "\n")
	for _, want := range []string{"BUTTON quote", "BUTTON theme", "A #a1", "A #a3", "a1-d1", "Q a1-q1"} {
		require.Contains(t, order, want)
	}
	assert.Less(t, strings.Index(order, "BUTTON theme"), strings.Index(order, "A #a1"))
	assert.Less(t, strings.Index(order, "A #a3"), strings.Index(order, "a1-d1"))

	// At a mark the tip is open, and described by it; Escape closes it, and the
	// focus stays.
	p.do(chromedp.Focus(chromedp.CSS("#a1-q1")))
	p.holds(shown + "?.id === 'a1-q1-tip'")
	assert.Equal(t, "a1-q1-tip", active("e.getAttribute('aria-describedby')"))
	p.key(kb.Escape)
	p.holds(hidden)
	assert.Equal(t, "a1-q1", active("e.id"))
	p.key(kb.Tab)
	p.holds(shown + "?.id === document.activeElement.dataset.tip + ''")

	// A layer that is off is passed over.
	p.do(chromedp.Click(chromedp.CSS(`[data-toggle="date"]`)), chromedp.Focus(chromedp.CSS("#a1-q1")), chromedp.KeyEvent(kb.Tab))
	assert.NotContains(t, active("e.className"), "date")
}

func TestTouch(t *testing.T) {
	p := open(t, write(t), 390, 800)
	p.do(chromedp.EmulateViewport(390, 800, chromedp.EmulateTouch))
	tap := func(selector string) {
		p.do(chromedp.ScrollIntoView(chromedp.CSS(selector)))
		at := eval[[]float64](p, fmt.Sprintf("(r => [r.left + r.width / 2, r.top + r.height / 2])(document.querySelector(%q).getClientRects()[0])", selector))
		p.do(chromedp.TapXY(at[0], at[1]))
	}
	tap(inQuote)
	p.holds(shown + "?.id === '" + p.id(inQuote) + "-tip'")
	assert.True(t, eval[bool](p, "(r => r.left >= 0 && r.right <= 390)("+shown+".getBoundingClientRect())"))
	tap(".text .role-byline")
	p.holds(hidden)
}

func TestTheme(t *testing.T) {
	p := open(t, write(t), wide, high)
	ground := func() string { return eval[string](p, "getComputedStyle(document.body).backgroundColor") }
	pressed := func() string {
		return eval[string](p, "document.querySelector('.theme').getAttribute('aria-pressed')")
	}
	scheme := func(s string) {
		p.media("", s)
	}
	const light, dark = "rgb(251, 250, 246)", "rgb(22, 21, 19)"
	scheme("light")
	assert.Equal(t, light, ground())
	scheme("dark")
	assert.Equal(t, dark, ground())
	p.holds("document.querySelector('.theme').getAttribute('aria-pressed') === 'true'")
	p.click(".theme")
	assert.Equal(t, light, ground(), "the reader's choice counts more than the system's")
	assert.Equal(t, "false", pressed())
	p.click(".theme")
	assert.Equal(t, dark, ground())
	scheme("light")
	assert.Equal(t, dark, ground())
	assert.Equal(t, "true", pressed())
}

// Nothing lies beside a narrow window, whatever the article holds.
func TestNarrow(t *testing.T) {
	long := strings.Repeat("ا", 600) + "\n\n" + "قال " + strings.Repeat("Donaudampfschiff", 30) + " أمس: «" + strings.Repeat("ب", 400) + "».\n\n" +
		"السنة\tالإنتاج بالطن\tثمن اللتر\tملاحظات طويلة جدا\n2015\t1240\t38 درهما\tلا شيء يذكر هنا\n"
	for _, page := range []string{write(t), write(t, article(t, long)), write(t, "-lang", "en")} {
		for _, width := range []int64{320, 360, 390, 768, 1000} {
			p := open(t, page, width, 800)
			if over := eval[[]string](p, `[...document.querySelectorAll('body *')].filter(e => {
				const r = e.getBoundingClientRect();
				return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1);
			}).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 80))`); assert.Empty(t, over, width) {
				assert.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), int(width))
			}
		}
	}
}

// What a screen reader is told.
func TestAccessibility(t *testing.T) {
	for _, width := range []int64{wide, 360} {
		p := open(t, write(t), width, high)
		nodes := call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
		names := map[string][]string{}
		described := map[string]int{}
		for _, n := range nodes {
			if n.Ignored || n.Role == nil {
				continue
			}
			role := value(n.Role)
			names[role] = append(names[role], value(n.Name))
			if value(n.Description) != "" {
				described[role]++
			}
		}
		for _, role := range []string{"main", "banner", "contentinfo"} {
			assert.Len(t, names[role], 1, role)
		}
		assert.Equal(t, []string{"المقالات"}, names["navigation"])
		assert.Contains(t, names["region"], "ما يُبرز في النص")
		buttons := append(names["button"], names["ToggleButton"]...)
		assert.Contains(t, buttons, "تواريخ")
		assert.Contains(t, buttons, "الوضع الداكن")
		assert.Contains(t, names["article"], "مكتبة طرابلس القديمة تفتح أبوابها بعد ثلاثين عاما من الصمت")
		assert.Contains(t, names["complementary"], "بطاقة المقال قطار الساحل يبدأ رحلاته التجريبية بعد عيد الفطر")
		assert.Len(t, names["table"], 7, "six of the page and one of an article, at width %d", width)
		assert.GreaterOrEqual(t, len(names["columnheader"]), 18)
		assert.GreaterOrEqual(t, len(names["rowheader"]), 40)
		assert.GreaterOrEqual(t, len(names["cell"]), 100)
		assert.GreaterOrEqual(t, described["time"], 20, "dates say what they resolve to: %v", described)
		for _, role := range []string{"region", "complementary", "article"} {
			assert.Equal(t, len(names[role]), len(slices.Compact(slices.Sorted(slices.Values(names[role])))), "each %s has a name of its own", role)
		}
		links := 0
		for _, name := range names["link"] {
			assert.NotEmpty(t, name)
			links++
		}
		assert.Greater(t, links, 80)
	}
}

func value(v *accessibility.Value) (s string) {
	if v != nil {
		json.Unmarshal(v.Value, &s) // "" for what is no string
	}
	return s
}

// A link from a table or the timeline leads to the mark, and brings its layer
// back.
func TestLinks(t *testing.T) {
	p := open(t, write(t), wide, high)
	id := p.id(inSecond)
	for _, link := range []string{`.dates a[href="#` + id + `"]`, `svg a[href="#` + id + `"]`} {
		if eval[bool](p, "document.querySelector('[data-toggle=date]').getAttribute('aria-pressed') === 'true'") {
			p.click(`[data-toggle="date"]`)
		}
		p.click(link)
		p.holds("document.activeElement.id === '" + id + "'")
		p.holds(shown + "?.id === '" + id + "-tip'")
		assert.Equal(t, "true", eval[string](p, "document.querySelector('[data-toggle=date]').getAttribute('aria-pressed')"))
		assert.True(t, eval[bool](p, `(() => {
			const mark = document.activeElement.getBoundingClientRect(), bar = document.querySelector('.bar').getBoundingClientRect();
			return mark.top >= bar.bottom && mark.bottom <= innerHeight;
		})()`), "the bar does not cover it")
	}
}

func TestPrint(t *testing.T) {
	p := open(t, write(t), wide, high)
	p.media("print", "dark")
	for _, selector := range []string{".bar", ".skip", ".contents"} {
		assert.Equal(t, "none", eval[string](p, fmt.Sprintf("getComputedStyle(document.querySelector(%q)).display", selector)), selector)
	}
	assert.Equal(t, "rgb(29, 27, 24)", eval[string](p, "getComputedStyle(document.body).color"), "paper is light")
	assert.NotEqual(t, "none", eval[string](p, "getComputedStyle(document.querySelector('.said')).display"))
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPrintBackground(), chromedp.PDFPreferCSSPageSize()))
	require.NoError(t, err)
	assert.Greater(t, len(pdf), 20_000)
}
