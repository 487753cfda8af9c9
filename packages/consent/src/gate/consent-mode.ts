type Signal = Readonly<Record<string, 'granted' | 'denied'>>;
type Page = typeof globalThis & { dataLayer?: unknown[] };

/**
 * Tells Google's tags what was decided, in the way of their consent mode: all is denied before the
 * first tag runs, and each decision is an update. Nothing is sent from here.
 *
 * @param map `analytics=analytics_storage ads=ad_storage,ad_user_data`: purposes and Google's names.
 */
export function consentMode(map: string, granted: (purpose: string) => boolean) {
  const pairs = map.split(/\s+/).flatMap((pair): [string, string][] => {
    const [purpose = '', names = ''] = pair.split('=');
    return names.split(',').map((name) => [name, purpose]);
  });
  const tell = (command: 'default' | 'update', isGranted: (purpose: string) => boolean) => {
    const signal: Signal = Object.fromEntries(
      pairs.map(([name, purpose]) => [name, isGranted(purpose) ? 'granted' : 'denied']),
    );
    push('consent', command, signal);
  };
  tell('default', () => false);
  return { update: () => tell('update', granted) };
}

/** Google's tags take the `arguments` of a call for a command, and an array for something else. */
function push(..._words: [string, string, Signal]): void {
  // eslint-disable-next-line prefer-rest-params -- an array would be taken for data, not for a command
  ((globalThis as Page).dataLayer ??= []).push(arguments);
}
