// The agency's own sign-in, as short as a demo can have it: the token comes in the fragment of the
// address, stays in this tab, and is handed to the touchpoints when they ask for it.
(() => {
  /** Who is signed in under this key, and the box that says so; the intranet has a key of its own. */
  const signIn = (key) => {
    const sign = new RegExp(`^#${key}=(\\w+)\\.([\\w.-]+)$`);
    const [, person, token] = sign.exec(location.hash) ?? [];
    if (token) {
      sessionStorage.setItem(key, JSON.stringify({ person, token }));
      history.replaceState(null, '', location.pathname + location.search);
    }
    const signedIn = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const show = (box, address) => {
      const [link, out] = [box.querySelector('a'), box.querySelector('button')];
      const returnHere = encodeURIComponent(location.href);
      link.href = `${address}${address.includes('?') ? '&' : '?'}return=${returnHere}`;
      link.hidden = Boolean(signedIn);
      out.hidden = !signedIn;
      if (signedIn) box.querySelector('span').textContent = box.dataset[signedIn.person] ?? '';
      out.addEventListener('click', () => {
        sessionStorage.removeItem(key);
        location.reload();
      });
    };
    return { token: signedIn?.token, show };
  };
  const settings = Symbol.for('zabota.configuration');
  const use = (token) => (globalThis[settings] = { ...globalThis[settings], token: () => token });
  globalThis.demoSignIn = { signIn, use };

  const client = signIn('demo-client');
  if (client.token) use(client.token);
  // Before anything is painted, so that nothing is seen to go or to move.
  document.documentElement.dataset.signedIn = client.token ? 'yes' : 'no';
  addEventListener('DOMContentLoaded', () => {
    for (const box of document.querySelectorAll('[data-sign-in]')) {
      client.show(box, box.dataset.signIn);
      for (const touchpoint of document.querySelectorAll('[sign-in-href]'))
        touchpoint.setAttribute('sign-in-href', box.querySelector('a').href);
    }
  });
})();
