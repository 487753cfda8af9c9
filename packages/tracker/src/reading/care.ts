import type { Case } from '@zabota/contract';

/**
 * Whether a case needs more than "it goes its way": somebody is waited for,
 * something stands, is late or has ended. What is said then arrives only then.
 */
export const needsCare = ({ state, stop, due, actions }: Case): boolean =>
  state.final || stop !== undefined || due?.late || due?.paused || actions.length > 0;
