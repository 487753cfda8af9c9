import { html, nothing } from 'lit';
import { clock, info, tick, warning } from '../icons/icon.js';
import type { Content } from './field.js';

/** `late` is for what is late, failed or to be mended; `wait` for what we wait for. */
export type NoticeKind = 'info' | 'good' | 'wait' | 'late';

export interface NoticeOptions {
  readonly kind?: NoticeKind;
  /** Says in words what the colour says. */
  readonly title?: string;
  readonly body: unknown;
  readonly actions?: Content;
}

const icons = { info, good: tick, wait: clock, late: warning };

/** An aside that matters now. It is not a live region: announce changes through `AnnounceController`. */
export const notice = ({ kind = 'info', title, body, actions }: NoticeOptions) => html`
  <div class="panel ${kind}" part="notice">
    ${icons[kind]()} ${title ? html`<h3>${title}</h3>` : nothing}
    <div class="panel-body">${body}</div>
    ${actions ? html`<div class="row" part="actions">${actions}</div>` : nothing}
  </div>
`;
