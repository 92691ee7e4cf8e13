import { textsIn } from '../../../texts/texts.js';
import { sameId, type Person } from '../../../unlock/person.js';
import type { CredentialState } from '../../../unlock/ports/credentials.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import { cardMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

const INSTALL =
  'the person has not installed the app, or has blocked it; install it for them in the Teams admin centre; until then nobody can see the new password or pass';
/** The card of the first approver. Later ones have a card of their own: see `cardsOfOthers`. */
const FIRST = 'credential';

/**
 * The approver's private card with the button that shows the credential. While the approver sees the credential, the
 * bot does not update the card, because that would hide it. When its time is up, the update clears it.
 */
export async function credentialNotices(
  request: UnlockRequest,
  credential: CredentialState | undefined,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  // The password of a containment is thrown away unseen.
  if (request.kind === 'contain') return [];
  if (!credential || credential.state === 'kept') return [];
  return [
    ...(await cardOfApprover(request, credential, options)),
    ...(await cardsOfOthers(request, credential, options)),
  ];
}

async function cardOfApprover(
  request: UnlockRequest,
  credential: CredentialState,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  if (!('approval' in request)) return [];
  const isOver = credential.until !== undefined && options.now().toISOString() >= credential.until;
  // Who says that they read it out does not have to see it any more.
  if (credential.state === 'shown' && !isOver && !request.handover?.readOut) return [];
  const { by } = request.approval;
  const isFirst = fellAway(request).length === 0;
  const notice = await noticeTo(by, isFirst ? FIRST : audienceOf(by), request, credential, options);
  // Whoever allowed the rest reads nothing about a credential that was shown, or wiped, before that.
  return [isFirst || credential.state === 'offered' ? notice : { ...notice, onlyUpdate: true }];
}

/** Cards of approvers who fell away. They lose their button at once. */
async function cardsOfOthers(
  request: UnlockRequest,
  credential: CredentialState,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  const [first] = fellAway(request);
  if (!first) return [];
  const now = 'approval' in request ? request.approval.by : undefined;
  const state = credential.state === 'shown' ? credential : ({ state: 'gone' } as const);
  const others = fellAway(request).filter(({ id }) => !now || !sameId(id, now.id));
  const notices = await Promise.all([
    noticeTo(first, FIRST, request, state, options),
    ...others.map((by) => noticeTo(by, audienceOf(by), request, state, options)),
  ]);
  return notices.map((notice) => ({ ...notice, onlyUpdate: true }));
}

/** Returns everybody because of whom the request waited for approval again, each once. */
function fellAway({ lapsed = [] }: UnlockRequest): readonly Person[] {
  const people = lapsed.filter(({ then }) => then === 'waits-again').map(({ by }) => by);
  return people.filter(({ id }, place) => people.findIndex((other) => sameId(other.id, id)) === place);
}

function audienceOf({ id }: Person): string {
  return `credential:${id}`;
}

/** In the language of their own Teams, as everything in their private chat. */
async function noticeTo(
  by: Person,
  audience: string,
  request: UnlockRequest,
  state: CredentialState,
  { conversations, renderer, language }: NoticesOptions,
): Promise<Notice> {
  const theirs = await conversations.languageOf(by, language);
  const kind = renderer.credentialKind(request) === 'password' ? 'credential' : 'pass';
  const summary = textsIn(theirs)(`teams:notification.${kind}`, { name: request.subject.name });
  return {
    audience,
    recipient: () => conversations.personal(by),
    message: { ...cardMessage(renderer.credential(request, state, theirs)), summary },
    operatorHint: INSTALL,
  };
}
