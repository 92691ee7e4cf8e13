import { textsIn } from '../../../texts/texts.js';
import type { Instant } from '../../../unlock/values.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** The message to the helpdesk that the sync stands still. Without a channel for incidents, in that for approvals. */
export function syncStoppedNotice(
  since: Instant,
  { conversations, renderer, language }: NoticesOptions,
): Notice {
  return {
    audience: 'sync',
    recipient: async () =>
      (await conversations.channel('incidents')) ?? (await conversations.channel('approvals')),
    message: {
      ...cardMessage(renderer.syncStopped(since)),
      summary: textsIn(language)('cards:syncStopped.title'),
    },
    sendOnce: true,
    operatorHint: 'write “use this channel for incidents” in a channel where the app is installed',
  };
}
