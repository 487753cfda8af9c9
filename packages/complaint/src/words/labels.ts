import type { AnswerBy, ClientKind } from '@zabota/contract';
import { msg } from '@zabota/core';

interface Labelled<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

type Labels<Value extends string> = Readonly<Record<Value, string>>;

const listed = <Value extends string>(labels: Labels<Value>): readonly Labelled<Value>[] =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** Everybody who may complain, in the order of how often they do (A08). */
export const clientKinds = () => listed(clientKindLabels());

export const clientKindLabels = (): Labels<ClientKind> => ({
  citizen: msg('Citizen of Russia'),
  'foreign-citizen': msg('Citizen of another country'),
  stateless: msg('Person without citizenship'),
  'self-employed': msg('Self-employed'),
  entrepreneur: msg('Individual entrepreneur'),
  organisation: msg('Company'),
  'non-profit': msg('Non-profit organisation'),
  'unregistered-group': msg('Group of people without registration'),
  'public-body': msg('State or municipal body'),
});

export const answerByLabels = (): Labels<AnswerBy> => ({
  email: msg('By e-mail'),
  post: msg('By post, on paper'),
  site: msg('Here on the site: I will look myself'),
});
