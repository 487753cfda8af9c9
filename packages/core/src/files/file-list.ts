import { html, nothing } from 'lit';
import { formatBytes } from '../language/bytes.js';
import { msg, str } from '../language/localize.js';
import type { FileItem } from './file-item.js';

export interface FileListOptions {
  readonly items: readonly FileItem[];
  readonly remove: (id: string) => void;
  readonly retry: (id: string) => void;
}

/** The chosen files, each with its progress, cancel and retry: what a `FilesController` holds. */
export const fileList = (files: FileListOptions) =>
  files.items.length
    ? html`<ul class="files" aria-label=${msg('Chosen files')}>
        ${files.items.map((item) => oneFile(item, files))}
      </ul>`
    : nothing;

const oneFile = (item: FileItem, { remove, retry }: FileListOptions) => html`
  <li class="file">
    <span class="file-name">${item.name}</span>
    <span class="soft num">${formatBytes(item.size)}, ${stateText(item)}</span>
    ${
      item.state === 'sending'
        ? html`<progress max="1" .value=${item.progress} aria-label=${item.name}></progress>`
        : nothing
    }
    ${item.problem ? html`<p class="error" part="error">${item.problem}</p>` : nothing}
    <span class="row">
      ${
        item.state === 'failed' && item.canRetry
          ? fileButton(msg('Try again'), item, retry)
          : nothing
      }
      ${fileButton(item.state === 'sending' ? msg('Cancel') : msg('Remove'), item, remove)}
    </span>
  </li>
`;

const fileButton = (label: string, { id, name }: FileItem, act: (id: string) => void) => {
  const onClick = ({ currentTarget }: Event) => {
    act(id);
    // The button goes with what it did: the focus stays at the files.
    (currentTarget as Element).closest('.field')?.querySelector('input')?.focus();
  };
  return html`
    <button type="button" class="plain" aria-label="${label}: ${name}" @click=${onClick}>
      ${label}
    </button>
  `;
};

function stateText({ state, progress }: FileItem): string {
  switch (state) {
    case 'waiting':
      return msg('waits its turn');
    case 'sending': {
      const percent = Math.round(progress * 100);
      return msg(str`sending, ${percent} %`);
    }
    case 'sent':
      return msg('received');
    case 'failed':
      return msg('not received');
  }
}
