import type { State } from './state.types.js';

/** Types a list of states, and refuses two of one name. */
export function defineStates<Properties extends object>(
  states: readonly State<Properties>[],
): readonly State<Properties>[] {
  const names = new Set<string>();
  for (const { name } of states) {
    if (names.has(name)) throw new Error(`Two states are called "${name}".`);
    names.add(name);
  }
  return states;
}
