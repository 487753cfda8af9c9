/** A native control with a name. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * The value a field gives to the draft. A checkbox of a group adds or removes
 * its word, a single one is yes or no; dots, spaces and letters stay as typed.
 */
export function fieldValue(field: Field, before: unknown): unknown {
  if (field.type !== 'checkbox') return field.value;
  const { checked, value } = field as HTMLInputElement;
  if (!Array.isArray(before)) return checked;
  const others = before.filter((word) => word !== value) as unknown[];
  return checked ? [...others, value] : others;
}
