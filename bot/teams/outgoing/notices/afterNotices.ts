import { askers, type UnlockRequest } from '../../../unlock/request/request.js';
import { asTold } from '../../../unlock/request/told.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

const INSTALL = 'the person has not installed the app, or has blocked it';
const CHANNEL = 'the channel is gone, or the app is not installed there any more';

/**
 * Messages about a request that is over: to who asked, that an approver took it or closed it; to the helpdesk, the text
 * of a support request where it still does not work.
 */
export function afterNotices(request: UnlockRequest, options: NoticesOptions): readonly Notice[] {
  const told = askers(request).flatMap((asker) => askerTold(request, asker, options));
  return request.handOff === 'still-not-working' ? [...told, support(request, options)] : told;
}

function askerTold(
  request: UnlockRequest,
  asker: UnlockRequest['requester'],
  { conversations, renderer }: NoticesOptions,
): readonly Notice[] {
  const told = asTold(request, asker.id);
  return (['taken', 'closed'] as const)
    .filter((what) => told.after?.[what])
    .map((what) => ({
      audience: `after-${what}:${asker.id}`,
      recipient: () => conversations.personal(asker),
      message: textMessage(renderer.toldAfter(told, what, asker)),
      sendOnce: true,
      operatorHint: INSTALL,
    }));
}

/** In the thread of the request that was solved, where the helpdesk reads how it ended. */
function support(request: UnlockRequest, { conversations, renderer }: NoticesOptions): Notice {
  return {
    audience: 'support',
    recipient: () => conversations.channel('incidents'),
    message: textMessage(renderer.supportText(request)),
    ...(request.follows && { inThreadOf: { requestId: request.follows.id, audience: 'incident' } }),
    sendOnce: true,
    operatorHint: CHANNEL,
  };
}
