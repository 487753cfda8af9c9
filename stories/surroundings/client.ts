import type { ClientKind, Purpose } from '@zabota/contract';
import type { Behaviour, FakeService } from '@zabota/core/fake.js';

/** For whom a touchpoint is seen; without a choice as the state itself says. */
export type Client =
  '' | 'visitor' | 'citizen' | 'entrepreneur' | 'organisation' | 'representative';

type Signed = Exclude<Client, '' | 'visitor'>;

const signInNeeded = {
  problem: {
    code: 'sign-in-needed',
    status: 401,
    detail: 'Войдите, чтобы увидеть своё.',
  },
} as const;

/** What the service tells nobody but the person it belongs to (house rule: a number opens nothing). */
const personal = ['listCases', 'listOffers', 'readMyData', 'listDecisions', 'listUses'] as const;

/** One good answer with something else in it; problems and silence stay as they are. */
const change = <Body>(
  behaviour: Behaviour<Body> | undefined,
  difference: (body: Body) => Body,
): Behaviour<Body> | undefined => {
  if (behaviour === undefined || typeof behaviour === 'string') return behaviour;
  const changed = [behaviour].flat().map((answer) => {
    if (!('body' in answer) || answer.body === undefined) return answer;
    return { ...answer, body: difference(answer.body as Body) };
  });
  return changed as Behaviour<Body>;
};

const about =
  (client: Exclude<Client, ''>) =>
  (purpose: Purpose): Purpose => {
    const { standing, ...rest } = purpose;
    if (client === 'visitor') return rest;
    const isDecided = standing !== undefined && standing.state !== 'none';
    if (client !== 'representative' || !isDecided) return purpose;
    const representative = {
      name: 'Иванов Иван',
      authority: 'доверенность 77 АА 1234567 от 1 июня 2026 года',
    };
    return { ...purpose, standing: { ...standing, representative } };
  };

/**
 * The service of a state, as it answers another client. Only what the contract lets depend on the
 * client is different: rules are the same for everybody and ask nobody who they are (A57).
 */
export function serviceFor(client: Client, service: FakeService): FakeService {
  if (!client) return service;
  const identified = client !== 'visitor';
  const listPurposes = change(service.listPurposes, (list) => ({
    identified,
    purposes: list.purposes.map(about(client)),
  }));
  const getComplaintForm = change(service.getComplaintForm, (form) => ({ ...form, identified }));
  return {
    // Signed in, a client is shown their cases first.
    listCases: { body: { cases: [] } },
    ...service,
    ...(listPurposes && { listPurposes }),
    ...(getComplaintForm && { getComplaintForm }),
    ...(!identified && Object.fromEntries(personal.map((id) => [id, signInNeeded]))),
  };
}

const kinds: Readonly<Record<Signed, ClientKind>> = {
  citizen: 'citizen',
  entrepreneur: 'entrepreneur',
  organisation: 'organisation',
  representative: 'citizen',
};

/** Whether the page has signed the client in; a state without a choice is seen without. */
export const isSignedIn = (client: Client): client is Signed =>
  client !== '' && client !== 'visitor';

/** A complaint that the client has begun by saying who they are. */
export const begunComplaint = (client: Signed) => ({
  input: { complainant: { kind: kinds[client] }, represented: client === 'representative' },
  key: 'begun-in-storybook',
});
