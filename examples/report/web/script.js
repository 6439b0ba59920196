(() => {
  'use strict';
  const root = document.documentElement;

  // Layers: a button for each, and the marks of a layer that is off are text.
  const off = layer => root.classList.contains('off-' + layer);
  const show = (layer, on) => {
    root.classList.toggle('off-' + layer, !on);
    document.querySelector('[data-toggle="' + layer + '"]').setAttribute('aria-pressed', String(on));
    document.querySelectorAll('.mark[id][data-layer="' + layer + '"]').forEach(el => {
      if (on) el.tabIndex = 0; else el.removeAttribute('tabindex');
    });
    if (!on) hide();
  };
  document.querySelectorAll('[data-toggle]').forEach(button => {
    const layer = button.dataset.toggle;
    button.addEventListener('click', () => show(layer, off(layer)));
  });

  // Light and dark: the system's choice, until somebody makes another.
  const theme = document.querySelector('[data-theme-toggle]');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  const tell = () => theme.setAttribute('aria-pressed', String(dark()));
  theme.addEventListener('click', () => { root.dataset.theme = dark() ? 'light' : 'dark'; tell(); });
  system.addEventListener('change', tell);
  tell();

  // Tips: one is open at a time, beside the mark that it belongs to.
  let tip = null, mark = null, timer = 0;
  const hide = () => {
    clearTimeout(timer);
    if (tip) tip.hidden = true;
    if (mark) mark.classList.remove('open');
    tip = mark = null;
  };
  const place = () => {
    const lines = mark.getClientRects();
    if (lines.length === 0) return hide();
    const edge = 8, first = lines[0], last = lines[lines.length - 1];
    const wide = root.clientWidth, high = root.clientHeight;
    if (last.bottom < 0 || first.top > high) return hide();
    const box = tip.getBoundingClientRect();
    const above = last.bottom + edge + box.height > high && first.top - edge >= box.height;
    const at = above ? first : last;
    const top = above ? first.top - edge - box.height : last.bottom + edge;
    const left = at.left + at.width / 2 - box.width / 2;
    tip.style.left = Math.max(edge, Math.min(left, wide - box.width - edge)) + 'px';
    tip.style.top = Math.max(edge, Math.min(top, high - box.height - edge)) + 'px';
  };
  const open = el => {
    clearTimeout(timer);
    if (el === mark) return;
    hide();
    tip = document.getElementById(el.dataset.tip);
    if (!tip) return;
    mark = el;
    mark.classList.add('open');
    tip.hidden = false;
    place();
  };
  // The innermost mark around an element that shows and has something to say.
  const markAt = el => {
    let m = el instanceof Element ? el.closest('[data-tip]') : null;
    while (m && off(m.dataset.layer)) m = m.parentElement.closest('[data-tip]');
    return m;
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };

  document.addEventListener('pointerover', e => {
    if (e.pointerType === 'touch') return;
    if (tip && tip.contains(e.target)) return clearTimeout(timer);
    const m = markAt(e.target);
    if (m) open(m); else if (tip && document.activeElement !== mark) later();
  });
  root.addEventListener('pointerleave', () => { if (tip && document.activeElement !== mark) later(); });
  document.addEventListener('focusin', e => {
    const m = markAt(e.target);
    if (m && m === e.target) open(m); else hide();
  });
  document.addEventListener('click', e => {
    if (tip && tip.contains(e.target)) return;
    const m = markAt(e.target);
    if (m) open(m); else hide();
  });
  document.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
  document.addEventListener('scroll', () => { if (tip) place(); }, { passive: true });
  addEventListener('resize', hide);

  // A link to a mark shows its layer and goes on from there.
  document.addEventListener('click', e => {
    const link = e.target instanceof Element ? e.target.closest('a[href^="#"]') : null;
    const to = link ? document.getElementById(link.getAttribute('href').slice(1)) : null;
    if (!to || !to.classList.contains('mark')) return;
    if (off(to.dataset.layer)) show(to.dataset.layer, true);
    requestAnimationFrame(() => to.focus());
  });
})();
