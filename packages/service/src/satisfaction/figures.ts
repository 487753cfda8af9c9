import type { Figures } from '@zabota/contract';
import { say, type Bilingual } from '../content/words.js';
import type { Language } from '../messages/messages.js';
import type { Tally } from './tally.js';
import { rounded, wilson } from './wilson.js';

type Named = { readonly id: string; readonly title: Bilingual };

/** A masked tally in figures; nothing when nothing is shown of it. */
export function figuresOf(
  tally: Tally,
  drivers: readonly Named[],
  lang: Language,
): Figures | undefined {
  const { n, scored, satisfied, scores, needed, yes, partly, efforts, easy, effort } = tally;
  const { invited, answered } = tally;
  if (n === 0) return undefined;
  const said = drivers.flatMap(({ id, title }) => {
    const [good, bad] = tally.drivers[id] ?? [0, 0];
    return good + bad > 0
      ? [{ id, title: say(title, lang), good: part(good, scored), bad: part(bad, scored) }]
      : [];
  });
  return {
    n,
    ...(scored > 0 && {
      satisfied: wilson(satisfied, scored),
      mean: rounded(scores / scored, 2),
    }),
    ...(needed > 0 && {
      needMet: {
        yes: wilson(yes, needed),
        partly: part(partly, needed),
        no: part(needed - yes - partly, needed),
      },
    }),
    ...(efforts > 0 && {
      effort: { easy: wilson(easy, efforts), mean: rounded(effort / efforts, 2) },
    }),
    ...(said.length > 0 && { drivers: said }),
    ...(answered > 0 && { response: { invited, answered, rate: part(answered, invited) } }),
  };
}

const part = (count: number, n: number): number => rounded(count / n);
