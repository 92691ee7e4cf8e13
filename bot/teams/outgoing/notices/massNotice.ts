import { shortCause } from '../../../../cards/massCard.js';
import { textsIn } from '../../../texts/texts.js';
import type { MassLockout } from '../../../unlock/mass/massLockout.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** The message to the helpdesk that several people have the same problem. It is drawn anew as the number grows. */
export function massNotice(
  lockout: MassLockout,
  { conversations, renderer, language }: NoticesOptions,
): Notice {
  const summary = textsIn(language)('cards:mass.title', {
    count: lockout.people,
    cause: shortCause(lockout),
  });
  return {
    audience: 'mass',
    recipient: async () =>
      (await conversations.channel('incidents')) ?? (await conversations.channel('approvals')),
    message: { ...cardMessage(renderer.many().told(lockout)), summary },
    operatorHint: 'write “use this channel for incidents” in a channel where the app is installed',
  };
}
