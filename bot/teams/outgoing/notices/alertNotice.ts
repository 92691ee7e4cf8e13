import { textsIn } from '../../../texts/texts.js';
import type { Freeze } from '../../../unlock/request/freeze.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/**
 * The message about a freeze in the incidents channel. Without that channel, in the approvals channel.
 * @param deciders how many people can decide now, if that is known
 */
export function alertNotice(
  freeze: Freeze,
  deciders: number | undefined,
  { conversations, renderer, language }: NoticesOptions,
): Notice {
  const summary = textsIn(language)('teams:notification.alert', { name: freeze.person.name });
  return {
    audience: 'alert',
    recipient: async () =>
      (await conversations.channel('incidents')) ?? (await conversations.channel('approvals')),
    message: { ...cardMessage(renderer.alert(freeze, deciders)), summary },
    operatorHint: 'write “use this channel for incidents” in a channel where the app is installed',
  };
}
