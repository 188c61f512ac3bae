// Every tick shows at once what it does: problems, counts, the line, and the files with the lines that change.
(() => {
  'use strict';

  const form = document.querySelector('form[data-workbench]');
  if (!form) {
    return;
  }
  const byId = (id) => document.getElementById(id);
  const fields = form.elements;

  const markTree = (changed) => {
    const open = byId('file').dataset.path;
    for (const link of document.querySelectorAll('#files-tree a')) {
      const path = link.querySelector('code').textContent;
      if (changed) {
        link.toggleAttribute('data-changed', changed.has(path));
      }
      path === open ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    }
  };

  const parsed = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };

  /** Gives a list new items; those at its ends that say the same stay as they are. */
  const renew = (list, items, same) => {
    const old = [...list.children];
    const now = [...items];
    const most = Math.min(old.length, now.length);
    let head = 0;
    while (head < most && same(old[head], now[head])) {
      head += 1;
    }
    let tail = 0;
    while (tail < most - head && same(old[old.length - 1 - tail], now[now.length - 1 - tail])) {
      tail += 1;
    }
    const end = old[old.length - tail] ?? null;
    old.slice(head, old.length - tail).forEach((one) => one.remove());
    now.slice(head, now.length - tail).forEach((one) => list.insertBefore(one, end));
  };

  const shown = (part) => part.dispatchEvent(new CustomEvent('console:shown', { bubbles: true }));

  // What stood in a place last; the same again needs no work.
  const last = new Map();
  const news = (id, html) => {
    const differs = last.get(id) !== html;
    last.set(id, html);
    return differs;
  };
  const fill = (id, html) => {
    if (news(id, html)) {
      byId(id).innerHTML = html;
    }
  };

  const putProblems = (html) => {
    if (!news('problems-now', html)) {
      return;
    }
    const place = byId('problems-now');
    const now = parsed(html);
    const open = new Set([...place.querySelectorAll('details[open]')].map((one) => one.querySelector('li')?.id));
    const list = place.querySelector(':scope > .problems');
    const items = now.querySelector(':scope > .problems');
    now.querySelectorAll('details').forEach((one) => { one.open = open.has(one.querySelector('li')?.id); });
    if (list && items) {
      renew(list, items.children, (a, b) => a.isEqualNode(b));
      items.replaceWith(list);
    }
    place.replaceChildren(now);
    document.querySelector('#problems .panel__head .button')?.remove();
  };

  const putMark = (box, html) => {
    const cell = box.closest('td');
    cell.querySelector('.mark')?.remove();
    cell.insertAdjacentHTML('beforeend', html);
    cell.querySelector('.mark')?.setAttribute('tabindex', '-1');
  };

  // cells bear marks behind their boxes, rows say what is wrong with them below their names
  const marked = new Set([...form.querySelectorAll('td .mark')].map((mark) => mark.closest('td').querySelector('input').id));
  form.querySelectorAll('[data-live] .field__error').forEach((error) => marked.add(error.parentElement.dataset.live));
  const putPlaces = (places) => {
    for (const name of new Set([...marked, ...Object.keys(places)])) {
      const html = places[name] ?? '';
      const place = news(name, html) && byId(name);
      if (place) {
        place.matches('input') ? putMark(place, html) : place.querySelector('[data-live]').innerHTML = html;
      }
      html ? marked.add(name) : marked.delete(name);
    }
  };

  const scroller = () => byId('file').querySelector('.scroll');

  const toChange = () => {
    const change = document.querySelector('#file-text > :is(.line--added, .line--removed)');
    if (change) {
      const box = scroller();
      const at = change.offsetTop;
      if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 40) {
        box.scrollTop = at - box.clientHeight / 3;
      }
    }
  };

  const sayWhy = (line) => line.querySelector('.why p')?.textContent;
  const sameLine = (old, now) => old.id === now.id && old.classList.contains(now.className)
    && old.querySelector('code').textContent === now.querySelector('code').textContent && sayWhy(old) === sayWhy(now);

  const putFile = (path, file) => {
    const part = byId('file');
    const other = part.dataset.path !== path;
    part.dataset.path = path;
    fields.file.value = path;
    byId('file-name').firstElementChild.textContent = path;
    byId('file-size').textContent = file.size;
    byId('file-compare').href = file.compare;
    byId('file-download').href = file.download;
    byId('file-curl').querySelector('code').textContent = file.curl;
    const list = byId('file-text');
    const lines = parsed(file.lines).children;
    other ? list.replaceChildren(...lines) : renew(list, lines, sameLine);
    if (other) {
      scroller().scrollTop = 0;
    }
    shown(list);
  };

  const ask = (address, wish) => {
    const body = new URLSearchParams(new FormData(form));
    for (const [name, value] of Object.entries(wish)) {
      body.set(name, value);
    }
    return fetch(address, { method: 'POST', body, redirect: 'error' })
      .then((answer) => (answer.ok ? answer : null), () => null);
  };

  /** Opens a file with all that belongs to it, and the tree of another host. */
  const load = async (wish) => {
    const answer = await ask(form.dataset.open, wish);
    if (!answer) {
      return;
    }
    for (const part of [...parsed(await answer.text()).firstElementChild.children]) {
      byId(part.id).replaceWith(part);
      shown(part);
    }
    last.delete('files-changes');
    const { host, path } = byId('file').dataset;
    fields.host.value = host;
    fields.file.value = path;
    markTree();
    toChange();
  };

  /** Shows what the ticks change. */
  const tick = async (wish) => {
    const answer = await ask(form.dataset.workbench, wish);
    if (!answer) {
      return;
    }
    const { refusal, places, problems, after } = await answer.json();
    fill('refusal', refusal);
    putPlaces(places);
    putProblems(problems);
    if (!after) {
      return;
    }
    fill('head-counts', after.counts);
    fill('files-changes', after.changes);
    if (document.activeElement !== byId('one-line')) {
      byId('one-line').value = after.line;
    }
    // a file that is more than its lines has a head of its own
    if (after.file && byId('file').dataset.showing === 'plain') {
      putFile(after.path, after.file);
      toChange();
    }
    else {
      await load({ file: after.path });
    }
    markTree(new Set(after.changed));
  };

  // One question at a time; what changes meanwhile is asked once, with the last state.
  const waiting = [null, null];
  const work = [tick, load];
  let running = false;
  const want = async (kind, wish) => {
    waiting[kind] = { ...waiting[kind], ...wish };
    if (running) {
      return;
    }
    running = true;
    for (let next = kind; next >= 0; next = waiting.findIndex(Boolean)) {
      const now = waiting[next];
      waiting[next] = null;
      // an answer that cannot be shown must not end the preview
      await work[next](now).catch(reportError);
    }
    running = false;
  };

  const open = (host, file) => {
    const url = new URL(location.href);
    url.searchParams.set('host', host);
    file ? url.searchParams.set('file', file) : url.searchParams.delete('file');
    history.replaceState(null, '', url);
    return want(1, { host, file: file ?? '', tree: byId('files-tree').dataset.host !== host });
  };

  form.addEventListener('matrix:changed', (event) => want(0, { follow: event.detail.host ?? '' }));
  form.addEventListener('matrix:open', (event) => {
    byId('files-host').value = event.detail.host;
    open(event.detail.host);
  });
  byId('files').addEventListener('change', (event) => event.target.id === 'files-host' && open(event.target.value));
  byId('files').addEventListener('click', (event) => {
    const link = event.target.closest('a[data-file]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const { searchParams } = new URL(link.href);
      open(searchParams.get('host'), searchParams.get('file'));
    }
  });
})();
