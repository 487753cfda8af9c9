/** Focuses the field with a dotted name, or the first of its parts, with its label in view. */
export function focusField(root: ParentNode, name: string): void {
  const escaped = CSS.escape(name);
  const field = root.querySelector<HTMLElement>(`[name="${escaped}"], [name^="${escaped}."]`);
  field?.focus();
  field?.closest('.field')?.scrollIntoView({ block: 'nearest' });
}
