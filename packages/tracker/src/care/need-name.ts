import type { Outcome } from '@zabota/contract';
import { msg } from '@zabota/core';

/** Whether the need is met (A88), in one word. */
export function needName(needMet: Outcome['needMet']): string {
  switch (needMet) {
    case 'yes':
      return msg('Yes');
    case 'partly':
      return msg('Partly');
    case 'no':
      return msg('No');
  }
}
