// The command palette (Ctrl+K), the sheet of keys (?), and the key for a page's main action (Ctrl+Enter).
(() => {
  'use strict';

  const palette = document.getElementById('palette');
  const keys = document.getElementById('keys');
  if (!palette) {
    return;
  }
  const input = palette.querySelector('input');
  const list = palette.querySelector('ul');
  const none = palette.querySelector('.palette__none');
  let options = [];
  let chosen = 0;

  const visible = (element) => element.offsetParent !== null && !element.disabled;

  /** The buttons of the page itself, so that everything on it can be reached by name. */
  const actions = () => [...document.querySelectorAll('main .button, main [data-do]')]
    .filter((one) => visible(one) && one.textContent.trim().length > 1)
    .map((one) => ({ label: one.textContent.trim().replace(/\s+/g, ' '), group: palette.dataset.page, run: () => one.click() }));

  const places = async () => {
    const id = /^\/topologies\/(\d+)/.exec(location.pathname);
    const answer = await fetch(palette.dataset.list + (id ? `?topology=${id[1]}` : '')).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) {
      return [];
    }
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...found.querySelectorAll('a')].map((link) => ({
      label: link.textContent, group: link.dataset.group, run: () => follow(link),
    }));
  };

  // As if the link stood on the page, so that a slow answer says so.
  const follow = (link) => {
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
  };

  const choose = (at) => {
    const shown = [...list.children];
    chosen = shown.length ? (at + shown.length) % shown.length : 0;
    shown.forEach((one, place) => one.setAttribute('aria-selected', String(place === chosen)));
    const now = shown[chosen];
    now ? input.setAttribute('aria-activedescendant', now.id) : input.removeAttribute('aria-activedescendant');
    now?.scrollIntoView({ block: 'nearest' });
  };

  const sift = () => {
    const words = input.value.toLowerCase().split(/\s+/);
    const found = options.filter((one) => words.every((word) => `${one.group} ${one.label}`.toLowerCase().includes(word)));
    list.replaceChildren(...found.slice(0, 100).map((one, at) => {
      const option = document.createElement('li');
      option.id = `palette-${at}`;
      option.role = 'option';
      const group = document.createElement('span');
      group.className = 'palette__group';
      group.textContent = one.group;
      option.append(one.label, group);
      option.addEventListener('click', () => run(one));
      return option;
    }));
    none.textContent = found.length ? '' : palette.dataset.none;
    list.found = found;
    choose(0);
  };

  function run(option) {
    palette.close();
    option.run();
  }

  const openPalette = async () => {
    if (palette.open) {
      return;
    }
    options = actions();
    input.value = '';
    keys.close();
    palette.showModal();
    sift();
    options = [...await places(), ...options];
    sift();
  };

  input.addEventListener('input', sift);
  input.addEventListener('keydown', (event) => {
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      choose(to);
    }
    if (event.key === 'Enter' && list.found[chosen]) {
      event.preventDefault();
      run(list.found[chosen]);
    }
  });

  for (const dialog of [palette, keys]) {
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  }

  const single = keys.querySelector('[data-single-keys]');
  single.checked = localStorage.getItem('single-keys') !== 'off';
  single.addEventListener('change', () => localStorage.setItem('single-keys', single.checked ? 'on' : 'off'));

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-dialog]');
    if (button) {
      button.dataset.dialog === 'palette' ? openPalette() : keys.showModal();
    }
  });

  document.addEventListener('keydown', (event) => {
    const control = event.ctrlKey || event.metaKey;
    const typing = event.target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
    if (control && !event.shiftKey && !event.altKey && event.code === 'KeyK') {
      event.preventDefault();
      openPalette();
    }
    else if (event.key === '?' && !typing && single.checked && !palette.open) {
      event.preventDefault();
      keys.open || keys.showModal();
    }
    else if (control && event.key === 'Enter') {
      const main = document.querySelector('main .actions--sticky .button:not(.button--quiet)');
      if (main && visible(main) && !palette.open && !keys.open) {
        event.preventDefault();
        main.click();
      }
    }
  });
})();
