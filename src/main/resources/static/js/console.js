// Speeds up what works without it: copy buttons, the preview of hosts, whole columns of the matrix, local times.
(() => {
  'use strict';

  const focused = document.querySelector('[data-focus]');
  if (focused) {
    focused.focus();
  }

  for (const time of document.querySelectorAll('time[datetime]')) {
    const moment = new Date(time.dateTime);
    time.title = time.textContent;
    time.textContent = moment.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  }

  // Language and theme keep the query of the page they are chosen on.
  for (const link of document.querySelectorAll('a[data-keep]')) {
    const target = new URL(link.href);
    for (const [key, value] of new URLSearchParams(location.search)) {
      if (!target.searchParams.has(key) && key !== 'language' && key !== 'theme') {
        target.searchParams.append(key, value);
      }
    }
    link.href = target.toString();
  }

  const textOf = (element) => element.matches('ol.lines')
    ? [...element.querySelectorAll('li')].map((line) => line.querySelector('code').textContent).join('\n')
    : element.textContent;

  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) {
      continue;
    }
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(textOf(document.querySelector(button.dataset.copy)));
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 1500);
    });
  }

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

  for (const matrix of document.querySelectorAll('[data-matrix]')) {
    matrix.addEventListener('click', (event) => {
      const head = event.target.closest('[data-column]');
      if (head) {
        const boxes = [...matrix.querySelectorAll(`input[data-role="${head.dataset.column}"]`)];
        const all = boxes.every((box) => box.checked);
        boxes.forEach((box) => { box.checked = !all; });
      }
    });
  }

  // Problems follow the input before it is saved: in the panel, and at the places they sit on.
  for (const form of document.querySelectorAll('form[data-problems]')) {
    let waiting;
    let latest = 0;
    const show = (answer) => {
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
    };
    const refresh = async () => {
      const number = ++latest;
      const answer = await fetch(form.dataset.problems, { method: 'POST', redirect: 'error', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
      if (answer && answer.status === 200 && number === latest) {
        const template = document.createElement('template');
        template.innerHTML = await answer.text();
        show(template.content);
      }
    };
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 200);
    };
    form.addEventListener('input', later);
    form.addEventListener('click', (event) => event.target.closest('[data-column]') && later());
  }
})();
