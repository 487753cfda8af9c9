// The intranet has a sign-in of its own: the token of somebody who works at the agency takes the
// place of a client's and stays in this tab. Only those who are signed in meet the touchpoint.
(() => {
  const key = 'demo-worker';
  const [, person, token] = /^#demo-worker=(\w+)\.([\w.-]+)$/.exec(location.hash) ?? [];
  if (token) {
    sessionStorage.setItem(key, JSON.stringify({ person, token }));
    history.replaceState(null, '', location.pathname + location.search);
  }
  const worker = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  const settings = Symbol.for('zabota.configuration');
  globalThis[settings] = { ...globalThis[settings], token: () => worker?.token };

  const box = document.getElementById('at-work');
  const out = box.querySelector('button');
  const link = box.querySelector('a');
  link.href = `${box.dataset.address}&return=${encodeURIComponent(location.href)}`;
  link.hidden = Boolean(worker);
  out.hidden = !worker;
  out.addEventListener('click', () => {
    sessionStorage.removeItem(key);
    location.reload();
  });
  if (!worker) return;
  box.querySelector('span').textContent = box.dataset[worker.person] ?? '';
  const template = document.getElementById('for-staff');
  template.replaceWith(template.content);
})();
