import type { CaseDocument } from '@zabota/contract';
import { button, formatBytes, formatDate, msg, str } from '@zabota/core';
import { html, nothing } from 'lit';
import { localDate } from '../reading/dates.js';
import { explainTrouble } from '../reading/trouble.js';
import type { View } from '../sections/view.types.js';
import type { Desk } from './desk.types.js';

interface Failure {
  readonly id: string;
  readonly error: unknown;
}

/** Papers of the case. The access goes in a header, so a plain link cannot fetch them. */
export class DocumentsPanel {
  readonly #desk: Desk;
  #coming: string | undefined;
  #failed: Failure | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render({ found: { documents, timeZone } }: View) {
    return html`<ul class="documents">
      ${documents.map((document) => this.#one(document, timeZone))}
    </ul>`;
  }

  #one(document: CaseDocument, timeZone: string) {
    const { id, name, size, from, at } = document;
    const day = formatDate(localDate(timeZone, at));
    return html`<li>
      <div class="row between">
        <span>
          ${name}
          <span class="soft num"
            >${from === 'client' ? msg(str`you sent it on ${day}`) : msg(str`from us on ${day}`)},
            ${formatBytes(size)}</span
          >
        </span>
        ${button({
          label: html`${msg('Download')}<span class="unseen">: ${name}</span>`,
          kind: 'quiet',
          busy: this.#coming === id && msg('One moment…'),
          onClick: () => void this.#download(document),
        })}
      </div>
      ${
        this.#failed?.id === id
          ? html`<p class="error" role="alert">${explainTrouble(this.#failed.error)}</p>`
          : nothing
      }
    </li>`;
  }

  async #download({ id, name }: CaseDocument) {
    if (this.#coming) return;
    this.#become(id, undefined);
    try {
      const { access } = this.#desk.cases;
      const answer = await access.client.open('readDocument', access.options({ document: id }));
      save(await answer.blob(), name);
      this.#become(undefined, undefined);
    } catch (error) {
      this.#become(undefined, { id, error });
    }
  }

  #become(coming: string | undefined, failed: Failure | undefined) {
    this.#coming = coming;
    this.#failed = failed;
    this.#desk.host.requestUpdate();
  }
}

/** Hands bytes over to the downloads of the browser. */
function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
