/**
 * What a touchpoint meets of a browser while a server draws it: a page that nobody has opened yet.
 * Nothing is stored, nobody came by a link, nothing is heard. tools/bundle/server.mjs puts these in
 * the place of a browser's globals, within our bundle alone: other code on the same server still
 * sees that there is no browser.
 */
const nothing = () => undefined;
const none = () => null;
const storage = { getItem: none, setItem: nothing, removeItem: nothing, key: none, length: 0 };

export const localStorage = storage;
export const sessionStorage = storage;
export const location = { hash: '', href: 'about:blank', origin: '', pathname: '', search: '' };
export const history = { state: null, replaceState: nothing };
export const document = {
  documentElement: { lang: '', dataset: {} },
  querySelector: none,
  addEventListener: nothing,
  removeEventListener: nothing,
};
export const addEventListener = nothing;
export const removeEventListener = nothing;
export const getComputedStyle = () => ({ colorScheme: '' });

export class ShadowRoot {}
