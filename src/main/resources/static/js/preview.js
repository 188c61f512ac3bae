// Every tick shows at once what it does: problems, counts, the line, and the files with the lines that change.
(() => {
  'use strict';

  const form = document.querySelector('form[data-workbench]');
  if (!form) {
    return;
  }
  const byId = (id) => document.getElementById(id);
  const fields = form.elements;

  const markTree = () => {
    const changed = new Set((byId('files-changes').dataset.changed ?? '').split('\n'));
    const open = byId('file').dataset.path;
    for (const link of document.querySelectorAll('#files-tree a')) {
      const path = link.querySelector('code').textContent;
      link.toggleAttribute('data-changed', changed.has(path));
      path === open ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    }
  };

  const scroller = () => byId('file').querySelector('.scroll');

  const put = (answer) => {
    const { path, host } = byId('file').dataset;
    const top = scroller().scrollTop;
    const line = answer.querySelector('#one-line-now');
    if (line && document.activeElement !== byId('one-line')) {
      byId('one-line').value = line.textContent;
    }
    form.dispatchEvent(new CustomEvent('problems:answer', { detail: answer, bubbles: true }));
    form.querySelectorAll('.mark').forEach((mark) => { mark.tabIndex = -1; });
    for (const part of [...answer.children]) {
      const old = part.id && byId(part.id);
      if (old && old !== part) {
        old.replaceWith(part);
        part.dispatchEvent(new CustomEvent('console:shown', { bubbles: true }));
      }
    }
    if (!line) {
      return;
    }
    const file = byId('file').dataset;
    fields.host.value = file.host;
    fields.file.value = file.path;
    markTree();
    if (file.path === path && file.host === host) {
      scroller().scrollTop = top;
    }
    const change = document.querySelector('#file-text > :is(.line--added, .line--removed)');
    if (change) {
      const box = scroller();
      const at = change.offsetTop;
      if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 40) {
        box.scrollTop = at - box.clientHeight / 3;
      }
    }
  };

  const load = async (wish) => {
    const body = new URLSearchParams(new FormData(form));
    for (const [name, value] of Object.entries(wish)) {
      body.set(name, value);
    }
    const answer = await fetch(form.dataset.workbench, { method: 'POST', body }).catch(() => null);
    if (answer && answer.status === 200 && !answer.redirected) {
      put(new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild);
    }
  };

  // One question at a time; what changes meanwhile is asked once, with the last state.
  let wish = null;
  let running = false;
  const ask = async (wanted) => {
    wish = { ...wish, ...wanted };
    if (running) {
      return;
    }
    running = true;
    while (wish) {
      const now = wish;
      wish = null;
      performance.mark('preview-start');
      await load(now);
      performance.measure('preview', 'preview-start');
    }
    running = false;
  };

  const open = (host, file) => {
    const url = new URL(location.href);
    url.searchParams.set('host', host);
    file ? url.searchParams.set('file', file) : url.searchParams.delete('file');
    history.replaceState(null, '', url);
    return ask({ host, file: file ?? '', tree: byId('files-tree').dataset.host !== host });
  };

  form.addEventListener('matrix:changed', (event) => ask({ follow: event.detail.host ?? '' }));
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
