// Shows the file a form makes while it is typed; without this it is shown once the form is sent.
(() => {
  'use strict';

  for (const form of document.querySelectorAll('form[data-result]')) {
    const target = document.querySelector('[data-result-target]');
    let waiting;
    let latest = 0;
    const refresh = async () => {
      const number = ++latest;
      const answer = await fetch(form.dataset.result, { method: 'POST', redirect: 'error', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
      if (answer && answer.ok && number === latest) {
        target.innerHTML = await answer.text();
      }
    };
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 150);
    });
  }
})();
