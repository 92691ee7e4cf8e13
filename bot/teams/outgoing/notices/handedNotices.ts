import { askerOf } from '../../../../cards/kit/askers.js';
import { nameOf, topic } from '../../../../cards/kit/words.js';
import { textsIn } from '../../../texts/texts.js';
import type { Language } from '../../../unlock/person.js';
import type { Hold } from '../../../unlock/queue/hold.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/** Who looks at a request, and where its card is. */
export interface Held {
  readonly hold?: Hold | undefined;
  readonly link?: string | undefined;
}

/** Whom a request was handed to is told privately. Where that cannot be, they are named below its card. */
export async function handedNotices(
  request: UnlockRequest,
  { hold, link }: Held,
  { conversations, language }: NoticesOptions,
): Promise<readonly Notice[]> {
  if (!hold?.handedBy) return [];
  const { by, at } = hold;
  const private_ = textOf(request, hold, await conversations.languageOf(by, language));
  // Each handing on is told, also a second one to the same person.
  const audience = `handed:${by.id}:${at}`;
  const inChannel: Notice = {
    audience: `${audience}:channel`,
    recipient: () => conversations.channel('approvals'),
    message: textMessage(textOf(request, hold, language, 'inChannel')),
    inThreadOf: { requestId: request.id, audience: 'approvals' },
    sendOnce: true,
    operatorHint: 'the approvals channel is gone, or the app is not installed there any more',
  };
  return [
    {
      audience,
      recipient: () => conversations.personal(by),
      message: textMessage(link ? `${private_}\n\n${link}` : private_),
      sendOnce: true,
      operatorHint: 'install the app for the approvers',
      fallback: [inChannel],
    },
  ];
}

function textOf(
  request: UnlockRequest,
  hold: Hold,
  language: Language,
  where: 'told' | 'inChannel' = 'told',
) {
  const t = textsIn(language);
  return t(`queue:handed.${where}`, {
    to: nameOf(hold.by),
    by: hold.handedBy ? nameOf(hold.handedBy) : '',
    topic: topic(request, t),
    asker: askerOf(request.requester, t),
    id: request.id,
  });
}
