// What was entered in a form marked data-draft is kept in this tab until the form is saved: it survives a change of
// language or theme, a look at another page and a reload.
(() => {
  'use strict';

  const forms = [...document.querySelectorAll('form[data-draft]')];
  const LEFT_OUT = new Set(['_csrf', 'host', 'file']);
  const host = new URLSearchParams(location.search).get('host') ?? '';
  const user = document.querySelector('.bar__who')?.textContent ?? '';

  // A session ends with everything that was typed in it.
  document.querySelector('form.bar__user')?.addEventListener('submit', () => sessionStorage.clear());

  // What was sent into an ended session was not saved, whatever its form believes.
  if (document.querySelector('[data-session-ended]')) {
    Object.keys(sessionStorage).filter((key) => key.startsWith('draft ')).forEach((key) => {
      const kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.setItem(key, JSON.stringify({ ...kept, sent: false }));
    });
  }

  forms.forEach((form, at) => {
    const scope = form.dataset.draft === 'host' ? host : '';
    const key = `draft ${user} ${location.pathname} ${scope} ${at}`;
    const controls = () => [...form.elements].filter((one) => one.name && !LEFT_OUT.has(one.name)
      && !['submit', 'button', 'file', 'password'].includes(one.type));
    const choice = (control) => ['checkbox', 'radio'].includes(control.type);
    const read = () => controls().filter((one) => !choice(one) || one.checked).map((one) => [one.name, one.value]);
    // as the page came, whatever somebody typed before this script did
    const chosen = (select) => ([...select.options].find((option) => option.defaultSelected) ?? select.options[0])?.value;
    const fresh = JSON.stringify(controls().filter((one) => !choice(one) || one.defaultChecked)
      .map((one) => [one.name, choice(one) ? one.value : one.options ? chosen(one) : one.defaultValue]));
    const tag = form.elements.tag?.value ?? '';
    let gone = false;
    let inside = false;

    const dirty = () => JSON.stringify(read()) !== fresh;

    const keep = (sent) => {
      if (gone && !sent) {
        return;
      }
      if (dirty() || sent) {
        sessionStorage.setItem(key, JSON.stringify({ fields: read(), sent, tag }));
      }
      else {
        sessionStorage.removeItem(key);
      }
    };

    const write = (fields) => {
      const values = new Map();
      fields.forEach(([name, value]) => values.set(name, [...values.get(name) ?? [], value]));
      const rows = new Map();
      for (const control of controls()) {
        const known = values.get(control.name) ?? [];
        if (choice(control)) {
          control.checked = known.includes(control.value);
        }
        else {
          const place = rows.get(control.name) ?? 0;
          rows.set(control.name, place + 1);
          if (place < known.length) {
            control.value = known[place];
          }
        }
      }
    };

    const offer = (template, act) => {
      const notice = document.getElementById(template).content.firstElementChild.cloneNode(true);
      notice.querySelector('button').addEventListener('click', () => {
        gone = true;
        act();
        location.assign(location.pathname + location.search);
      });
      form.before(notice);
    };

    const offerToDrop = () => offer('draft-notice', () => {
      sessionStorage.setItem(`${key} dropped`, JSON.stringify({ fields: read(), sent: false, tag }));
      sessionStorage.removeItem(key);
    });

    const dropped = sessionStorage.getItem(`${key} dropped`);
    if (dropped) {
      sessionStorage.removeItem(`${key} dropped`);
      offer('draft-dropped', () => sessionStorage.setItem(key, dropped));
    }

    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const saved = kept && kept.sent && (tag !== kept.tag || tag === '');
    const refused = Boolean(document.getElementById('errors'));
    if (kept && (saved || refused || JSON.stringify(kept.fields) === fresh)) {
      sessionStorage.removeItem(key);
    }
    else if (kept) {
      write(kept.fields);
      offerToDrop();
      form.querySelectorAll('textarea').forEach((text) => text.dispatchEvent(new Event('input', { bubbles: true })));
    }

    let waiting;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => keep(false), 200);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('matrix:changed', later);
    form.addEventListener('submit', () => {
      gone = true;
      clearTimeout(waiting);
      keep(true);
    });
    window.addEventListener('pagehide', () => {
      clearTimeout(waiting);
      keep(false);
    });
    // Within the console the draft is enough; closing the tab would lose it.
    document.addEventListener('click', (event) => { inside = Boolean(event.target.closest('a[href]')); }, true);
    window.addEventListener('beforeunload', (event) => {
      if (!gone && !inside && dirty()) {
        event.preventDefault();
      }
    });
  });
})();
