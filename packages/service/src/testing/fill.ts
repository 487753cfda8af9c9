import { randomUUID } from 'node:crypto';

/** As much of JSON Schema as the contract uses. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
}

/** Gives the text for a field; undefined leaves a text that fits. */
export type Write = (field: Shape, place: string) => string | undefined;

const fitting = [
  'late-service',
  '2026-12-20',
  '2026-11-23T08:00:00Z',
  'anna@example.org',
  'a'.repeat(64),
  'https://id.example',
  '26-0000-0001',
  '1',
];
const formats: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  date: () => '2026-12-20',
  'date-time': () => '2026-11-23T08:00:00Z',
  email: () => 'anna@example.org',
  uri: () => 'https://id.example/',
};

/** Whether people may write into a field whatever they like. */
export const isFree = ({ pattern, format }: Shape): boolean => !pattern && !format;

function fit({ pattern, format, minLength = 0, maxLength = Infinity }: Shape): string {
  if (format) return formats[format]?.() ?? 'x';
  const matches = [...fitting, randomUUID()].filter(
    (text) =>
      text.length >= minLength &&
      text.length <= maxLength &&
      (!pattern || new RegExp(pattern, 'u').test(text)),
  );
  return matches[0] ?? 'x'.repeat(Math.max(1, minLength));
}

/** Bodies of a schema with every field in them: one for each way its choices can go. */
export function fill(shape: Shape, write: Write, place = ''): unknown[] {
  if (shape.const !== undefined) return [shape.const];
  if (shape.enum) return [shape.enum[0]];
  if (shape.anyOf) return shape.anyOf.flatMap((one) => fill(one, write, place));
  if (shape.type === 'string') return [write(shape, place) ?? fit(shape)];
  if (shape.type === 'array')
    return fill(shape.items ?? {}, write, `${place}/0`).map((one) => [one]);
  if (shape.type === 'object') return fillObject(shape, write, place);
  if (shape.type === 'boolean') return [true];
  if (shape.type === 'integer' || shape.type === 'number') return [shape.minimum ?? 1];
  return [null];
}

/** Choices inside an object go together, first with first: all are met, without every combination. */
function fillObject({ properties = {} }: Shape, write: Write, place: string): unknown[] {
  const fields = Object.entries(properties).map(
    ([name, field]) => [name, fill(field, write, `${place}/${name}`)] as const,
  );
  const ways = Math.max(1, ...fields.map(([, values]) => values.length));
  return Array.from({ length: ways }, (_, way) =>
    Object.fromEntries(fields.map(([name, values]) => [name, values[way % values.length]])),
  );
}
