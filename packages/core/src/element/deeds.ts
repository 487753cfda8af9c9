/** What tells controls of one drawing apart. */
const marks = ['id', 'name', 'value', 'textContent'] as const;

/**
 * What a person has done in a drawing of the server by the time the script comes: what they ticked,
 * and where the focus is. Nothing a person did is lost (A54).
 *
 * @returns does the same in the fresh drawing.
 */
export function deedsIn(root: ParentNode & DocumentOrShadowRoot): () => void {
  const held = root.activeElement as HTMLInputElement | null;
  const ticked = [...root.querySelectorAll('input')].filter(
    ({ checked, defaultChecked }) => checked !== defaultChecked,
  );
  const likenessOf = (one: HTMLInputElement) =>
    [...root.querySelectorAll<HTMLInputElement>(one.localName)].find((other) =>
      marks.every((mark) => other[mark] === one[mark]),
    );
  return () => {
    for (const one of ticked) {
      const likeness = likenessOf(one);
      // A click, as the person did it: what follows from it follows.
      if (likeness?.checked !== one.checked) likeness?.click();
    }
    if (held) likenessOf(held)?.focus({ preventScroll: true });
  };
}
