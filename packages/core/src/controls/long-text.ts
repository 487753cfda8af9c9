import { html, nothing } from 'lit';
import { msg, str } from '../language/localize.js';
import { plural } from '../language/plural.js';
import { describedBy, field, invalid, type FieldOptions } from './field.js';

export interface LongTextOptions extends FieldOptions {
  readonly value: string;
  /** Most UTF-16 code units the service takes. */
  readonly limit: number;
  readonly rows?: number;
  readonly required?: boolean;
}

/** Characters left at which the count is spoken: a word each time would drown the person's own. */
const spokenAt = [0, 20, 50, 100, 200, 500];

/** A story in a person's own words, with the room left once it runs short. */
export function longText(options: LongTextOptions) {
  const { name, value, limit, rows = 6, required } = options;
  const left = limit - value.length;
  const nearEnd = left <= Math.max(limit * 0.1, 50);
  return field(
    options,
    html`
      <textarea
        id=${name}
        name=${name}
        rows=${rows}
        .value=${value}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${invalid(options)}
        aria-describedby=${describedBy(options, ...(nearEnd ? [`${name}-left`] : []))}
      ></textarea>
      ${nearEnd ? html`<p class="hint" id="${name}-left" aria-hidden="true">${roomLeft(left)}</p>` : nothing}
      <span class="unseen" role="status">${nearEnd ? roomLeft(spokenStep(left)) : nothing}</span>
    `,
  );
}

/** The nearest spoken step at or above what is left; over the limit, the excess in tens. */
export function spokenStep(left: number): number {
  if (left < 0) return Math.floor(left / 10) * 10;
  return spokenAt.find((step) => left <= step) ?? left;
}

/** "12 characters left", or by how much to shorten. */
export function roomLeft(left: number): string {
  const count = Math.abs(left);
  return left < 0
    ? plural(count, {
        one: msg(str`Please shorten the text by ${count} character`, { id: 'shorten-one' }),
        few: msg(str`Please shorten the text by ${count} characters`, { id: 'shorten-few' }),
        other: msg(str`Please shorten the text by ${count} characters`, { id: 'shorten-other' }),
      })
    : plural(count, {
        one: msg(str`${count} character left`, { id: 'left-one' }),
        few: msg(str`${count} characters left`, { id: 'left-few' }),
        other: msg(str`${count} characters left`, { id: 'left-other' }),
      });
}
