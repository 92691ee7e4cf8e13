import { textsIn } from '../../../texts/texts.js';
import type { Language } from '../../../unlock/person.js';
import type { CredentialState } from '../../../unlock/ports/credentials.js';
import { askers, isOpen, type UnlockRequest } from '../../../unlock/request/request.js';
import { cardMessage, textMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';
import { checkNotices } from './checkNotices.js';
import { toldNotices } from './toldNotices.js';
import { vouchNotices } from './vouchNotices.js';
import { subjectNotices } from './subjectNotices.js';
import type { Notice, NoticesOptions } from './notice.js';

const CHOOSE = 'write “use this channel for';
const INSTALL =
  'the person has not installed the app, or has blocked it; install it for them in the Teams admin centre';

/** All messages that should be in Teams about a request. They depend on the request and its credential alone. */
export async function noticesOf(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  return [
    approvalNotice(request, options),
    ...(await vouchNotices(request, options)),
    ...askers(request).flatMap((asker) => askerNotices(request, asker, options)),
    ...incidentNotices(request, options),
    ...checkNotices(request, options),
    ...(await subjectNotices(request, options)),
    ...credentialNotices(request, credential, options),
    ...(await toldNotices(request, credential, options)),
  ];
}

/** If the card cannot reach the approvers, everybody who asked gets a message about that. */
function approvalNotice(request: UnlockRequest, options: NoticesOptions): Notice {
  const { conversations, renderer, language } = options;
  return {
    audience: 'approvals',
    recipient: () => conversations.channel('approvals'),
    message: card(renderer.approval(request), 'approval', request, language),
    operatorHint: `${CHOOSE} approvals” in a channel where the app is installed, or set APPROVALS_CHANNEL_ID`,
    fallback: isOpen(request) ? askers(request).map((asker) => unreachedNotice(asker, options)) : [],
  };
}

function unreachedNotice(asker: UnlockRequest['requester'], { conversations }: NoticesOptions): Notice {
  return {
    audience: `unreached:${asker.id}`,
    recipient: () => conversations.personal(asker),
    message: textMessage(textsIn(asker.language)('teams:noAdminReached')),
    sendOnce: true,
    operatorHint: INSTALL,
  };
}

function askerNotices(
  request: UnlockRequest,
  asker: UnlockRequest['requester'],
  { conversations, renderer }: NoticesOptions,
): Notice[] {
  const to = () => conversations.personal(asker);
  const status: Notice = {
    audience: `status:${asker.id}`,
    recipient: to,
    message: card(renderer.status(request, asker), 'status', request, asker.language),
    operatorHint: INSTALL,
  };
  if (isOpen(request)) return [status];
  const outcome: Notice = {
    audience: `outcome:${asker.id}`,
    recipient: to,
    message: textMessage(renderer.outcome(request, asker.language)),
    sendOnce: true,
    operatorHint: INSTALL,
  };
  // The requester just withdrew the request. Their card already shows it, so a message would be noise.
  return request.status === 'withdrawn' && asker.id === request.requester.id ? [status] : [status, outcome];
}

/** The helpdesk reads the summary when the request is over. A withdrawn request gets none. */
function incidentNotices(
  request: UnlockRequest,
  { conversations, renderer, language }: NoticesOptions,
): Notice[] {
  if (isOpen(request) || request.status === 'withdrawn') return [];
  return [
    {
      audience: 'incident',
      recipient: () => conversations.channel('incidents'),
      message: card(renderer.incident(request), 'incident', request, language),
      ...(request.origin && { inThreadOf: { requestId: request.origin.id, audience: 'incident' } }),
      operatorHint: `${CHOOSE} incidents” in a channel where the app is installed, or set INCIDENTS_CHANNEL_ID`,
    },
  ];
}

/**
 * The approver's private card with the button that shows the credential. While the approver sees the credential, the
 * bot does not update the card, because that would hide it. When its time is up, the update clears it.
 */
function credentialNotices(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  { conversations, renderer, language, now }: NoticesOptions,
): Notice[] {
  // The password of a containment is thrown away unseen.
  if (request.kind === 'contain') return [];
  if (!credential || credential.state === 'kept' || !('approval' in request)) return [];
  const isOver = credential.until !== undefined && now().toISOString() >= credential.until;
  if (credential.state === 'shown' && !isOver) return [];
  const { by } = request.approval;
  return [
    {
      audience: 'credential',
      recipient: () => conversations.personal(by),
      message: card(
        renderer.credential(request, credential),
        renderer.credentialKind(request) === 'password' ? 'credential' : 'pass',
        request,
        language,
      ),
      operatorHint: `${INSTALL}; until then nobody can see the new password or pass`,
    },
  ];
}

/** A phone shows the text in its notification. The chat shows only the card. */
function card(
  content: object,
  kind: 'approval' | 'status' | 'incident' | 'credential' | 'pass',
  request: UnlockRequest,
  language: Language,
): OutgoingMessage {
  const summary = textsIn(language)(`teams:notification.${kind}`, { name: request.subject.name });
  return { ...cardMessage(content), summary };
}
