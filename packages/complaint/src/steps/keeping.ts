import type { DraftController } from '@zabota/core';
import { button, formatDate, msg, str } from '@zabota/core';
import { html } from 'lit';
import type { ComplaintDraft } from '../draft/draft.js';

/** Where the typed text is kept, said plainly; staying on the device is the client's own choice. */
export const keeping = (draft: DraftController<ComplaintDraft>) => html`
  <p class="keeping soft">
    ${where(draft)}
    ${
      draft.stored
        ? draft.until
          ? button({
              kind: 'plain',
              label: msg('Keep only in this tab'),
              onClick: () => draft.keepInTab(),
            })
          : button({
              kind: 'plain',
              label: msg('Keep on this device for a week'),
              onClick: () => draft.keepOnDevice(),
            })
        : ''
    }
  </p>
`;

function where({ stored, until }: DraftController<ComplaintDraft>): string {
  if (!stored)
    return msg('This browser keeps nothing: the text is lost if you close or reload the page.');
  return until
    ? msg(
        str`What you type stays on this device until ${formatDate(localDay(until))}, or until it is sent.`,
      )
    : msg('What you type stays in this tab only, until you close it.');
}

/** The local day of an instant, for people at this device. */
const localDay = (instant: Date) => {
  const [year, month, day] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
};
