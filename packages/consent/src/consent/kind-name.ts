import type { PurposeKind } from '@zabota/contract';
import { msg } from '@zabota/core';

/** What a purpose is about, where it belongs to no life situation. */
export function kindName(kind: PurposeKind): string {
  switch (kind) {
    case 'proactive':
      return msg('Help without an application');
    case 'warning':
      return msg('Warnings instead of fines');
    case 'disclosure':
      return msg('Sharing with another organisation');
    case 'notification':
      return msg('Letters and messages');
    case 'research':
      return msg('Research');
    case 'processing':
      return msg('Use of data');
    case 'site-storage':
      return msg('What the site keeps on this device');
  }
}
