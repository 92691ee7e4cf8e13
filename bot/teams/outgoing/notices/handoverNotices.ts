import { textsIn } from '../../../texts/texts.js';
import { handoverOf, handoverState } from '../../../unlock/handover/state.js';
import { sameId } from '../../../unlock/person.js';
import type { Handover } from '../../../unlock/request/handover.js';
import { isBreakIn, waiting, type UnlockRequest } from '../../../unlock/request/request.js';
import { asTold } from '../../../unlock/request/told.js';
import { cardMessage, textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

const CHANNEL = 'the channel is gone, or the app is not installed there any more';
const INSTALL = 'the person has not installed the app, or has blocked it';

/**
 * Messages about a handover. Teams notifies nobody of an edited card, so each of these is posted once: the approver is
 * reminded, everybody hears that it was not handed over, and who asked for somebody else hears that they are in.
 */
export async function handoverNotices(
  request: UnlockRequest,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  const handover = handoverOf(request);
  const about = handover
    ? [
        ...reminders(request, handover, options),
        ...missed(request, handover, options),
        ...signedIn(request, handover, options),
      ]
    : [];
  return [...about, ...(await askedWhetherItHelped(request, options))];
}

/** Privately, and in the channel where the approver cannot be reached. */
function reminders(
  request: UnlockRequest,
  handover: Handover,
  { conversations, renderer, language }: NoticesOptions,
): readonly Notice[] {
  const waits = handover.remindedAt !== undefined && handoverState(handover) === 'waits';
  if (!waits || !('approval' in request)) return [];
  const { by } = request.approval;
  const channel: Notice = {
    audience: `handover-reminder:channel:${handover.until}`,
    recipient: () => conversations.channel('approvals'),
    message: textMessage(renderer.handoverReminder(request, 'channel', language)),
    inThreadOf: { requestId: request.id, audience: 'approvals' },
    sendOnce: true,
    operatorHint: CHANNEL,
  };
  return [
    {
      audience: `handover-reminder:${handover.until}`,
      recipient: () => conversations.personal(by),
      message: textMessage(renderer.handoverReminder(request, 'approver', language)),
      sendOnce: true,
      fallback: [channel],
      operatorHint: INSTALL,
    },
  ];
}

function missed(
  request: UnlockRequest,
  handover: Handover,
  { conversations, renderer, language }: NoticesOptions,
): readonly Notice[] {
  // Another one is on its way: the sentence about what can be done is not true any more.
  if (handoverState(handover) !== 'not-handed-over' || handover.issuedAnew) return [];
  // A request that waits again, or ended that way, tells its own end.
  if (!('finishedAt' in request) || !('approval' in request)) return [];
  const told = (channel: 'approvals' | 'incidents', requestId: string): Notice => ({
    audience: `handover-missed:${channel}`,
    recipient: () => conversations.channel(channel),
    message: textMessage(renderer.handoverMissed(request, language)),
    inThreadOf: { requestId, audience: channel === 'incidents' ? 'incident' : 'approvals' },
    sendOnce: true,
    operatorHint: CHANNEL,
  });
  const askers = waiting(request).map((asker): Notice => {
    const text = renderer.outcome(asTold(request, asker.id), asker);
    return {
      audience: `handover-missed:${asker.id}`,
      recipient: () => conversations.personal(asker),
      message: textMessage(text),
      sendOnce: true,
      operatorHint: INSTALL,
    };
  });
  return [told('approvals', request.id), told('incidents', request.origin?.id ?? request.id), ...askers];
}

/** Who asked for a colleague hears that they are in. The person themselves knows. */
function signedIn(
  request: UnlockRequest,
  handover: Handover,
  { conversations, renderer }: NoticesOptions,
): readonly Notice[] {
  if (handover.signedIn?.how !== 'log') return [];
  return waiting(request)
    .filter(({ id }) => !sameId(id, request.subject.id))
    .filter(({ id }) => 'handover' in asTold(request, id))
    .map((asker) => ({
      audience: `signed-in:${asker.id}`,
      recipient: () => conversations.personal(asker),
      message: textMessage(renderer.signedIn(request, asker.language)),
      sendOnce: true,
      operatorHint: INSTALL,
    }));
}

/** Asked of the person alone, whoever asked for the fix. What came of a break-in is not told before it is given back. */
async function askedWhetherItHelped(
  request: UnlockRequest,
  { conversations, renderer, language }: NoticesOptions,
): Promise<readonly Notice[]> {
  if (request.helpAskedAt === undefined || isBreakIn(request)) return [];
  const { subject } = request;
  const isBetween = request.origin !== undefined && !request.origin.over && request.kind === 'unlock';
  if (isBetween && !waiting(request).some(({ id }) => sameId(id, subject.id))) return [];
  const asked = waiting(request).find(({ id }) => sameId(id, subject.id));
  const theirs = asked?.language ?? (await conversations.languageOf(subject, language));
  return [
    {
      audience: `helped:${subject.id}`,
      recipient: () => conversations.personal(subject),
      message: {
        ...cardMessage(renderer.helped(request, subject, theirs)),
        summary: textsIn(theirs)('teams:notification.helped'),
      },
      optional: true,
      operatorHint: INSTALL,
    },
  ];
}
