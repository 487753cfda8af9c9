import { html } from 'lit';
import {
  describedBy,
  hintAndError,
  invalid,
  labelText,
  type Content,
  type FieldOptions,
} from '../controls/field.js';
import { msg } from '../language/localize.js';
import { acceptedFiles } from './accepted-files.js';

export interface FileFieldOptions extends FieldOptions {
  /** The files that are chosen, as `fileList` shows them. */
  readonly list: Content;
  readonly onAdd: (files: Iterable<File>) => void;
  /** The client looks for a file: what carries it may come meanwhile. */
  readonly onOpen?: () => unknown;
}

/** Files: a native button, a place to drop them, and what was chosen. */
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
        @click=${options.onOpen}
        @change=${chosen(options)}
      />
      <span class="soft" aria-hidden="true">${msg('or drop files here')}</span>
    </div>
    ${options.list}
  </div>
`;

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
