import type { DecisionKind } from '@zabota/contract';
import { msg } from '@zabota/core';

/** What was decided, as it is remembered. */
export function decisionMade(decision: DecisionKind): string {
  switch (decision) {
    case 'grant':
      return msg('You agreed');
    case 'refuse':
      return msg('You refused');
    case 'not-now':
      return msg('You put it off');
    case 'never-ask':
      return msg('You asked not to be asked again');
    case 'withdraw':
      return msg('You withdrew it');
  }
}
