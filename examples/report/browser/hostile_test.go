package browser

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Words that would run or change the page if they were more than words.
const hostile = "عنوان <script>hit()</script> \u202eمقلوب\u2067 للخبر\n\n" +
	"كتب: سامي \"><img src=x onerror=hit()> الحداد\n\nنشر في: السبت 7 ديسمبر 2019\n\n" +
	"قال وزير التعليم سامي الحداد يوم 5 مايو 2018: «</script><script>hit()</script> لن نقبل \x00 منذ أمس --><svg onload=hit()>».\n\n" +
	"وأكدت المديرة ليلى ' autofocus tabindex=1 onfocus=hit() x=' منصور أن المدرسة </style><style>*{display:none}</style> ستفتح \"بعد العيد\" يوم الأحد المقبل.\n\n" +
	"<iframe srcdoc=\"<script>parent.hit()</script>\"></iframe><base href=//example.org/><meta http-equiv=refresh content=0>\n\n" +
	"\u202eabc\u2066\u2067\u202d def\xff\xfe &lt;b&gt; &#60;script&#62;\n\nالمصدر: </bdi></article><!-- وكالة\n"

func TestHostile(t *testing.T) {
	p := open(t, write(t, article(t, hostile), article(t, hostile)), wide, high)
	assert.Equal(t, 1, eval[int](p, "document.scripts.length"))
	assert.Equal(t, 1, eval[int](p, "document.styleSheets.length"))
	assert.Zero(t, eval[int](p, "document.querySelectorAll('img, iframe, base, meta[http-equiv=refresh], [onfocus], [onload], [onerror], [autofocus]').length"))
	assert.Equal(t, 2, eval[int](p, "document.querySelectorAll('main > article').length"))
	text := eval[string](p, "document.querySelector('.text').textContent")
	for _, want := range []string{"<script>hit()</script>", `"><img src=x onerror=hit()>`, "--><svg onload=hit()>", "&lt;b&gt; &#60;script&#62;", "</bdi></article><!--"} {
		assert.Contains(t, text, want)
	}
	assert.Contains(t, text, "RLO")
	assert.Contains(t, text, "NUL")

	// Nor does it reach the program when every layer and every tip is used.
	eval[bool](p, `(() => {
		document.querySelectorAll('[data-toggle]').forEach(b => { b.click(); b.click(); });
		document.querySelectorAll('.mark[id]').forEach(m => { m.tabIndex = 0; m.focus(); });
		return true;
	})()`)
	assert.Equal(t, 1, eval[int](p, "document.scripts.length"))
}

// If a word became markup after all, the policy would not let it run. The
// browser must say so, since nothing else shows that the policy stands.
func TestPolicy(t *testing.T) {
	p := open(t, write(t), wide, high)
	require.False(t, eval[bool](p, `(() => {
		window.hit = false;
		const s = document.createElement('script');
		s.textContent = 'window.hit = true';
		document.body.append(s);
		document.body.insertAdjacentHTML('beforeend', '<p onclick="window.hit = true" id="trap" style="color: red">x</p>');
		document.querySelector('#trap').click();
		return window.hit;
	})()`))
	p.holds("true")
	assert.NotEmpty(t, p.quiet())
	assert.NotEqual(t, "rgb(255, 0, 0)", eval[string](p, "getComputedStyle(document.querySelector('#trap')).color"))
}

// Controls of direction turn nothing, in the text or around it.
func TestDirections(t *testing.T) {
	page := write(t, article(t, "خبر\n\nقال سامي الحداد أمس \u202eabcdef\u2067\u202b: «لن نقبل».\n\nabc \u202exyz\u202d\u2066\n"), article(t, "خبر ثان\n\nقال الوزير أمس: «لن نقبل».\n"))
	clean := write(t, article(t, "خبر\n\nقال سامي الحداد أمس abcdef: «لن نقبل».\n\nabc xyz\n"), article(t, "خبر ثان\n\nقال الوزير أمس: «لن نقبل».\n"))
	const order = `((text, a, b) => {
		const walk = document.createTreeWalker(document.querySelector('#a1 .text'), NodeFilter.SHOW_TEXT);
		for (let n; (n = walk.nextNode());) {
			const at = n.data.indexOf(text);
			if (at < 0) continue;
			const x = i => { const r = document.createRange(); r.setStart(n, at + i); r.setEnd(n, at + i + 1); return r.getBoundingClientRect().left; };
			return x(0) < x(text.length - 1) ? 'left to right' : 'right to left';
		}
		return 'not found';
	})`
	places := `JSON.stringify([...document.querySelectorAll('#a2 h2, #a2 .block, .bar button, footer')].map(e => {
		const r = e.getBoundingClientRect(); return [Math.round(r.left), Math.round(r.width)];
	}))`
	p, q := open(t, page, wide, high), open(t, clean, wide, high)
	for _, letters := range []string{"abcdef", "xyz"} {
		assert.Equal(t, "left to right", eval[string](p, order+"('"+letters+"')"))
	}
	assert.Equal(t, "right to left", eval[string](p, order+"('لن نقبل')"))
	// The button for hidden characters is the one thing more.
	eval[bool](p, "(document.querySelector('[data-toggle=hidden]').remove(), true)")
	assert.Equal(t, eval[string](q, places), eval[string](p, places))
}
