import { textsIn } from '../../../texts/texts.js';
import { sameId } from '../../../unlock/person.js';
import type { CredentialState } from '../../../unlock/ports/credentials.js';
import { askers, type UnlockRequest } from '../../../unlock/request/request.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/**
 * The manager hears of every credential that was handed over, whoever asked: whoever holds the account cannot keep that
 * message from them. Who asked for it or showed it knows already.
 */
export async function toldNotices(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  { conversations, renderer, language }: NoticesOptions,
): Promise<readonly Notice[]> {
  if (credential?.state !== 'shown' || request.kind === 'contain' || !('approval' in request)) return [];
  const manager = request.findings?.manager;
  if (!manager?.known || !manager.value) return [];
  const { value: person } = manager;
  const { by } = request.approval;
  if ([...askers(request), by].some(({ id }) => sameId(id, person.id))) return [];
  const t = textsIn(await conversations.languageOf(person, language));
  const text = t(`proof:told.${renderer.credentialKind(request)}`, {
    name: request.subject.name,
    asker: request.requester.name,
    by: by.name,
    id: request.id,
  });
  return [
    {
      audience: `handed-over:${person.id}`,
      recipient: () => conversations.personal(person),
      message: textMessage(text),
      sendOnce: true,
      operatorHint: 'tell the manager that a password or pass was handed over, and install the app for them',
    },
  ];
}
