import { textsIn } from '../../../texts/texts.js';
import type { Language } from '../../../unlock/person.js';
import type { CredentialState } from '../../../unlock/ports/credentials.js';
import {
  askers,
  hasBegun,
  isBreakIn,
  isOpen,
  stoppedWaitingAt,
  waiting,
  type UnlockRequest,
} from '../../../unlock/request/request.js';
import { asTold, heardExpiredAt, isGivenBack } from '../../../unlock/request/told.js';
import { cardMessage, textMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';
import { afterNotices } from './afterNotices.js';
import { checkNotices } from './checkNotices.js';
import { toldNotices } from './toldNotices.js';
import { signInNotices } from './signInNotices.js';
import { vouchNotices } from './vouchNotices.js';
import { credentialNotices } from './credentialNotices.js';
import { handedNotices, type Held } from './handedNotices.js';
import { handoverNotices } from './handoverNotices.js';
import { lapseNotices } from './lapseNotices.js';
import { watchNotices } from './watchNotices.js';
import { subjectNotices } from './subjectNotices.js';
import type { Notice, NoticesOptions } from './notice.js';

const CHOOSE = 'write “use this channel for';
const INSTALL =
  'the person has not installed the app, or has blocked it; install it for them in the Teams admin centre';

/** All messages that should be in Teams about a request. They depend on the request, its credential and who looks at it. */
export async function noticesOf(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  options: NoticesOptions,
  held: Held = {},
): Promise<readonly Notice[]> {
  return [
    approvalNotice(request, options, held),
    ...(await handedNotices(request, held, options)),
    ...(await vouchNotices(request, options)),
    ...(await signInNotices(request, options)),
    ...askers(request).flatMap((asker) => askerNotices(request, asker, options)),
    ...afterNotices(request, options),
    ...incidentNotices(request, options),
    ...lapseNotices(request, options),
    ...checkNotices(request, options),
    ...watchNotices(request, options),
    ...(await subjectNotices(request, options)),
    ...(await credentialNotices(request, credential, options)),
    ...(await toldNotices(request, credential, options)),
    ...(await handoverNotices(request, options)),
  ];
}

/** If the card cannot reach the approvers, everybody who asked gets a message about that. */
function approvalNotice(request: UnlockRequest, options: NoticesOptions, { hold }: Held): Notice {
  const { conversations, renderer, language, opening } = options;
  const message = card(renderer.approval(request, hold), 'approval', request, language);
  return {
    audience: 'approvals',
    tellsApprovers: true,
    recipient: () => conversations.channel('approvals'),
    message,
    // The card of all stands for it.
    ...(request.mass?.isFolded && { onlyUpdate: true }),
    ...(opening && { firstPost: () => opening(request, message) }),
    operatorHint: `${CHOOSE} approvals” in a channel where the app is installed, or set APPROVALS_CHANNEL_ID`,
    fallback: isOpen(request) ? waiting(request).map((asker) => unreachedNotice(asker, options)) : [],
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
  const told = asTold(request, asker.id);
  // The outcome of giving back tells it.
  const isToldLater = isGivenBack(request) && request.kind === 'contain' && !isOverByItself(request);
  if (isOpen(told) || isToldLater) return [status];
  const heard = heardExpiredAt(request, asker.id);
  const outcome: Notice = {
    audience: heard ? `outcome:${asker.id}:${heard}` : `outcome:${asker.id}`,
    recipient: to,
    message: textMessage(renderer.outcome(told, asker)),
    sendOnce: true,
    operatorHint: INSTALL,
  };
  // They just withdrew it themselves. Their card already shows it, so a message would be noise.
  const isOwnDoing = asker.id === request.requester.id || stoppedWaitingAt(request, asker.id) !== undefined;
  return told.status === 'withdrawn' && isOwnDoing ? [status] : [status, outcome];
}

/** Earlier versions called a break-in over that took nothing away. No other request tells of the end of such a one. */
function isOverByItself(request: UnlockRequest): boolean {
  return 'givenBack' in request && request.givenBack?.by === request.id;
}

/**
 * The helpdesk reads the summary when the request is over. A withdrawn request gets none, unless something was done. A
 * break-in that somebody withdrew is an incident at once: whoever did may be the intruder.
 */
function incidentNotices(
  request: UnlockRequest,
  { conversations, renderer, language }: NoticesOptions,
): Notice[] {
  const isWithdrawn = request.status === 'withdrawn' || (request.stoppedWaiting ?? []).length > 0;
  const isIncident = isBreakIn(request) && isWithdrawn;
  const isQuiet = isOpen(request) || (request.status === 'withdrawn' && !hasBegun(request));
  if (!isIncident && isQuiet) return [];
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

/** A phone shows the text in its notification. The chat shows only the card. */
function card(
  content: object,
  kind: 'approval' | 'status' | 'incident',
  request: UnlockRequest,
  language: Language,
): OutgoingMessage {
  const summary = textsIn(language)(`teams:notification.${kind}`, { name: request.subject.name });
  return { ...cardMessage(content), summary };
}
