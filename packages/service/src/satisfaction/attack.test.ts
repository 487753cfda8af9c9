import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counted } from './counts.js';
import { freezeMonth, freezeQuarter, ofAgency, type Frozen } from './freeze.js';
import { nothing, type Tally } from './tally.js';

const k = 5;
const months = ['2026-07', '2026-08', '2026-09'] as const;
const segments = ['citizen', 'entrepreneur'];
const outcomes = ['granted', 'refused'];
const services = ['one', 'two'];

interface Atom {
  readonly service: string;
  readonly month: string;
  readonly segment: string | null;
  readonly outcome: string | null;
}
const atoms: Atom[] = services.flatMap((service) =>
  months.flatMap((month) =>
    [...segments, null].flatMap((segment) =>
      [...outcomes, null].map((outcome) => ({ service, month, segment, outcome })),
    ),
  ),
);

/** Who answered with a score, and who without: the two unknowns of every atom. */
type World = readonly (readonly [scored: number, unscored: number])[];

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
);
const worlds = fc.array(fc.tuple(count, fc.oneof(fc.constant(0), count)), {
  minLength: atoms.length,
  maxLength: atoms.length,
});

/** A sum over atoms and what it is: one line of the attacker's notes. */
interface Equation {
  readonly sum: readonly number[];
  readonly value: number;
}

const sumOver = (fits: (atom: Atom) => boolean, of: 'all' | 'scored' | 'unscored'): number[] =>
  atoms.flatMap((atom) => {
    const isIn = fits(atom) ? 1 : 0;
    return [of === 'unscored' ? 0 : isIn, of === 'scored' ? 0 : isIn];
  });

/** Everything that is published of a world, as an attacker writes it down. */
function publish(world: World): Equation[] {
  const counted = atoms.map((atom, index): Counted => {
    const [scored, unscored] = world[index] ?? [0, 0];
    return { ...atom, tally: { ...nothing, n: scored + unscored, scored } };
  });
  const [first, second] = [freezeMonth(counted, months[0], k), freezeMonth(counted, months[1], k)];
  const groups = { segments, outcomes };
  const { third, quarter } = freezeQuarter(counted, '2026-Q3', [first, second], groups, k);
  const notes: Equation[] = [];
  const note = (tally: Tally, fits: (atom: Atom) => boolean) => {
    if (tally.n > 0) notes.push({ sum: sumOver(fits, 'all'), value: tally.n });
    if (tally.scored > 0) notes.push({ sum: sumOver(fits, 'scored'), value: tally.scored });
  };
  for (const service of services) {
    const own = (atom: Atom) => atom.service === service;
    [first, second, third].forEach((period, index) =>
      note(period[service]?.total ?? nothing, (atom) => own(atom) && atom.month === months[index]),
    );
    const frozen: Frozen = quarter[service] ?? { total: nothing, segments: {}, outcomes: {} };
    note(frozen.total, own);
    for (const [id, tally] of Object.entries(frozen.segments))
      note(tally, (atom) => own(atom) && atom.segment === id);
    for (const [id, tally] of Object.entries(frozen.outcomes))
      note(tally, (atom) => own(atom) && atom.outcome === id);
  }
  return notes;
}

/** Gauss: the notes in steps, so that any sum that follows from them can be worked out. */
function solve(notes: readonly Equation[]): Equation[] {
  const steps: Equation[] = [];
  for (const equation of notes) {
    const rest = reduce(equation, steps);
    const pivot = rest.sum.findIndex((factor) => Math.abs(factor) > 1e-9);
    if (pivot < 0) continue;
    const by = rest.sum[pivot] ?? 1;
    steps.push({ sum: rest.sum.map((factor) => factor / by), value: rest.value / by });
  }
  return steps;
}

function reduce(equation: Equation, steps: readonly Equation[]): Equation {
  let { sum, value } = equation;
  for (const step of steps) {
    const pivot = step.sum.findIndex((factor) => Math.abs(factor) > 1e-9);
    const times = sum[pivot] ?? 0;
    if (Math.abs(times) < 1e-9) continue;
    sum = sum.map((factor, index) => factor - times * (step.sum[index] ?? 0));
    value -= times * step.value;
  }
  return { sum, value };
}

/** The value of a sum, when the notes determine it. */
function deduce(sum: readonly number[], steps: readonly Equation[]): number | undefined {
  const rest = reduce({ sum, value: 0 }, steps);
  return rest.sum.some((factor) => Math.abs(factor) > 1e-6) ? undefined : Math.round(-rest.value);
}

/** Every group of people somebody may want to single out: each cell, each crossing of two kinds of cells. */
const cells: (readonly [string, (atom: Atom) => boolean])[] = services.flatMap((service) => {
  const own = (atom: Atom) => atom.service === service;
  const kinds = [
    months.map((month) => [month, (atom: Atom) => atom.month === month] as const),
    [...segments, null].map(
      (segment) => [String(segment), (atom: Atom) => atom.segment === segment] as const,
    ),
    [...outcomes, null].map(
      (outcome) => [String(outcome), (atom: Atom) => atom.outcome === outcome] as const,
    ),
  ];
  const single = kinds.flat();
  const crossed = single.flatMap(([one, a]) =>
    single.map(([other, b]) => [`${one} ${other}`, (atom: Atom) => a(atom) && b(atom)] as const),
  );
  return [...single, ...crossed].map(
    ([name, fits]) => [`${service} ${name}`, (atom: Atom) => own(atom) && fits(atom)] as const,
  );
});

const isFew = (value: number | undefined): boolean => value !== undefined && value > 0 && value < k;

describe('an attack on everything that is published', () => {
  it('A83: no cell with few people follows from the published tables, whatever is added or subtracted', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const steps = solve(publish(world));
        for (const [name, fits] of cells)
          for (const of of ['all', 'scored', 'unscored'] as const) {
            const value = deduce(sumOver(fits, of), steps);
            if (isFew(value)) throw new Error(`${name} (${of}) is ${String(value)}`);
          }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('A83: no two published tables, periods or filters differ by few people', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const notes = publish(world);
        for (const one of notes)
          for (const other of notes) {
            const isWithin = one.sum.every((factor, index) => factor <= (other.sum[index] ?? 0));
            if (isWithin && isFew(other.value - one.value)) return false;
          }
        return true;
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('A83: the attack works: it finds the few where nothing is hidden', () => {
    const fits = (month: string) => (atom: Atom) => atom.service === 'one' && atom.month === month;
    const notes = [
      { sum: sumOver((atom) => atom.service === 'one', 'all'), value: 23 },
      { sum: sumOver(fits(months[0]), 'all'), value: 10 },
      { sum: sumOver(fits(months[1]), 'all'), value: 10 },
    ];
    expect(deduce(sumOver(fits(months[2]), 'all'), solve(notes))).toBe(3);
  });

  it('A83: the agency as a whole is what is shown of its services, so it tells nothing new', () => {
    const period = {
      one: { total: { ...nothing, n: 12 }, segments: {}, outcomes: {} },
      two: { total: nothing, segments: {}, outcomes: {} },
    };
    expect(ofAgency(period).total.n).toBe(12);
  });
});
