import { states as complaint } from '@zabota/complaint/states.js';
import { states as consent } from '@zabota/consent/consent/states.js';
import { states as offers } from '@zabota/consent/offers/states.js';
import { states as permissions } from '@zabota/consent/permissions/states.js';
import { states as selfcheck } from '@zabota/explainer/selfcheck/states.js';
import { states as tracker } from '@zabota/tracker/states.js';
import { cannedAnswers, objections } from '@zabota/core/testing/canned-answers.js';
import type { State } from '@zabota/core/fake.js';
import { describe, expect, it } from 'vitest';
import { serviceFor, type Client } from './client.js';

const states: readonly (State<never> | State)[] = [
  ...complaint,
  ...consent,
  ...offers,
  ...permissions,
  ...tracker,
];
const clients: Client[] = ['visitor', 'citizen', 'entrepreneur', 'organisation', 'representative'];

describe('a state for another client', () => {
  it.each(clients)(
    'A08, A44: to a %s the service says nothing that the contract forbids',
    (client) => {
      const said = cannedAnswers(
        states.map((state) => ({ ...state, service: serviceFor(client, state.service) })),
      );
      expect(
        said.flatMap((canned) => objections(canned).map((fault) => [canned.name, fault])),
      ).toEqual([]);
    },
  );

  it('tells a visitor nothing that belongs to a person', () => {
    const shown = offers.find(({ name }) => name === 'waits-for-an-answer');
    const { listOffers } = serviceFor('visitor', shown?.service ?? {});
    expect(listOffers).toMatchObject({ problem: { code: 'sign-in-needed' } });
  });

  it('A09: shows who decided for another', () => {
    const agreed = consent.find(({ name }) => name === 'agreed');
    const { listPurposes } = serviceFor('representative', agreed?.service ?? {});
    expect(JSON.stringify(listPurposes)).toContain('доверенность');
  });

  it('A57: answers about rules and self-checks alike, whoever asks', () => {
    for (const { service } of selfcheck)
      for (const client of clients) expect(serviceFor(client, service)).toMatchObject(service);
  });
});
