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

  // Problems follow the ticks before they are saved: in the panel and on the cells.
  for (const form of document.querySelectorAll('form[data-problems]')) {
    let waiting;
    let latest = 0;
    const marks = () => {
      form.querySelectorAll('.mark').forEach((mark) => mark.remove());
      for (const problem of document.querySelectorAll('#problems > .problems > [data-host]')) {
        const box = document.getElementById(`cell-${problem.dataset.host}-${problem.dataset.field.split('.')[0]}`);
        const cell = box && box.closest('td');
        if (cell && !cell.querySelector('.mark')) {
          const mark = document.createElement('a');
          mark.className = `mark mark--${problem.dataset.severity}`;
          mark.href = `#${problem.id}`;
          mark.textContent = problem.dataset.severity === 'error' ? '✕' : '!';
          mark.setAttribute('aria-label', problem.querySelector('.problem__head').textContent.trim().replace(/\s+/g, ' '));
          cell.append(mark);
        }
      }
    };
    const refresh = async () => {
      const number = ++latest;
      const answer = await fetch(form.dataset.problems, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.status === 200 && number === latest) {
        document.getElementById('problems').outerHTML = await answer.text();
        marks();
      }
    };
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 120);
    };
    form.addEventListener('change', later);
    form.addEventListener('click', (event) => event.target.closest('[data-column]') && later());
  }
})();
