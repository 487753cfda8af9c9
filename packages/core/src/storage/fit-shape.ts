/**
 * What a stored value still has in common with the shape it should have.
 *
 * A draft may have been written by an older or a newer release, or by somebody
 * else's script: a field of another type is left out, an unknown one too.
 */
export function fitShape<Shape>(stored: unknown, shape: Shape): Shape {
  if (Array.isArray(shape)) {
    return (Array.isArray(stored) ? stored.filter(isPlain) : shape) as Shape;
  }
  if (isRecord(shape)) {
    const source = isRecord(stored) ? stored : {};
    const entries = Object.entries(shape).map(([name, value]) => [
      name,
      Object.hasOwn(source, name) ? fitShape(source[name], value) : value,
    ]);
    return Object.fromEntries(entries) as Shape;
  }
  return typeof stored === typeof shape ? (stored as Shape) : shape;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
