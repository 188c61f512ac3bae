// An open file for eyes and keys: colours, folding, one tab stop for the reasons of its lines.
(() => {
  'use strict';

  // Colours wait until somebody sees the file and the page has nothing better to do: reading all languages takes a phone
  // longer than everything else on the page.
  const { highlighter } = document.currentScript.dataset;
  let reading = null;
  const highlight = () => {
    reading ??= new Promise((ready) => {
      const script = document.createElement('script');
      script.src = highlighter;
      script.addEventListener('load', () => ready(window.hljs));
      document.head.append(script);
    });
    return reading;
  };

  function idle(work) {
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50);
  }

  const LANGUAGES = { json: 'json', sh: 'bash', md: 'markdown', html: 'xml' };

  /** Cuts marked-up text into lines; what spans several lines is closed and opened again. */
  const lines = (html) => {
    const open = [];
    return html.split('\n').map((line) => {
      const before = open.join('');
      for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
        tag === '</span>' ? open.pop() : open.push(tag);
      }
      return before + line + '</span>'.repeat(open.length);
    });
  };

  const coloured = new WeakSet();

  const colour = async (list) => {
    const path = list.closest('#file')?.dataset.path ?? '';
    const language = LANGUAGES[path.slice(path.lastIndexOf('.') + 1)];
    const hljs = language && await highlight();
    if (!hljs || !list.isConnected) {
      return;
    }
    const all = [...list.children];
    if (all.every((line) => coloured.has(line))) {
      return;
    }
    for (const removed of [false, true]) {
      const some = all.filter((line) => line.matches('.line--removed') === removed);
      const codes = some.map((line) => line.querySelector('code'));
      const html = lines(hljs.highlight(codes.map((code) => code.textContent).join('\n'), { language }).value);
      some.forEach((line, at) => {
        if (!coloured.has(line)) {
          coloured.add(line);
          codes[at].innerHTML = html[at];
        }
      });
    }
  };

  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        seen.unobserve(target);
        idle(() => colour(target));
      }
    }
  });

  const indent = (line) => line.querySelector('code').textContent.search(/\S|$/);

  /** The lines inside the block that a line opens. */
  const inside = (line) => {
    const block = [];
    const depth = indent(line);
    for (let next = line.nextElementSibling; next && indent(next) > depth; next = next.nextElementSibling) {
      block.push(next);
    }
    return block;
  };

  const fold = (line, folded) => {
    const button = line.querySelector('.lines__fold');
    button.setAttribute('aria-expanded', String(!folded));
    line.classList.toggle('line--folded', folded);
    let hiddenUntil = null;
    for (const one of inside(line)) {
      if (hiddenUntil !== null && indent(one) > hiddenUntil) {
        one.hidden = true;
        continue;
      }
      one.hidden = folded;
      hiddenUntil = !folded && one.classList.contains('line--folded') ? indent(one) : null;
    }
  };

  const foldable = (list) => {
    for (const line of list.children) {
      if (!line.querySelector('.lines__fold') && /[{[]$/.test(line.querySelector('code').textContent) && !line.matches('.line--removed')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'lines__fold';
        button.tabIndex = -1;
        button.setAttribute('aria-expanded', 'true');
        button.setAttribute('aria-label', list.dataset.openBlock);
        line.querySelector('code').before(button);
      }
    }
  };

  const stops = (list) => [...list.querySelectorAll('.why summary')].filter((one) => !one.closest('li').hidden);

  const rest = (list, stop) => {
    stops(list).forEach((one) => { one.tabIndex = one === stop ? 0 : -1; });
  };

  const wake = (part) => {
    const file = part.closest?.('#file') ?? part.querySelector('#file');
    const list = file && file.querySelector('.lines');
    if (!list) {
      return;
    }
    seen.unobserve(list);
    seen.observe(list);
    const every = file.querySelector('[data-fold]');
    every.hidden = !file.dataset.path.endsWith('.json');
    every.setAttribute('aria-pressed', String(Boolean(list.querySelector('.line--folded'))));
    if (!every.hidden) {
      foldable(list);
    }
    const all = stops(list);
    rest(list, all.find((one) => one.getAttribute('tabindex') === '0') ?? all[0]);
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('.lines__fold');
    if (button) {
      fold(button.closest('li'), button.getAttribute('aria-expanded') === 'true');
    }
    const every = event.target.closest('[data-fold]');
    if (every) {
      const folded = every.getAttribute('aria-pressed') !== 'true';
      every.setAttribute('aria-pressed', String(folded));
      // the outermost brackets stay open, or there would be nothing left to see
      [...document.querySelectorAll('#file .lines__fold')].slice(1).reverse()
        .forEach((one) => fold(one.closest('li'), folded));
    }
  });

  document.addEventListener('keydown', (event) => {
    const summary = event.target.closest && event.target.closest('.lines .why summary');
    if (!summary) {
      return;
    }
    const list = summary.closest('.lines');
    const all = stops(list);
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = all[all.indexOf(summary) + to];
    if (to && next) {
      event.preventDefault();
      rest(list, next);
      next.focus();
    }
    const line = summary.closest('li');
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && line.querySelector('.lines__fold')) {
      event.preventDefault();
      fold(line, event.key === 'ArrowLeft');
    }
  });

  wake(document);
  document.addEventListener('console:shown', (event) => wake(event.target));
})();
