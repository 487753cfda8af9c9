/** Milliseconds. What comes late on a busy machine has come; only what never comes is a fault. */
const patience = 20_000;

/**
 * Waits until something holds.
 *
 * @param holds Tells whether it does; looked at again and again.
 * @param complaint What to say when it never does, worded at the end.
 */
export async function until(
  holds: () => unknown,
  complaint: () => string = () => `It never came to this: ${String(holds)}`,
): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
