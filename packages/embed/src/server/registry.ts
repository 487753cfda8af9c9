/** Classes of the touchpoints by tag. */
export const classes: Record<string, unknown> = {};

/** In the place of `define()` of core: a server has no registry, and draws two languages at once. */
export function define(tag: string, element: unknown): void {
  classes[tag] ??= element;
}
