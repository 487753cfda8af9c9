import type { ComplaintRoute, RequiredField } from '@zabota/contract';
import { isPerson, type ComplaintDraft } from './draft.js';

type Route = ComplaintRoute | undefined;

/** Whether the law of the regime lets us demand a field; everything else is optional (A40, A53). */
export const demands = (route: Route, field: RequiredField): boolean =>
  route?.required.includes(field) ?? false;

/** Whether an address for a letter on paper is needed: the client chose so, or the law wants it. */
export const needsPost = ({ answerBy }: ComplaintDraft, route: Route): boolean =>
  answerBy === 'post' || demands(route, 'postalAddress');

/** Whether letters can go home: an address is never asked twice (A20). */
export const knowsHome = (draft: ComplaintDraft, route: Route): boolean =>
  demands(route, 'residence') && (isPerson(draft) || demands(route, 'organisation'));

/** Whether letters do go home. */
const goesHome = (draft: ComplaintDraft, route: Route): boolean =>
  needsPost(draft, route) && knowsHome(draft, route) && !draft.elsewhere;

/** Where letters go: home, or where the client said. */
export function postalAddressOf(draft: ComplaintDraft, route: Route): string {
  const { residence, organisation, postalAddress } = draft.complainant;
  if (!goesHome(draft, route)) return postalAddress;
  return isPerson(draft) ? residence : organisation.location;
}

/** Whether the client has to type an address for letters. */
export const asksPostalAddress = (draft: ComplaintDraft, route: Route): boolean =>
  needsPost(draft, route) && !goesHome(draft, route);
