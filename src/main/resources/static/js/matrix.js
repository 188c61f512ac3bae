// The matrix of roles as a grid for hands on the keyboard: one tab stop, arrows move, letters tick; every change can be
// undone. Changes are told by the event matrix:changed on the form.
(() => {
  'use strict';

  const table = document.querySelector('table[data-matrix]');
  if (!table) {
    return;
  }
  const form = table.closest('form');
  const rows = [...table.tBodies[0].rows];
  const address = (row) => row.dataset.address;
  const boxes = (row) => [...row.querySelectorAll('input[name="role"]')];
  const box = (row, role) => row.querySelector(`input[data-role="${role}"]`);
  const primary = (row) => row.querySelector('input[name="primary"]');
  const pick = (row) => row.querySelector('[data-pick]');
  const shown = () => rows.filter((row) => !row.hidden);
  const picked = () => shown().filter((row) => pick(row).checked);
  const fill = (text, ...values) => values.reduce((done, value) => done.replace('%s', value), text);
  const say = (text) => { form.querySelector('[data-said]').textContent = text; };

  // --- changes, each of which can be undone ---------------------------------------------------------------------

  const done = [];
  const undone = [];
  const buttonOf = (name) => form.querySelector(`[data-do="${name}"]`);

  const dirty = () => [...form.querySelectorAll('input[name="role"], input[name="primary"]')]
    .some((one) => one.checked !== one.defaultChecked);

  const tell = (host) => {
    const changed = dirty();
    form.querySelector('[data-dirty]').hidden = !changed;
    form.querySelectorAll('[data-clean]').forEach((link) => { link.hidden = changed; });
    buttonOf('undo').disabled = done.length === 0;
    buttonOf('redo').disabled = undone.length === 0;
    form.dispatchEvent(new CustomEvent('matrix:changed', { detail: { host }, bubbles: true }));
  };

  const describe = (changes) => {
    const [only] = changes;
    return changes.length === 1 && only.input.type === 'checkbox'
      ? fill(only.input.checked ? table.dataset.on : table.dataset.off, only.input.getAttribute('aria-label'))
      : fill(table.dataset.done, changes.length);
  };

  const hostOf = (changes) => address(changes[changes.length - 1].input.closest('tr'));

  const keep = (changes) => {
    if (changes.length > 0) {
      done.push(changes);
      undone.length = 0;
      say(describe(changes));
      tell(hostOf(changes));
    }
  };

  const set = (inputs, checked) => {
    const changes = inputs.filter((input) => input && input.checked !== checked)
      .map((input) => ({ input, before: input.checked, after: checked }));
    changes.forEach(({ input, after }) => { input.checked = after; });
    return changes;
  };

  const toggle = (inputs) => keep(set(inputs, !inputs.every((input) => input.checked)));

  const step = (from, to, side) => {
    const changes = from.pop();
    if (changes) {
      changes.forEach((change) => { change.input.checked = change[side]; });
      to.push(changes);
      say(describe(changes));
      tell(hostOf(changes));
    }
  };
  const undo = () => step(done, undone, 'before');
  const redo = () => step(undone, done, 'after');

  /** Makes a host the primary center, which it can only be with the center role. */
  const promote = (row) => {
    const old = rows.map(primary).find((radio) => radio.checked);
    const changes = old === primary(row) ? [] : [...set([old], false), ...set([primary(row)], true)];
    keep([...changes, ...set([box(row, 'center')], true)]);
  };

  // --- mouse ----------------------------------------------------------------------------------------------------

  // A radio does not tell which one it relieved, so that is remembered.
  let leader = rows.map(primary).find((radio) => radio.checked);
  form.addEventListener('matrix:changed', () => { leader = rows.map(primary).find((radio) => radio.checked); });

  table.addEventListener('change', (event) => {
    const input = event.target;
    if (input.name === 'role') {
      keep([{ input, before: !input.checked, after: input.checked }]);
    }
    if (input.name === 'primary') {
      const relieved = leader && leader !== input ? [{ input: leader, before: true, after: false }] : [];
      keep([...relieved, { input, before: false, after: true }]);
    }
    if (input.matches('[data-pick], [data-pick-all]')) {
      if (input.matches('[data-pick-all]')) {
        shown().forEach((row) => { pick(row).checked = input.checked; });
      }
      showPicked();
    }
  });

  table.addEventListener('click', (event) => {
    const column = event.target.closest('[data-column]');
    const row = event.target.closest('[data-row]');
    const input = event.target.closest('input[name="role"]');
    if (column) {
      toggle(shown().map((one) => box(one, column.dataset.column)));
    }
    else if (row) {
      toggle(boxes(row.closest('tr')));
    }
    else if (input && (event.shiftKey || event.altKey)) {
      event.preventDefault();
      const reach = event.shiftKey ? shown().map((one) => box(one, input.dataset.role)) : boxes(input.closest('tr'));
      setTimeout(() => toggle(reach));
    }
  });

  // --- filter and selection -------------------------------------------------------------------------------------

  const bulk = form.querySelector('[data-bulk]');

  function showPicked() {
    rows.forEach((row) => row.setAttribute('aria-selected', pick(row).checked && !row.hidden));
    bulk.hidden = picked().length === 0;
    const place = form.querySelector('[data-picked]');
    place.textContent = fill(place.dataset.text, picked().length);
    const all = table.querySelector('[data-pick-all]');
    all.checked = shown().length > 0 && picked().length === shown().length;
    all.indeterminate = !all.checked && picked().length > 0;
  }

  const unpick = () => {
    rows.forEach((row) => { pick(row).checked = false; });
    showPicked();
  };

  const filter = document.getElementById('filter');
  const sift = () => {
    const wanted = filter.value.trim().toLowerCase();
    rows.forEach((row) => { row.hidden = !address(row).includes(wanted); });
    const place = form.querySelector('[data-shown]');
    place.textContent = wanted ? fill(place.dataset.text, shown().length, rows.length) : '';
    const url = new URL(location.href);
    wanted ? url.searchParams.set('filter', wanted) : url.searchParams.delete('filter');
    history.replaceState(null, '', url);
    showPicked();
    rest();
  };
  filter.addEventListener('input', sift);
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });

  form.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do], [data-apply]');
    if (!button) {
      return;
    }
    if (button.dataset.apply) {
      toggle(picked().map((row) => box(row, button.dataset.apply)));
    }
    ({ undo, redo, unpick })[button.dataset.do]?.();
  });

  // --- grid: one tab stop that arrows move ------------------------------------------------------------------------

  const LAST = 7;
  const lines = () => [table.tHead.rows[0], ...shown()];
  const cell = (line, column) => {
    if (line.parentElement === table.tHead) {
      return [line.querySelector('[data-pick-all]'), null, ...line.querySelectorAll('[data-column]'), null][column];
    }
    return [pick(line), line.querySelector('[data-row]'), ...boxes(line), primary(line)][column];
  };
  table.querySelectorAll('input, button, a.mark').forEach((one) => { one.tabIndex = -1; });
  let current;
  let stop;

  function rest() {
    if (!current || current.closest('tr').hidden || !table.contains(current)) {
      current = cell(lines()[1] ?? lines()[0], 2);
    }
    if (stop !== current) {
      stop?.setAttribute('tabindex', '-1');
      current.tabIndex = 0;
      stop = current;
    }
  }

  const place = () => {
    const line = current.closest('tr');
    const columns = [...Array(LAST + 1).keys()];
    return [lines().indexOf(line), columns.find((column) => cell(line, column) === current) ?? 2];
  };

  const go = (row, column) => {
    const line = lines()[Math.max(0, Math.min(lines().length - 1, row))];
    const next = cell(line, Math.max(0, Math.min(LAST, column))) ?? cell(line, column <= 1 ? 0 : 6);
    if (next) {
      current = next;
      rest();
      next.focus();
      next.closest('tr').scrollIntoView({ block: 'nearest' });
    }
  };

  table.addEventListener('focusin', (event) => {
    if (event.target.matches('input, button')) {
      current = event.target;
      rest();
    }
  });

  const PAGE = 10;
  const move = (event) => {
    const [row, column] = place();
    const corner = event.ctrlKey || event.metaKey;
    const to = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1], PageUp: [Math.max(1, row - PAGE), column], PageDown: [row + PAGE, column],
      Home: [corner ? 1 : row, 0], End: [corner ? lines().length - 1 : row, LAST],
    }[event.key];
    if (to) {
      event.preventDefault();
      go(...to);
    }
    return Boolean(to);
  };

  const ROLES = { KeyW: 'web', KeyC: 'center', KeyA: 'application', KeyS: 'storage', KeyD: 'data' };

  const letter = (event, row) => {
    const role = ROLES[event.code];
    const reach = picked().length > 0 ? picked() : [row];
    if (role && event.altKey) {
      toggle(reach.flatMap(boxes));
    }
    else if (role && event.shiftKey) {
      toggle(shown().map((one) => box(one, role)));
    }
    else if (role) {
      toggle(reach.map((one) => box(one, role)));
    }
    else if (event.altKey || event.shiftKey) {
      return false;
    }
    else if (event.code === 'KeyP') {
      promote(row);
    }
    else if (event.code === 'KeyX') {
      pick(row).click();
    }
    else if (event.code === 'KeyO') {
      form.dispatchEvent(new CustomEvent('matrix:open', { detail: { host: address(row) } }));
    }
    else if (event.key === 'Enter' && current.matches('input')) {
      row.contains(current) && current.closest('td')?.querySelector('.mark')?.click();
    }
    else {
      return false;
    }
    return true;
  };

  table.addEventListener('keydown', (event) => {
    const row = event.target.closest('tr');
    if (event.altKey && event.key.startsWith('Arrow') || move(event) || event.ctrlKey || event.metaKey) {
      return;
    }
    if (row.parentElement === table.tBodies[0] && letter(event, row)) {
      event.preventDefault();
    }
  });

  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing) {
      const action = event.code === 'KeyZ' ? (event.shiftKey ? redo : undo) : (event.code === 'KeyY' ? redo : null);
      if (action) {
        event.preventDefault();
        action();
      }
    }
  });

  table.setAttribute('role', 'grid');
  table.setAttribute('aria-multiselectable', 'true');
  table.closest('.scroll').removeAttribute('tabindex');
  // ticked before this script came, by a draft, or by a browser that remembers
  document.addEventListener('DOMContentLoaded', () => dirty() && tell());
  form.addEventListener('reset', () => setTimeout(() => { done.length = 0; undone.length = 0; tell(); }));
  filter.value = new URLSearchParams(location.search).get('filter') ?? '';
  sift();
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && table.contains(target) && target.matches('input')) {
    current = target;
    rest();
    target.focus();
  }
})();
