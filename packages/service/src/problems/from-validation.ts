import type { ErrorObject } from 'ajv';
import type { FieldCode, Parameters } from '../messages/messages.js';
import { ProblemError, type FieldFault } from './problem.js';

const mostFaults = 50;

const codes: Readonly<Record<string, FieldCode>> = {
  required: 'missing',
  additionalProperties: 'unknown',
  type: 'wrong-type',
  maxLength: 'too-long',
  minLength: 'too-short',
  maxItems: 'too-many',
  minItems: 'too-few',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  enum: 'not-listed',
  const: 'not-listed',
};

/** Turns what the schema found into a problem that points at each place. */
export function problemFromValidation(errors: readonly ErrorObject[]): ProblemError {
  const faults = withoutOtherBranches(errors).slice(0, mostFaults).map(toFault);
  const unknown = faults.find(({ code }) => code === 'unknown');
  return unknown
    ? new ProblemError('unknown-field', {
        parameters: { field: unknown.pointer.slice(1) },
        errors: faults,
      })
    : new ProblemError('invalid-field', { errors: faults });
}

function toFault({ keyword, instancePath, params }: ErrorObject): FieldFault {
  const { limit, ...facts } = params as Record<string, unknown>;
  const own = (facts['missingProperty'] ?? facts['additionalProperty']) as string | undefined;
  const parameters: Parameters | undefined = typeof limit === 'number' ? { limit } : undefined;
  return {
    pointer: own === undefined ? instancePath : `${instancePath}/${escape(own)}`,
    code: keyword === 'minLength' && limit === 1 ? 'missing' : (codes[keyword] ?? 'wrong-form'),
    ...(parameters && { parameters }),
  };
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Of a choice between shapes keeps the faults of the shape that was meant: the
 * one whose constant (`type`, `kind`) fits, and of these the nearest. Without
 * this a person reads faults of twelve shapes they never thought of.
 */
function withoutOtherBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choice = errors.find(({ keyword }) => keyword === 'anyOf');
  if (!choice) return errors;
  const [inside, outside] = partition(errors, ({ schemaPath }) =>
    schemaPath.startsWith(`${choice.schemaPath}/`),
  );
  const branches = [...groupByBranch(inside, choice.schemaPath).values()];
  const meant = branches.filter((branch) => !branch.some(({ keyword }) => keyword === 'const'));
  const nearest = [...meant].sort((one, other) => one.length - other.length)[0];
  return withoutOtherBranches([
    ...outside.filter((error) => error !== choice),
    ...(nearest ?? [{ ...choice, keyword: 'enum', params: {} }]),
  ]);
}

function groupByBranch(
  errors: readonly ErrorObject[],
  path: string,
): ReadonlyMap<string, ErrorObject[]> {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const branch = error.schemaPath.slice(path.length + 1).split('/')[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  return branches;
}

function partition<Item>(
  items: readonly Item[],
  belongs: (item: Item) => boolean,
): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
