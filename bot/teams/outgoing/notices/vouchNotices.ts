import { textsIn } from '../../../texts/texts.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** The card for who was asked to vouch. It is redrawn when they answered, and when it is no longer needed. */
export async function vouchNotices(
  request: UnlockRequest,
  { conversations, renderer, language }: NoticesOptions,
): Promise<readonly Notice[]> {
  const asked = request.vouching?.asked;
  if (!asked) return [];
  const isAwaited = request.status === 'pending' && !request.vouching.answer;
  const theirs = await conversations.languageOf(asked, language);
  const summary = textsIn(theirs)('proof:vouch.question', { name: request.subject.name });
  return [
    {
      audience: `vouch:${asked.id}`,
      recipient: () => conversations.personal(asked),
      message: { ...cardMessage(renderer.vouch(request, theirs)), summary },
      ...(isAwaited && { whom: { person: { id: asked.id, name: asked.name }, as: 'voucher' as const } }),
      operatorHint: 'the next in line is asked, or a second approver who has seen the person counts instead',
    },
  ];
}
