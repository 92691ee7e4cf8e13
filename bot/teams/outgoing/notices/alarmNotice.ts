import { textsIn } from '../../../texts/texts.js';
import type { Alarm } from '../../../unlock/calls/alarm.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** The message to the approvers that somebody is called by a person who is not one of them. */
export function alarmNotice(alarm: Alarm, { conversations, renderer, language }: NoticesOptions): Notice {
  const summary = textsIn(language)('proof:alarm.title', { name: alarm.person.name });
  return {
    audience: 'alarm',
    recipient: () => conversations.channel('approvals'),
    message: { ...cardMessage(renderer.alarm(alarm)), summary },
    operatorHint: 'write “use this channel for approvals” in a channel where the app is installed',
  };
}
