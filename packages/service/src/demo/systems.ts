import type { EventOutcome } from '@zabota/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.js';
import { makeId } from '../database/id.js';
import { identityOf, type Person } from '../development-issuer/people.js';
import type { Language } from '../messages/messages.js';
import { demoWordsIn } from './words/demo.words.js';

/** What the demo’s pretended systems can do. */
export type SystemDeed = 'birth' | 'second-child' | 'unsafe-house' | 'use-data';

export interface DemoSystems {
  readonly agency: string;
  /** Origin of the service, which is also where its development issuer lives. */
  readonly service: string;
  readonly clock: Clock;
  readonly makeKey: () => Promise<string>;
}

const day = 86_400_000;

const bodies: Readonly<Record<SystemDeed, { readonly path: string; readonly body: object }>> = {
  birth: {
    path: 'situation-events',
    body: {
      situation: 'child-born',
      event: 'birth-registered',
      facts: { children: 3, 'registered-here': true, debt: false },
    },
  },
  'second-child': {
    path: 'situation-events',
    body: {
      situation: 'child-born',
      event: 'birth-registered',
      facts: { children: 2, 'registered-here': true, debt: false },
    },
  },
  'unsafe-house': {
    path: 'situation-events',
    body: { situation: 'moving-house', event: 'emergency-house', facts: { 'lives-there': true } },
  },
  'use-data': {
    path: 'consent-checks',
    body: { purpose: 'newborn-offers', use: 'check-right', data: ['family'] },
  },
};

export const systemDeeds = Object.keys(bodies) as readonly SystemDeed[];

/** Does what a system of the agency would do, through the very operations it would use. */
export class PretendedSystems {
  readonly #app: FastifyInstance;
  readonly #demo: DemoSystems;
  #key: Promise<string> | undefined;

  constructor(app: FastifyInstance, demo: DemoSystems) {
    this.#app = app;
    this.#demo = demo;
  }

  /** @returns in plain words what came of it. */
  async act(deed: SystemDeed, person: Person, language: Language): Promise<string> {
    const { agency, service, clock, makeKey } = this.#demo;
    this.#key ??= makeKey();
    const { path, body } = bodies[deed];
    const subject = identityOf(service, person);
    const yesterday = new Date(clock.now().getTime() - day).toISOString();
    const event = { reference: makeId(), happenedAt: yesterday };
    const answer = await this.#app.inject({
      method: 'POST',
      url: `/v1/agencies/${agency}/integration/${path}`,
      headers: {
        authorization: `Bearer ${await this.#key}`,
        'idempotency-key': makeId(),
        'accept-language': language,
      },
      payload: { ...body, subject, ...(deed !== 'use-data' && event) },
    });
    const words = demoWordsIn(language).agency.systems;
    if (answer.statusCode >= 400) return answer.json<{ detail: string }>().detail;
    if (deed === 'use-data') return words.allowed;
    return answer
      .json<EventOutcome>()
      .outcomes.map(({ outcome }) => words.outcomes[outcome])
      .join(' ');
  }
}
