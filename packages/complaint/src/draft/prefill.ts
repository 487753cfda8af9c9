import type { ComplaintForm, Ground } from '@zabota/contract';
import { msg, str } from '@zabota/core';
import type { ComplaintDraft } from './draft.js';
import { groundsOf } from './ground.js';

/**
 * What is already known, so that nobody types it (A12): the ground the page
 * names, and for a case that is late the whole story of it. Answers that the
 * client gave before stay as they are.
 */
export function prefilled(
  draft: ComplaintDraft,
  form: ComplaintForm,
  ground: string,
): ComplaintDraft {
  if (draft.ground) return draft;
  const known = groundsOf(form).find(({ id }) => id === ground) ?? lateness(form);
  if (!known) return draft;
  return { ...draft, ground: known.id, happened: draft.happened || lateStory(form, known) };
}

/** The ground "the service was not given in time", as content packs call it (law.md B1, 2). */
const lateService = 'late-service';

/** The ground of a case that is late. */
const lateness = (form: ComplaintForm) =>
  form.case?.late ? groundsOf(form).find(({ id }) => id === lateService) : undefined;

function lateStory({ case: known }: ComplaintForm, ground: Ground): string {
  if (!known?.late || ground.id !== lateService) return '';
  const { number, title } = known;
  return msg(
    str`The term for application ${number} (${title.text}) has passed, and there is still no decision.`,
  );
}
