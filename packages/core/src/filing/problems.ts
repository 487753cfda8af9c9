import { errorSummary } from '../controls/error-summary.js';
import { msg, str } from '../language/localize.js';
import { plural } from '../language/plural.js';

/** What to mend, by the dotted name of the field, in the order of the screen. */
export type Problems = Readonly<Record<string, string>>;

/** What is left to mend, with a way to each place. */
export function summary(problems: Problems) {
  const errors = Object.entries(problems).map(([name, message]) => ({ name, message }));
  const { length: count } = errors;
  const title = plural(count, {
    one: msg(str`${count} place is left to mend`),
    few: msg(str`${count} places are left to mend`, { id: 'mend-few' }),
    other: msg(str`${count} places are left to mend`, { id: 'mend-other' }),
  });
  return errorSummary(title, errors);
}
