import { textsIn } from '../../../texts/texts.js';
import type { Stop } from '../../../unlock/request/stop.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** The messages about a stop of everything: for the approvers, who lift it, and for the helpdesk. */
export function stopNotices(
  stop: Stop,
  { conversations, renderer, language }: NoticesOptions,
): readonly Notice[] {
  const summary = textsIn(language)('teams:notification.stop', { name: stop.by.name });
  const message = { ...cardMessage(renderer.stop(stop)), summary };
  const operatorHint =
    'an approver writes “use this channel for” and its use in a channel where the app is installed';
  return [
    {
      audience: 'stop:approvals',
      recipient: () => conversations.channel('approvals'),
      message,
      operatorHint,
    },
    {
      audience: 'stop:incidents',
      recipient: () => conversations.channel('incidents'),
      message,
      operatorHint,
      optional: true,
    },
  ];
}
