import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counted } from './counts.js';
import { freezeMonth, freezeQuarter, ofAgency, type Frozen } from './freeze.js';
import { measures, nothing, type MeasureName, type Tally } from './tally.js';

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

/** What is told about a group besides how many answered: the field that counts for how many. */
const fields = {
  satisfaction: 'scored',
  need: 'needed',
  effort: 'efforts',
  response: 'answered',
} as const satisfies Record<MeasureName, keyof Tally>;

/**
 * The unknowns of every atom: who answered and is measured, who answered and is not, and who was
 * invited and kept silent. Of the silent the service knows service and month alone.
 */
type World = readonly (readonly [measured: number, others: number, silent: number])[];

const all = [1, 1, 0] as const;
const measured = [1, 0, 0] as const;
const others = [0, 1, 0] as const;
const silent = [0, 0, 1] as const;
const invited = [1, 0, 1] as const;
type Part = readonly [number, number, number];

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
);
const rarely = fc.oneof(fc.constant(0), count);
const worlds = fc.array(fc.tuple(count, rarely, rarely), {
  minLength: atoms.length,
  maxLength: atoms.length,
});

/** A sum over atoms and what it is: one line of the attacker's notes. */
interface Equation {
  readonly sum: readonly number[];
  readonly value: number;
}

const isNobody = ({ segment, outcome }: Atom): boolean => segment === null && outcome === null;

const sumOver = (fits: (atom: Atom) => boolean, of: Part): number[] =>
  atoms.flatMap((atom) => {
    const isIn = fits(atom) ? 1 : 0;
    const [one, other, third] = of;
    return [one * isIn, other * isIn, isNobody(atom) ? third * isIn : 0];
  });

/** The answers of a world as the service counts them. */
const countedOf = (world: World, name: MeasureName): Counted[] =>
  atoms.map((atom, index) => {
    const [own = 0, rest = 0, quiet = 0] = world[index] ?? [];
    const answered = atoms.reduce((sum, { service, month }, at) => {
      const isSame = service === atom.service && month === atom.month;
      return isSame ? sum + (world[at]?.[0] ?? 0) : sum;
    }, 0);
    const asked = name === 'response' && isNobody(atom) ? answered + quiet : 0;
    return {
      ...atom,
      tally: { ...nothing, n: own + rest, [fields[name]]: own, invited: asked },
    };
  });

/** Everything that is published of a world, as an attacker writes it down. */
function publish(world: World, name: MeasureName): Equation[] {
  const counted = countedOf(world, name);
  const [first, second] = [freezeMonth(counted, months[0], k), freezeMonth(counted, months[1], k)];
  const groups = { segments, outcomes };
  const { third, quarter } = freezeQuarter(counted, '2026-Q3', [first, second], groups, k);
  const notes: Equation[] = [];
  const note = (tally: Tally, fits: (atom: Atom) => boolean) => {
    if (tally.n > 0) notes.push({ sum: sumOver(fits, all), value: tally.n });
    const own = tally[fields[name]];
    if (own > 0) notes.push({ sum: sumOver(fits, measured), value: own });
    if (tally.invited > 0) notes.push({ sum: sumOver(fits, invited), value: tally.invited });
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

describe.each(measures)('an attack on everything that is published, %s included', (name) => {
  const parts = [all, measured, others, ...(name === 'response' ? [silent, invited] : [])];

  it('A83: no cell with few people follows from the published tables, whatever is added or subtracted', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const steps = solve(publish(world, name));
        for (const [cell, fits] of cells)
          for (const part of parts) {
            const value = deduce(sumOver(fits, part), steps);
            if (isFew(value)) throw new Error(`${cell} (${String(part)}) is ${String(value)}`);
          }
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('A83: no two published tables, periods or filters differ by few people', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const notes = publish(world, name);
        for (const one of notes)
          for (const other of notes) {
            const isWithin = one.sum.every((factor, index) => factor <= (other.sum[index] ?? 0));
            if (isWithin && isFew(other.value - one.value)) return false;
          }
        return true;
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('the attack itself', () => {
  it('A83: it works: it finds the few where nothing is hidden', () => {
    const fits = (month: string) => (atom: Atom) => atom.service === 'one' && atom.month === month;
    const notes = [
      { sum: sumOver((atom) => atom.service === 'one', all), value: 23 },
      { sum: sumOver(fits(months[0]), all), value: 10 },
      { sum: sumOver(fits(months[1]), all), value: 10 },
    ];
    expect(deduce(sumOver(fits(months[2]), all), solve(notes))).toBe(3);
  });

  it('A83: the agency as a whole is what is shown of its services, so it tells nothing new', () => {
    const period = {
      one: { total: { ...nothing, n: 12 }, segments: {}, outcomes: {} },
      two: { total: nothing, segments: {}, outcomes: {} },
    };
    expect(ofAgency(period).total.n).toBe(12);
  });
});
