import Type, { type Static } from 'typebox';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Address,
  AgencyParams,
  Contact,
  Language,
  LanguageHeaders,
  Slug,
  Text,
  line,
  list,
  object,
} from './schema.js';

/** A public body: the tenant of everything else. */
export const Agency = object(
  {
    id: Slug,
    name: Text,
    timeZone: line({ description: 'IANA name of the time zone in which dates are given.' }),
    languages: list(Language, { maxItems: 2 }),
    contact: Contact,
    site: Type.Optional(Address),
    calendarVersion: line(),
  },
  { title: 'Agency' },
);

/** A service the agency provides, with its owner (A47), term, cost (A40) and situation (A01). */
export const Service = object(
  {
    id: Slug,
    title: Text,
    summary: Text,
    situation: Type.Optional(Slug),
    owner: Contact,
    term: Text,
    cost: Text,
  },
  { title: 'Service' },
);

/** A service by name, where the rest of it does not matter. */
export const ServiceName = object({ id: Slug, title: Text }, { title: 'ServiceName' });

export type Agency = Static<typeof Agency>;
export type Service = Static<typeof Service>;

export const getAgency = {
  ...paths.getAgency,
  schema: {
    operationId: 'getAgency',
    summary: 'Name, contacts and time zone of an agency.',
    tags: ['agency'],
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: Agency, ...problemResponses },
  },
} as const;

export const listServices = {
  ...paths.listServices,
  schema: {
    operationId: 'listServices',
    summary: 'Services of an agency, with owners, terms and costs.',
    tags: ['agency'],
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: object({ services: list(Service, { maxItems: 1000 }) }), ...problemResponses },
  },
} as const;
