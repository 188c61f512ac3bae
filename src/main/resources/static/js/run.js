// Shows what others do: steps of a run as soon as somebody ticks them, answers of the hosts every few seconds.
(() => {
  'use strict';

  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;

  // Times and copy buttons are looked after by console.js.
  const wake = (part) => part.dispatchEvent(new CustomEvent('console:shown', { bubbles: true }));

  const shownByScript = (element, name) => name === 'hidden' && element.matches('[data-copy], [data-script], [data-plain]');

  const patchAttributes = (old, fresh) => {
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value && !shownByScript(old, name)) {
        old.setAttribute(name, value);
      }
    }
    for (const name of old.getAttributeNames().filter((known) => !fresh.hasAttribute(known))) {
      if (name !== 'open' && !shownByScript(old, name)) {
        old.removeAttribute(name);
      }
    }
  };

  const nameOf = (node) => node.id || node.nodeName + (node.classList ? node.classList[0] : '');

  // Changes only what differs and leaves the rest where it is, with focus, caret and what is being typed.
  const patch = (old, fresh) => {
    if (old.isEqualNode(fresh) || (old.nodeName === 'TIME' && old.dateTime === fresh.dateTime)) {
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
      old.replaceWith(fresh);
      return;
    }
    patchAttributes(old, fresh);
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    const kept = before.map(nameOf);
    let at = 0;
    for (const child of after) {
      const found = kept.indexOf(nameOf(child), at);
      if (found < 0) {
        old.insertBefore(child, before[at] || null);
        continue;
      }
      before.slice(at, found).forEach((gone) => gone.remove());
      patch(before[found], child);
      at = found + 1;
    }
    before.slice(at).forEach((gone) => gone.remove());
  };

  // What was typed into fields that go away comes back with them, and with it the caret.
  const drafts = new Map();
  const typedIn = (part) => [...part.querySelectorAll('input[type="text"]')];

  const renew = (old, fresh) => {
    const focused = document.activeElement;
    const caret = focused && 'selectionStart' in focused ? [focused.selectionStart, focused.selectionEnd] : null;
    for (const field of typedIn(old)) {
      if (field.value !== field.defaultValue) {
        drafts.set(field.id, field.value);
      }
      else {
        drafts.delete(field.id);
      }
    }
    patch(old, fresh);
    wake(old);
    for (const field of typedIn(old).filter((each) => drafts.has(each.id) && each.value !== drafts.get(each.id))) {
      field.value = drafts.get(field.id);
      const more = field.closest('details');
      if (more) {
        more.open = true;
      }
    }
    const again = focused && focused.id && !focused.isConnected ? document.getElementById(focused.id) : null;
    if (again) {
      const more = again.closest('details');
      if (more) {
        more.open = true;
      }
      again.focus({ preventScroll: true });
      if (caret) {
        again.setSelectionRange(...caret);
      }
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
        const answer = await fetch(live.dataset.steps).catch(() => null);
        if (answer && answer.ok && !answer.redirected) {
          renew(live, parse(await answer.text()));
        }
      } while (again);
      loading = false;
    };
    // A browser has few connections to one place, so a page in the background holds none.
    let events;
    const listen = () => {
      if (document.hidden) {
        events?.close();
        return;
      }
      events = new EventSource(live.dataset.events);
      events.addEventListener('changed', (event) => {
        if (Number(event.data) > Number(live.dataset.version)) {
          load();
        }
      });
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    window.addEventListener('pagehide', () => events?.close());
  }

  const board = document.getElementById('board');
  if (board) {
    const load = async () => {
      if (!document.hidden) {
        const answer = await fetch(board.dataset.board).catch(() => null);
        if (answer && answer.ok && !answer.redirected) {
          const fresh = parse(await answer.text());
                patch(board, fresh);
          wake(board);
        }
      }
      setTimeout(load, 3000);
    };
    setTimeout(load, 3000);
  }
})();
