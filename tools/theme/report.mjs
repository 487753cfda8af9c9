/**
 * What contrast says of a theme, in lines for a person.
 * @param {import('@zabota/core/theme.js').DerivedTheme} derived
 */
export function report({ moved, verdicts }) {
  const notes = moved.map(
    ({ name, given, used }) =>
      `"${name}" ${given} is too weak on the grounds it meets: ${used} stands in its place.`,
  );
  const schemes = Object.entries(verdicts).flatMap(([scheme, all]) => {
    const weak = all.filter(({ holds }) => !holds);
    return [
      `${scheme}: ${all.length - weak.length} of ${all.length} pairs of colours hold.`,
      ...weak.map(
        ({ over, under, ratio, least }) =>
          `  ${over} on ${under} is ${ratio.toFixed(2)}:1, ${least}:1 is needed.`,
      ),
    ];
  });
  const holds = Object.values(verdicts).every((all) => all.every((verdict) => verdict.holds));
  return { lines: [...notes, ...schemes], holds };
}
