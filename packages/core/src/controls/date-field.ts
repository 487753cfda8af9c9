import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { msg } from '../language/localize.js';
import { fieldGroup, invalid, type FieldOptions } from './field.js';

/** A date as it is typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const emptyDate: DateParts = { day: '', month: '', year: '' };

export interface DateFieldOptions extends FieldOptions {
  readonly value: DateParts;
  /** `true` when it is the client's birthday, so that the browser can fill it in. */
  readonly birthday?: boolean;
}

/**
 * A date somebody remembers, in three fields.
 *
 * A native date picker opens a calendar far from the year people mean, speaks
 * differently in every screen reader, and on old phones cannot be typed into.
 */
export function dateField(options: DateFieldOptions) {
  const part = (key: keyof DateParts, label: string, size: number) => {
    const name = `${options.name}.${key}`;
    return html`<div>
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        size=${size}
        inputmode="numeric"
        .value=${options.value[key]}
        autocomplete=${ifDefined(options.birthday ? (`bday-${key}` as AutoFill) : undefined)}
        aria-invalid=${invalid(options)}
      />
    </div>`;
  };
  return fieldGroup(
    options,
    html`<div class="date">
      ${part('day', msg('Day'), 2)} ${part('month', msg('Month'), 2)}
      ${part('year', msg('Year'), 4)}
    </div>`,
  );
}

/** Whether anything was typed. */
export const hasDate = ({ day, month, year }: DateParts) => Boolean(day || month || year);

/** `2026-12-11` of a date that exists, or nothing. Spaces and leading zeros are forgiven. */
export function isoDate({ day, month, year }: DateParts): string | undefined {
  const [d, m, y] = [day, month, year].map((part) => part.trim());
  if (!/^\d{1,2}$/.test(d ?? '') || !/^\d{1,2}$/.test(m ?? '') || !/^\d{4}$/.test(y ?? ''))
    return undefined;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  const exists = date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d);
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
