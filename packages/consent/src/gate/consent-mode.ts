type Signal = Readonly<Record<string, 'granted' | 'denied'>>;
type Page = typeof globalThis & { dataLayer?: unknown[] };

/**
 * Tells Google's tags what is granted, in the way of their consent mode: at once, before the first
 * tag runs, and after each change. Nothing is sent from here.
 *
 * @param map `analytics=analytics_storage ads=ad_storage,ad_user_data`: purposes and Google's names.
 */
export function consentMode(map: string, granted: (purpose: string) => boolean): void {
  const tell = (command: 'default' | 'update') => {
    const signal: Record<string, 'granted' | 'denied'> = {};
    for (const pair of map.split(/\s+/)) {
      const [purpose = '', names = ''] = pair.split('=');
      for (const name of names.split(',')) signal[name] = granted(purpose) ? 'granted' : 'denied';
    }
    push('consent', command, signal);
  };
  tell('default');
  document.addEventListener('zabota-gate-changed', () => tell('update'));
}

/** Google's tags take the `arguments` of a call for a command, and an array for something else. */
function push(..._words: [string, string, Signal]): void {
  // eslint-disable-next-line prefer-rest-params -- an array would be taken for data, not for a command
  ((globalThis as Page).dataLayer ??= []).push(arguments);
}
