/**
 * Removes cookies and stored items by name; `*` at the end stands for any ending.
 *
 * A cookie goes only at the path and the domain it was set for, which a page cannot ask: every one
 * that this page may set is tried. Cookies of other sites and `HttpOnly` ones are out of reach.
 */
export function clear(names: readonly string[]): void {
  const fits = (name: string) =>
    names.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  for (const cookie of document.cookie.split('; ')) {
    const [name = ''] = cookie.split('=');
    if (name && fits(name)) expire(name);
  }
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const name of Object.keys(window[kind])) if (fits(name)) window[kind].removeItem(name);
    } catch {
      // Storage is switched off here: there is nothing to remove.
    }
  }
}

function expire(name: string): void {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, start) => `; domain=${labels.slice(start).join('.')}`)];
  const steps = location.pathname.split('/');
  const paths = steps.flatMap((_, end) => {
    const path = steps.slice(0, end + 1).join('/');
    return [path, `${path}/`];
  });
  // A name that begins with `__Secure-` or `__Host-` is set, and so removed, as secure alone.
  const secure = location.protocol === 'https:' ? '; secure' : '';
  for (const domain of domains) {
    for (const path of paths)
      document.cookie = `${name}=; max-age=0; path=${path}${domain}${secure}`;
  }
}
