import type { Activity } from 'botbuilder';
import { textsIn } from '../../../texts/texts.js';
import type { Language } from '../../../unlock/person.js';
import type { CredentialState } from '../../../unlock/ports/credentials.js';
import { askers, isOpen, type UnlockRequest } from '../../../unlock/request/request.js';
import { cardMessage, textMessage } from '../messenger.js';
import { checkNotices } from './checkNotices.js';
import { subjectNotices } from './subjectNotices.js';
import type { Notice, NoticesOptions } from './notice.js';

const CHOOSE = 'write “use this channel for';
const INSTALL =
  'the person has not installed the app, or has blocked it; install it for them in the Teams admin centre';

/** Everything that should stand in Teams about a request, derived from the request alone. */
export async function noticesOf(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  return [
    approvalNotice(request, options),
    ...askers(request).flatMap((asker) => askerNotices(request, asker, options)),
    ...incidentNotices(request, options),
    ...checkNotices(request, options),
    ...(await subjectNotices(request, options)),
    ...credentialNotices(request, credential, options),
  ];
}

/** Nobody is left waiting for admins who never heard of them. */
function approvalNotice(request: UnlockRequest, options: NoticesOptions): Notice {
  const { conversations, drawing, language } = options;
  return {
    audience: 'approvals',
    to: () => conversations.channel('approvals'),
    message: card(drawing.approval(request), 'approval', request, language),
    remedy: `${CHOOSE} approvals” in a channel where the app is installed, or set APPROVALS_CHANNEL_ID`,
    otherwise: isOpen(request) ? askers(request).map((asker) => unreachedNotice(asker, options)) : [],
  };
}

function unreachedNotice(asker: UnlockRequest['requester'], { conversations }: NoticesOptions): Notice {
  return {
    audience: `unreached:${asker.id}`,
    to: () => conversations.personal(asker),
    message: textMessage(textsIn(asker.language)('teams:noAdminReached')),
    once: true,
    remedy: INSTALL,
  };
}

function askerNotices(
  request: UnlockRequest,
  asker: UnlockRequest['requester'],
  { conversations, drawing }: NoticesOptions,
): Notice[] {
  const to = () => conversations.personal(asker);
  const status: Notice = {
    audience: `status:${asker.id}`,
    to,
    message: card(drawing.status(request, asker), 'status', request, asker.language),
    remedy: INSTALL,
  };
  if (isOpen(request)) return [status];
  const outcome: Notice = {
    audience: `outcome:${asker.id}`,
    to,
    message: textMessage(drawing.outcome(request, asker.language)),
    once: true,
    remedy: INSTALL,
  };
  // Whoever takes a request back has just done so: their card says it, a message would only be noise.
  return request.status === 'withdrawn' && asker.id === request.requester.id ? [status] : [status, outcome];
}

/** The helpdesk reads what happened once it is over; a request that was taken back is no incident. */
function incidentNotices(
  request: UnlockRequest,
  { conversations, drawing, language }: NoticesOptions,
): Notice[] {
  if (isOpen(request) || request.status === 'withdrawn') return [];
  return [
    {
      audience: 'incident',
      to: () => conversations.channel('incidents'),
      message: card(drawing.incident(request), 'incident', request, language),
      ...(request.origin && { inThreadOf: { requestId: request.origin.id, audience: 'incident' } }),
      remedy: `${CHOOSE} incidents” in a channel where the app is installed, or set INCIDENTS_CHANNEL_ID`,
    },
  ];
}

/**
 * The approver's private card with the button that shows the password. While the password is on their screen the
 * card is left alone: drawing it would take it away again. When its time is up, drawing it is what clears it.
 */
function credentialNotices(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  { conversations, drawing, language, now }: NoticesOptions,
): Notice[] {
  if (!credential || credential.state === 'kept' || !('approval' in request)) return [];
  const isOver = credential.until !== undefined && now().toISOString() >= credential.until;
  if (credential.state === 'shown' && !isOver) return [];
  const { by } = request.approval;
  return [
    {
      audience: 'credential',
      to: () => conversations.personal(by),
      message: card(
        drawing.credential(request, credential),
        drawing.credentialKind(request) === 'password' ? 'credential' : 'pass',
        request,
        language,
      ),
      remedy: `${INSTALL}; until then nobody can see the new password or pass`,
    },
  ];
}

/** The text is what a phone shows in its notification; the card is all there is in the chat. */
function card(
  content: object,
  kind: 'approval' | 'status' | 'incident' | 'credential' | 'pass',
  request: UnlockRequest,
  language: Language,
): Partial<Activity> {
  const summary = textsIn(language)(`teams:notification.${kind}`, { name: request.subject.name });
  return { ...cardMessage(content), summary };
}
