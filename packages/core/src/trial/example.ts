type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isShown = (control: Element) => control.checkVisibility();
const isChoice = (control: Control) => control.type === 'radio';

type Example = Readonly<Record<string, string>>;

/** What the example could answer and a person has not yet, in reading order. */
function open(root: ShadowRoot, example: Example): Control[] {
  const controls = [...root.querySelectorAll<Control>('input, textarea, select')].filter(isShown);
  const isAnswered = (control: Control) =>
    isChoice(control)
      ? controls.some((one) => one.name === control.name && (one as HTMLInputElement).checked)
      : !(control.name in example) || control.value !== '';
  return controls.filter((control) => !isAnswered(control));
}

/** Whether the screen asks anything that the example could answer. */
export const asksAnything = (root: ShadowRoot, example: Example): boolean =>
  open(root, example).length > 0;

function answer(control: Control, value: string): void {
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Answers what is open on the screen as the example does; what a person typed stays. A choice may
 * open another question, so it looks again until nothing new is asked.
 *
 * @param settled resolves when the screen has drawn what an answer changed.
 */
export async function fillIn(
  root: ShadowRoot,
  example: Example,
  settled: () => Promise<unknown>,
): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const control = open(root, example).find(({ name }) => !tried.has(name));
    if (!control) return;
    const { name } = control;
    tried.add(name);
    const value = example[name];
    if (isChoice(control)) choose(root, name, value);
    else if (value !== undefined) answer(control, value);
    await settled();
  }
}

function choose(root: ShadowRoot, name: string, value: string | undefined): void {
  const options = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (one) => one.name === name,
  );
  (options.find((one) => one.value === value) ?? options[0])?.click();
}
