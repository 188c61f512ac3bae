// Drops zips and folders onto the form. Of folders only what can matter is sent, each file with its path.
(() => {
  'use strict';

  const name = (path) => path.slice(path.lastIndexOf('/') + 1);
  const folder = (path) => name(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  const sample = (path) => ['configSample', 'localSample'].includes(folder(path));

  // The same choice the server makes; it judges again.
  const matters = (path) => folder(path) === 'config'
    || path.toLowerCase().endsWith('.zip')
    || (!sample(path) && (['node.cfg', 'version.o2', 'topology.json', 'MANIFEST.seal'].includes(name(path))
      || /^node_.*\.json$/.test(name(path))));

  const walk = async (entry, found) => {
    if (entry.isFile) {
      const file = await new Promise((done, fail) => { entry.file(done, fail); });
      found.push({ path: entry.fullPath.replace(/^\/+/, ''), file });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((done, fail) => { reader.readEntries(done, fail); });
      if (some.length === 0) {
        return;
      }
      for (const child of some) {
        await walk(child, found);
      }
    }
  };

  for (const form of document.querySelectorAll('form[data-drop-form]')) {
    const files = form.querySelector('input[type=file]:not([webkitdirectory])');
    const tree = form.querySelector('input[webkitdirectory]');
    const zone = form.querySelector('[data-drop-zone]');
    const list = form.querySelector('[data-drop-list]');
    const shown = 12;
    let chosen = [];

    const say = (text) => {
      const item = document.createElement('li');
      item.textContent = text;
      list.append(item);
    };

    const show = (ignored) => {
      list.replaceChildren();
      chosen.slice(0, shown).forEach((one) => say(one.path));
      if (chosen.length > shown) {
        say(list.dataset.more.replace('{0}', String(chosen.length - shown)));
      }
      if (chosen.length === 0) {
        say(list.dataset.none);
      }
      if (ignored > 0) {
        say(list.dataset.ignored.replace('{0}', String(ignored)));
      }
    };

    const take = (found) => {
      const fitting = found.filter((one) => matters(one.path));
      const paths = new Set(fitting.map((one) => one.path));
      chosen = chosen.filter((one) => !paths.has(one.path)).concat(fitting);
      const transfer = new DataTransfer();
      form.querySelectorAll('input[name=path]').forEach((old) => old.remove());
      for (const one of chosen) {
        transfer.items.add(one.file);
        const path = document.createElement('input');
        path.type = 'hidden';
        path.name = 'path';
        path.value = one.path;
        form.append(path);
      }
      files.files = transfer.files;
      tree.value = '';
      show(found.length - fitting.length);
    };

    zone.hidden = false;
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('dropzone--over');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('dropzone--over'));
    zone.addEventListener('drop', async (event) => {
      event.preventDefault();
      zone.classList.remove('dropzone--over');
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry);
      const found = [];
      for (const entry of entries) {
        await walk(entry, found);
      }
      take(found);
    });
    tree.addEventListener('change', () => {
      if (tree.files.length > 0) {
        take([...tree.files].map((file) => ({ path: file.webkitRelativePath, file })));
      }
    });
    files.addEventListener('change', () => {
      if (files.files.length > 0) {
        chosen = [];
        take([...files.files].map((file) => ({ path: file.name, file })));
      }
    });
  }
})();
