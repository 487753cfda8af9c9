/**
 * The value, or nothing when the platform forbids it: storage may be switched
 * off by the person, the browser or the frame, and a form must go on working.
 */
export function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** A stored value; nothing when there is none or it is damaged. */
export const parseJson = (text: string | null | undefined): unknown =>
  text ? attempt(() => JSON.parse(text) as unknown) : undefined;
