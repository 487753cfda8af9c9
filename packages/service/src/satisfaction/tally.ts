/** What is counted about one group of answers. */
export interface Tally {
  /** Answers. */
  readonly n: number;
  readonly scored: number;
  readonly satisfied: number;
  readonly scores: number;
  readonly needed: number;
  readonly yes: number;
  readonly partly: number;
  readonly efforts: number;
  readonly easy: number;
  readonly effort: number;
  readonly invited: number;
  /** Answers that followed an invitation. */
  readonly answered: number;
  /** By driver: how many said that it went well, and that it did not. */
  readonly drivers: Readonly<Record<string, readonly [good: number, bad: number]>>;
}

export const nothing: Tally = {
  n: 0,
  scored: 0,
  satisfied: 0,
  scores: 0,
  needed: 0,
  yes: 0,
  partly: 0,
  efforts: 0,
  easy: 0,
  effort: 0,
  invited: 0,
  answered: 0,
  drivers: {},
};

type Numbers = { readonly [Key in keyof Tally as Tally[Key] extends number ? Key : never]: number };

const names = Object.keys(nothing).filter((name) => name !== 'drivers') as (keyof Numbers)[];

export function add(one: Tally, other: Tally): Tally {
  const numbers = Object.fromEntries(
    names.map((name) => [name, one[name] + other[name]]),
  ) as unknown as Numbers;
  const ids = new Set([...Object.keys(one.drivers), ...Object.keys(other.drivers)]);
  const drivers = Object.fromEntries(
    [...ids].map((id) => {
      const [good, bad] = one.drivers[id] ?? [0, 0];
      const [more, worse] = other.drivers[id] ?? [0, 0];
      return [id, [good + more, bad + worse] as const];
    }),
  );
  return { ...numbers, drivers };
}

export const total = (tallies: readonly Tally[]): Tally => tallies.reduce(add, nothing);

/** What may be said about a group besides how many answered. */
export const measures = ['satisfaction', 'need', 'effort', 'response'] as const;
export type MeasureName = (typeof measures)[number];

/**
 * The parts into which a measure divides its group: those it was measured for
 * first, then those whose number could be told by subtraction.
 */
export const partsOf: Readonly<Record<MeasureName, (tally: Tally) => readonly number[]>> = {
  satisfaction: ({ n, scored }) => [scored, n - scored],
  need: ({ n, needed }) => [needed, n - needed],
  effort: ({ n, efforts }) => [efforts, n - efforts],
  response: ({ n, invited, answered }) => [answered, invited - answered, n - answered],
};

/** A tally without what is not shown of it: what remains may be published, and added up freely. */
export function mask(tally: Tally, shown: Shown): Tally {
  if (!shown.group) return nothing;
  const has = (name: MeasureName) => shown.measures.includes(name);
  const { n, scored, satisfied, scores, needed, yes, partly } = tally;
  const { efforts, easy, effort, invited, answered, drivers } = tally;
  return {
    ...nothing,
    n,
    ...(has('satisfaction') && { scored, satisfied, scores, drivers }),
    ...(has('need') && { needed, yes, partly }),
    ...(has('effort') && { efforts, easy, effort }),
    ...(has('response') && { invited, answered }),
  };
}

/** What is shown of a group. */
export interface Shown {
  readonly group: boolean;
  readonly measures: readonly MeasureName[];
}

export const hidden: Shown = { group: false, measures: [] };

/** What a published tally shows: the reverse of `mask`. */
export const shownIn = (tally: Tally): Shown => ({
  group: tally.n > 0,
  measures: measures.filter((name) => (partsOf[name](tally)[0] ?? 0) > 0),
});
