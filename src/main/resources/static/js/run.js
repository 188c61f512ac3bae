// Shows what others do: steps of a run as soon as somebody ticks them, answers of the hosts every few seconds.
(() => {
  'use strict';

  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;

  const wake = (part) => {
    for (const time of part.querySelectorAll('time[datetime]')) {
      time.title = time.textContent;
      time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    }
    for (const button of part.querySelectorAll('[data-copy]')) {
      if (navigator.clipboard) {
        const label = button.textContent;
        button.hidden = false;
        button.addEventListener('click', async () => {
          await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
          button.textContent = button.dataset.done;
          setTimeout(() => { button.textContent = label; }, 1500);
        });
      }
    }
  };

  // Only what differs is put in place, so that nobody loses what they are typing.
  const renew = (old, fresh) => {
    wake(fresh);
    const steps = new Map([...old.querySelectorAll('[data-stamp]')].map((step) => [step.id, step]));
    for (const step of fresh.querySelectorAll('[data-stamp]')) {
      const known = steps.get(step.id);
      if (known && known.dataset.stamp === step.dataset.stamp) {
        step.replaceWith(known);
      }
    }
    const focused = document.activeElement && old.contains(document.activeElement) ? document.activeElement : null;
    old.replaceWith(fresh);
    if (focused && document.contains(focused)) {
      focused.focus();
    }
  };

  const live = document.getElementById('live');
  if (live) {
    let loading = false;
    let again = false;
    const load = async () => {
      if (loading) {
        again = true;
        return;
      }
      loading = true;
      do {
        again = false;
        const answer = await fetch(live.dataset.steps);
        if (answer.ok && !answer.redirected) {
          renew(document.getElementById('live'), parse(await answer.text()));
        }
      } while (again);
      loading = false;
    };
    const events = new EventSource(live.dataset.events);
    events.addEventListener('changed', (event) => {
      if (Number(event.data) > Number(document.getElementById('live').dataset.version)) {
        load();
      }
    });
    window.addEventListener('pagehide', () => events.close());
  }

  const board = document.getElementById('board');
  if (board) {
    const load = async () => {
      if (!document.hidden) {
        const answer = await fetch(board.dataset.board);
        if (answer.ok && !answer.redirected) {
          const fresh = parse(await answer.text());
          wake(fresh);
          document.getElementById('board').replaceWith(fresh);
        }
      }
      setTimeout(load, 3000);
    };
    setTimeout(load, 3000);
  }
})();
