/**
 * A copy of `input` in which the field at a dotted name (`complainant.name`)
 * has another value. Parts on the way are copied, the rest is shared.
 */
export function withField<Input extends object>(input: Input, name: string, value: unknown): Input {
  const [first = '', ...rest] = name.split('.');
  if (!Object.hasOwn(input, first)) throw new TypeError(`The draft has no field "${name}".`);
  const inner: unknown = input[first as keyof Input];
  const next = rest.length ? withField(inner ?? {}, rest.join('.'), value) : value;
  return { ...input, [first]: next };
}

/** The value of a dotted name. */
export function fieldOf(input: object, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], input);
}
