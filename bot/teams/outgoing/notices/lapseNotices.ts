import type { Lapse } from '../../../unlock/request/lapse.js';
import { askers, type UnlockRequest } from '../../../unlock/request/request.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

const CHANNEL = 'the channel is gone, or the app is not installed there any more';
const INSTALL = 'the person has not installed the app, or has blocked it';

/**
 * Messages about approvals that do not hold any more. Teams notifies nobody of an edited card, and somebody has to
 * decide again. The approvers read who fell away and why; whoever asked reads only that it waits again.
 */
export function lapseNotices(request: UnlockRequest, options: NoticesOptions): readonly Notice[] {
  const moments = new Set((request.lapsed ?? []).map(({ at }) => at));
  return [...moments].flatMap((at) => {
    const lapses = (request.lapsed ?? []).filter((lapse) => lapse.at === at);
    // Said only while it is true.
    const isAgain = request.status === 'pending' && lapses.some(({ then }) => then === 'waits-again');
    return [
      approversTold(request, at, lapses, options),
      ...(isAgain ? askers(request).map((asker) => askerTold(request, at, asker, options)) : []),
    ];
  });
}

function approversTold(
  request: UnlockRequest,
  at: string,
  lapses: readonly Lapse[],
  { conversations, renderer }: NoticesOptions,
): Notice {
  return {
    audience: `lapsed:${at}`,
    recipient: () => conversations.channel('approvals'),
    message: textMessage(renderer.lapsed(request, lapses)),
    inThreadOf: { requestId: request.id, audience: 'approvals' },
    sendOnce: true,
    operatorHint: CHANNEL,
  };
}

function askerTold(
  request: UnlockRequest,
  at: string,
  asker: UnlockRequest['requester'],
  { conversations, renderer }: NoticesOptions,
): Notice {
  return {
    audience: `again:${asker.id}:${at}`,
    recipient: () => conversations.personal(asker),
    message: textMessage(renderer.waitsAgain(request, asker)),
    sendOnce: true,
    operatorHint: INSTALL,
  };
}
