import type { LitElement } from 'lit';
import { createFakeFetch } from '../fake/fake-fetch.js';
import type { FakeService } from '../fake/state.types.js';
import { getLocale, type Locale } from '../language/catalogues.js';
import { msg } from '../language/localize.js';
import { TrialBar } from './bar.js';
import { invented } from './invented.js';
import type { Trial } from './trial.types.js';

/** Where a touchpoint on trial believes the service to be (touchpoint.element.ts). */
const place = 'https://trial.invalid/';

/** A person sees that something is being done, as they would in earnest. Milliseconds. */
const pause = 300;

/**
 * Begins a trial: marks every screen of the touchpoint and answers in the place of the service.
 *
 * @param tell what it practises with, in the language of the page.
 * @returns what the touchpoint asks instead of the network.
 */
export function beginTrial(host: LitElement, tell: (locale: Locale) => Trial): typeof fetch {
  const locale = getLocale();
  const { service, example, english } = tell(locale);
  // What it keeps in this tab stays apart from what is kept in earnest.
  host.setAttribute('agency', 'trial');
  new TrialBar(host, example ?? {});
  const telling = { locale, now: Date.now(), english };
  const answers = createFakeFetch({ service: invented(service, telling) as FakeService });
  return async (input, init) => {
    // What waits on this device is in earnest, and goes neither through here nor past here.
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(place)) throw new TypeError('A trial sends nothing.');
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await answers(input, init);
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      return notHere();
    }
  };
}

/** The answer to what the trial has nothing for, such as files. */
const notHere = () =>
  Response.json(
    {
      type: '/problems/internal',
      code: 'internal',
      title: msg('Not in a trial'),
      status: 422,
      detail: msg('A trial cannot do this. Everything else works as it will in earnest.'),
    },
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  );
