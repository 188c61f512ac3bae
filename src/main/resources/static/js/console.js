// What every page shares: times in the reader's own words, copy buttons, links that keep the page's state, progress.
// Parts that come later are woken by the event console:shown.
(() => {
  'use strict';

  const root = document.documentElement;

  const focused = document.querySelector('[data-focus]');
  if (focused) {
    focused.focus();
  }

  const exact = new Intl.DateTimeFormat(root.lang, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(root.lang, { numeric: 'auto' });
  const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];

  const ago = (moment) => {
    const seconds = (moment - Date.now()) / 1000;
    if (Math.abs(seconds) > 7 * 86400) {
      return exact.format(moment);
    }
    const found = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return found ? relative.format(Math.trunc(seconds / found[1]), found[0]) : root.dataset.now;
  };

  let printing = false;

  const tell = (time) => {
    const moment = new Date(time.dateTime);
    time.title = exact.format(moment);
    const text = 'exact' in time.dataset || printing ? exact.format(moment) : ago(moment);
    if (time.textContent !== text) {
      time.textContent = text;
    }
  };

  const wake = (part) => {
    part.querySelectorAll('time[datetime]').forEach(tell);
    part.querySelectorAll('[data-script]').forEach((one) => { one.hidden = false; });
    part.querySelectorAll('[data-plain]').forEach((one) => { one.hidden = true; });
    if (navigator.clipboard) {
      part.querySelectorAll('[data-copy]').forEach((button) => { button.hidden = false; });
    }
  };
  wake(document);
  document.addEventListener('console:shown', (event) => wake(event.target));
  setInterval(() => document.querySelectorAll('time[datetime]').forEach(tell), 30000);

  // "Two minutes ago" means nothing on paper.
  for (const [event, paper] of [['beforeprint', true], ['afterprint', false]]) {
    window.addEventListener(event, () => {
      printing = paper;
      document.querySelectorAll('time[datetime]').forEach(tell);
    });
  }

  // Language and theme keep the query of the page they are chosen on.
  for (const link of document.querySelectorAll('a[data-keep]')) {
    link.addEventListener('click', () => {
      const target = new URL(link.href);
      for (const [key, value] of new URLSearchParams(location.search)) {
        if (!target.searchParams.has(key) && key !== 'language' && key !== 'theme') {
          target.searchParams.append(key, value);
        }
      }
      target.hash = location.hash;
      link.href = target.toString();
    });
  }

  // A part that somebody unfolds is in the address, so that a reload or a link shows it unfolded.
  const linked = document.getElementById(location.hash.slice(1));
  if (linked && linked.matches('details')) {
    linked.open = true;
    linked.scrollIntoView();
  }
  document.addEventListener('click', (event) => {
    const folded = event.target.closest('summary')?.parentElement;
    if (folded && folded.id) {
      const hash = folded.open ? '' : `#${folded.id}`;
      history.replaceState(history.state, '', location.pathname + location.search + hash);
    }
  });

  const textOf = (element) => {
    if ('value' in element && !element.matches('li')) {
      return element.value;
    }
    return element.matches('ol.lines')
      ? [...element.querySelectorAll('li:not(.line--removed)')].map((line) => line.querySelector('code').textContent).join('\n')
      : element.textContent;
  };

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      await navigator.clipboard.writeText(textOf(button.dataset.copy ? document.querySelector(button.dataset.copy) : button.previousElementSibling));
      const label = button.dataset.label ?? button.textContent;
      button.dataset.label = label;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 1500);
    }
    if (event.target.closest('[data-back]')) {
      history.back();
    }
  });

  // What is not answered at once says that it is still at work, and on what. A download leaves the page where it is, so
  // the cookie tells that its answer has begun: whoever answers that address clears it.
  const ASKED = 'asked';
  const PATIENCE = 400;
  const busy = document.getElementById('busy');
  let soon;
  let looking;

  const rest = () => {
    clearTimeout(soon);
    clearInterval(looking);
    busy.replaceChildren();
    document.cookie = `${ASKED}=; path=/; max-age=0; samesite=strict`;
  };

  const work = (path, what) => {
    rest();
    document.cookie = `${ASKED}=${encodeURIComponent(path)}; path=/; max-age=600; samesite=strict`;
    soon = setTimeout(() => {
      const mark = document.getElementById('busy-mark').content.firstElementChild.cloneNode(true);
      mark.querySelector('[data-what]').textContent = what;
      busy.append(mark);
    }, PATIENCE);
    looking = setInterval(() => {
      if (!document.cookie.split('; ').some((cookie) => cookie.startsWith(`${ASKED}=`))) {
        rest();
      }
    }, 100);
  };

  const words = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');

  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    // a control may be called action and stand in for the form's own
    const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    if (!event.defaultPrevented && form.getAttribute('method') !== 'dialog') {
      work(new URL(action || location.href, location.href).pathname, submitter ? words(submitter) : '');
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || event.defaultPrevented || !plain || link.target || typeof link.href !== 'string') {
      return;
    }
    const to = new URL(link.href);
    const here = to.pathname === location.pathname && to.search === location.search;
    if (to.origin === location.origin && !(here && to.hash)) {
      work(to.pathname, words(link));
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      rest();
    }
  });
  window.addEventListener('pageshow', rest);

  // Who else has this topology open; a page in the background does not ask.
  for (const place of document.querySelectorAll('[data-presence]')) {
    setInterval(async () => {
      if (document.hidden) {
        return;
      }
      const answer = await fetch(place.dataset.presence, { redirect: 'error' }).catch(() => null);
      const text = answer && answer.ok ? await answer.text() : null;
      if (text !== null && text !== place.innerHTML) {
        place.innerHTML = text;
      }
    }, 20000);
  }

  for (const form of document.querySelectorAll('form[data-host-preview]')) {
    const text = form.querySelector('textarea');
    const target = document.querySelector('[data-preview]');
    let waiting;
    let latest = 0;
    const refresh = async () => {
      const number = ++latest;
      const answer = await fetch(form.dataset.hostPreview, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && number === latest) {
        target.innerHTML = await answer.text();
      }
    };
    text.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 150);
    });
  }

  // Problems follow the input before it is saved: in the panel, and at the places they sit on.
  document.addEventListener('problems:answer', ({ target: form, detail: answer }) => {
    const old = document.getElementById('problems');
    const panel = answer.querySelector('#problems');
    const open = [...old.querySelectorAll('details')].map((details) => details.open);
    panel.querySelectorAll('details').forEach((details, i) => { details.open = open[i] === true; });
    old.replaceWith(panel);
    for (const place of form.querySelectorAll('[data-live]')) {
      const name = place.dataset.live;
      const parts = [...answer.querySelectorAll(`[data-for="${CSS.escape(name)}"]`)].flatMap((part) => [...part.childNodes]);
      place.replaceChildren(...parts);
      const input = document.getElementById(name);
      if (input) {
        input.setAttribute('aria-invalid', place.querySelector('.field__error') !== null);
      }
    }
  });

  for (const form of document.querySelectorAll('form[data-problems]')) {
    let waiting;
    let latest = 0;
    const refresh = async () => {
      const number = ++latest;
      const answer = await fetch(form.dataset.problems, { method: 'POST', redirect: 'error', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
      if (answer && answer.status === 200 && number === latest) {
        const template = document.createElement('template');
        template.innerHTML = await answer.text();
        form.dispatchEvent(new CustomEvent('problems:answer', { detail: template.content, bubbles: true }));
      }
    };
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 200);
    };
    form.addEventListener('input', later);
  }
})();
