import { html, nothing } from 'lit';
import {
  describedBy,
  hintAndError,
  invalid,
  labelText,
  type FieldOptions,
} from '../controls/field.js';
import { formatBytes } from '../language/bytes.js';
import { msg, str } from '../language/localize.js';
import { acceptedFiles, type FileItem } from './file-item.js';

export interface FileFieldOptions extends FieldOptions {
  readonly items: readonly FileItem[];
  readonly onAdd: (files: Iterable<File>) => void;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
}

/** Files: a native button, a place to drop them, and a list with progress, cancel and retry. */
export const fileField = (options: FileFieldOptions) => html`
  <div class="field" part="field" @dragover=${allowDrop} @drop=${dropped(options)}>
    <label part="label" for=${options.name}>${labelText(options)}</label>
    ${hintAndError(options)}
    <div class="drop">
      <input
        type="file"
        multiple
        id=${options.name}
        name=${options.name}
        accept=${acceptedFiles}
        aria-invalid=${invalid(options)}
        aria-describedby=${describedBy(options)}
        @change=${chosen(options)}
      />
      <span class="soft" aria-hidden="true">${msg('or drop files here')}</span>
    </div>
    ${options.items.length ? fileList(options) : nothing}
  </div>
`;

const fileList = (options: FileFieldOptions) => html`
  <ul class="files" aria-label=${msg('Chosen files')}>
    ${options.items.map((item) => oneFile(item, options))}
  </ul>
`;

const oneFile = (item: FileItem, { onRemove, onRetry }: FileFieldOptions) => html`
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
          ? fileButton(msg('Try again'), item, onRetry)
          : nothing
      }
      ${fileButton(item.state === 'sending' ? msg('Cancel') : msg('Remove'), item, onRemove)}
    </span>
  </li>
`;

const fileButton = (label: string, { id, name }: FileItem, act: (id: string) => void) => html`
  <button type="button" class="plain" aria-label="${label}: ${name}" @click=${() => act(id)}>
    ${label}
  </button>
`;

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

const chosen = (options: FileFieldOptions) => (event: Event) => {
  const input = event.target as HTMLInputElement;
  options.onAdd([...(input.files ?? [])]);
  // So that the same file can be chosen again after it was removed.
  input.value = '';
};

const dropped = (options: FileFieldOptions) => (event: DragEvent) => {
  event.preventDefault();
  options.onAdd([...(event.dataTransfer?.files ?? [])]);
};

const allowDrop = (event: DragEvent) => event.preventDefault();
