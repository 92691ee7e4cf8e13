import { shortCause } from '../../../../cards/massCard.js';
import { textsIn } from '../../../texts/texts.js';
import type { MassSeen } from '../../../unlock/mass/massDeciding.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** The one card for the approvers about everybody with the same problem. It is drawn anew as it goes on. */
export function massDecisionNotice(
  seen: MassSeen,
  { conversations, renderer, language }: NoticesOptions,
): Notice {
  const { lockout } = seen;
  const about = { count: lockout.people, cause: shortCause(lockout) };
  return {
    audience: 'mass:approvals',
    tellsOfFolded: true,
    recipient: () => conversations.channel('approvals'),
    message: {
      ...cardMessage(renderer.many().decision(seen)),
      summary: textsIn(language)('cards:mass.title', about),
    },
    operatorHint:
      'write “use this channel for approvals” in a channel where the app is installed, or set APPROVALS_CHANNEL_ID',
  };
}
