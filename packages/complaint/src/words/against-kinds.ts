import type { AgainstKind } from '@zabota/contract';
import { msg } from '@zabota/core';

/** Whom the complaint is about; who considers it follows from that (A43). */
export const againstKindLabels = (): Readonly<Record<Exclude<AgainstKind, 'unknown'>, string>> => ({
  body: msg('The agency as a whole'),
  official: msg('An employee of the agency'),
  head: msg('The head of the agency'),
  mfc: msg('A multifunctional centre (MFC)'),
  'mfc-worker': msg('An employee of the MFC'),
});

/** The same, as options of a select. */
export const againstKinds = () =>
  Object.entries(againstKindLabels()).map(([value, label]) => ({ value, label }));
