import { textsIn } from '../../../texts/texts.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/**
 * One card for each look that saw something new, in the thread of its request. It says what, and leads to containing.
 * Teams notifies nobody of an edited card, so it is a card of its own.
 */
export function watchNotices(request: UnlockRequest, options: NoticesOptions): readonly Notice[] {
  const { conversations, renderer, language } = options;
  const looks = 'watch' in request ? (request.watch?.looks ?? []) : [];
  return looks
    .filter(({ seen = [] }) => seen.length > 0)
    .map((look) => ({
      audience: `watch:${look.due}`,
      recipient: () => conversations.channel('approvals'),
      message: {
        ...cardMessage(renderer.watched(request, look)),
        summary: textsIn(language)('teams:notification.watch', { name: request.subject.name }),
      },
      inThreadOf: { requestId: request.id, audience: 'approvals' },
      sendOnce: true,
      operatorHint: 'the channel is gone, or the app is not installed there any more',
    }));
}
