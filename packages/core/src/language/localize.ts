/**
 * The only door to `@lit/localize`. In the npm package this module carries a
 * private copy of it (tools/bundle/modules.mjs): the library may be configured
 * once per copy, and the host page may use it too.
 */
export { configureLocalization, LOCALE_STATUS_EVENT, msg, str } from '@lit/localize';
