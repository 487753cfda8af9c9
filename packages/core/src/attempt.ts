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
