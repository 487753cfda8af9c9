import type { Item } from '../../content/content.file.js';
import type { Edition } from '../../content/content.js';
import type { LocalDate } from '../../deadline/local-date.js';
import { finding, type Finding } from './finding.js';
import type { RequirementItem } from './requirement.file.js';

/** The requirements that hold on a day. */
export const inForce = (
  { requirements }: Pick<Edition, 'requirements'>,
  day: LocalDate,
): readonly Item<RequirementItem>[] =>
  [...requirements.values()].filter(({ value }) => (value['effective-to'] ?? day) >= day);

/**
 * One fact with two values on one day: a sum or a deadline that two rules tell differently. It
 * stops publishing: whoever reads one of them is told something wrong (A44).
 */
export function contradictionsOn(edition: Edition, day: LocalDate): Finding[] {
  const known = new Map<string, { readonly value: string; readonly where: string }>();
  return inForce(edition, day).flatMap(({ value: { facts = [], file, lines } }) =>
    facts.flatMap(({ id, value }, index) => {
      const line = lines[`/facts/${index}`] ?? 1;
      const first = known.get(id);
      if (!first) known.set(id, { value, where: `${file}:${line}` });
      return !first || first.value === value
        ? []
        : [
            finding(
              file,
              line,
              `the fact "${id}" is ${value} here and ${first.value} in ${first.where}. Look into the act and mend one.`,
            ),
          ];
    }),
  );
}
