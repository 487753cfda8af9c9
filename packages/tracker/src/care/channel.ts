import type { CaseEvent } from '@zabota/contract';
import { msg } from '@zabota/core';

/** Where contact took place, as people call it (A89). */
export function channelName(channel: CaseEvent['channel']): string {
  switch (channel) {
    case 'site':
      return msg('on the site');
    case 'portal':
      return msg('on Gosuslugi');
    case 'social':
      return msg('in social media');
    case 'messenger':
      return msg('in a messenger');
    case 'phone':
      return msg('by phone');
    case 'post':
      return msg('by post');
    case 'office':
      return msg('at the office');
    case 'hotline':
      return msg('on the hotline');
    case 'email':
      return msg('by e-mail');
    default:
      return '';
  }
}
