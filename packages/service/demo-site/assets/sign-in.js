// The agency's own sign-in, as short as a demo can have it: the token comes in the fragment of the
// address, stays in this tab, and is handed to the touchpoints when they ask for it.
(() => {
  const key = 'demo-client';
  const [, person, token] = /^#demo-client=(\w+)\.([\w.-]+)$/.exec(location.hash) ?? [];
  if (token) {
    sessionStorage.setItem(key, JSON.stringify({ person, token }));
    history.replaceState(null, '', location.pathname + location.search);
  }
  const signedIn = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  const settings = Symbol.for('zabota.configuration');
  if (signedIn) globalThis[settings] = { ...globalThis[settings], token: () => signedIn.token };

  addEventListener('DOMContentLoaded', () => {
    for (const box of document.querySelectorAll('[data-sign-in]')) {
      const link = box.querySelector('a');
      const out = box.querySelector('button');
      link.href = `${box.dataset.signIn}?return=${encodeURIComponent(location.href)}`;
      for (const touchpoint of document.querySelectorAll('[sign-in-href]'))
        touchpoint.setAttribute('sign-in-href', link.href);
      link.hidden = Boolean(signedIn);
      out.hidden = !signedIn;
      if (signedIn) box.querySelector('span').textContent = box.dataset[signedIn.person] ?? '';
      out.addEventListener('click', () => {
        sessionStorage.removeItem(key);
        location.reload();
      });
    }
  });
})();
