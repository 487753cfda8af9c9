import type { ApplicationInput, Command, PushedCase, PushedState } from '@zabota/contract';
import { randomUUID } from 'node:crypto';
import type { Addresses } from './service-process.js';

export const agency = 'demo-housing';

/** The agency's own back end: it speaks to the service with an API key and nothing else. */
export class AgencySystem {
  readonly #address: string;
  readonly #key: string;

  private constructor(address: string, key: string) {
    this.#address = address;
    this.#key = key;
  }

  static async connect({ service }: Addresses): Promise<AgencySystem> {
    const answer = await fetch(`${service}/demo/keys`, { method: 'POST' });
    const { key } = (await answer.json()) as { key: string };
    return new AgencySystem(`${service}/v1/agencies/${agency}/integration/cases`, key);
  }

  /** Brings an application into the tracker. */
  push(
    application: Partial<ApplicationInput> = {},
    key: string = randomUUID(),
  ): Promise<PushedCase> {
    return this.#post('', { service: 'replanning', channel: 'office', ...application }, key);
  }

  /** Does the next thing to a case. */
  command(number: string, command: Command): Promise<PushedState> {
    return this.#post(`/${number}/commands`, command, randomUUID());
  }

  async #post<Answer>(path: string, body: unknown, key: string): Promise<Answer> {
    const answer = await fetch(this.#address + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#key}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
    const content = (await answer.json()) as Answer;
    if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(content)}`);
    return content;
  }
}
