import type { ClientOperationId, ResponseOf } from '@zabota/contract';
import {
  createFakeFetch,
  type Answer,
  type FakeRequest,
  type FakeService,
  type LivingService,
} from '@zabota/core/fake.js';
import { objections, objectionsTo } from '@zabota/core/testing/canned-answers.js';

/**
 * An agency in the memory of the page. What it is asked and what it answers is held against the
 * contract: a journey cannot show what the real service would refuse or could never say (A44).
 *
 * @param tell puts an answer into the language of the page.
 */
export function agencyThat(
  service: LivingService,
  tell: <Value>(value: Value) => Value = (value) => value,
): typeof fetch {
  const obedient = Object.entries(service).map(([id, answer]) => [
    id,
    (request: FakeRequest) => {
      expectNone(objectionsTo(request), `what ${id} was asked`);
      const said = tell((answer as (request: FakeRequest) => Answer | 'pending')(request));
      if (said !== 'pending')
        expectNone(
          objections({ id: id as ClientOperationId, answer: said }),
          `the answer of ${id}`,
        );
      return said;
    },
  ]);
  return createFakeFetch({ service: Object.fromEntries(obedient) as LivingService });
}

function expectNone(found: readonly unknown[], what: string): void {
  if (found.length === 0) return;
  const error = new Error(`The contract forbids ${what}: ${JSON.stringify(found)}`);
  // A touchpoint takes it for a lost connection: said here, it is found.
  console.error(error);
  throw error;
}

/** What a declared state lets the service say first: an example is written once. */
export function saidBy<Id extends ClientOperationId>(
  states: readonly { readonly name: string; readonly service: FakeService }[],
  name: string,
  id: Id,
): ResponseOf<Id> {
  const behaviour = states.find((state) => state.name === name)?.service[id] as unknown;
  const answer: unknown = Array.isArray(behaviour) ? behaviour[0] : behaviour;
  if (typeof answer !== 'object' || answer === null || !('body' in answer))
    throw new Error(`The state "${name}" has no answer for ${id}.`);
  return answer.body as ResponseOf<Id>;
}
