/** Longest code that the service takes. */
const longest = 20;

/**
 * The code of activity (ОКВЭД) in what was typed: `47,11 shops` means `47.11`.
 * Words without a code stay as they are: finding nothing tells more than a filter that was dropped in silence.
 */
export const activityCode = (typed: string): string =>
  (/\d+(?:[.,]\d+)*/.exec(typed)?.[0].replaceAll(',', '.') ?? typed.trim()).slice(0, longest);
