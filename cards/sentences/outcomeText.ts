import { textsIn, type Translate } from '../../bot/texts/texts.js';
import { outcomeOf, type Outcome } from '../../bot/unlock/handover/state.js';
import { hasBegun, isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { credentialKind } from '../kit/credentialKind.js';
import { textTimes } from '../kit/times.js';
import type { CardFacts } from '../kit/view.js';
import { isOwnAccount, nameOf, topicFor, inSentence } from '../kit/words.js';

/** The reader's language, the time zone of the organisation, and the catalogue. */
export interface OutcomeFacts extends Pick<CardFacts, 'language' | 'timeZone' | 'remedies'> {
  /** Who reads it. Absent in a ticket, which names everybody. */
  readonly readerId?: string;
}

/**
 * The message to everybody who asked, when the request is over. Teams does not notify people of an edited card.
 * @param request as the reader may know it (`asTold`)
 */
export function outcomeText(request: UnlockRequest, facts: OutcomeFacts): string {
  const { language } = facts;
  const t = textsIn(language);
  const about = topicFor(request, facts.readerId, t);
  if (isOpen(request)) return t('cards:outcome.open', { topic: about });
  if (request.status === 'denied') {
    const { by, reason } = request.denial;
    const key = hasBegun(request) ? 'cards:outcome.deniedBegun' : 'cards:outcome.denied';
    return t(key, { by: nameOf(by), topic: about, reason: inSentence(reason) });
  }
  if (request.status === 'resolved' && request.handOff) {
    return t('cards:outcome.closed', { by: nameOf(request.approval.by), topic: about });
  }
  const outcome = outcomeOf(request);
  if (outcome === 'dry-run') return t('cards:outcome.dry-run', { topic: about });
  if (request.kind === 'contain') return containOutcome(request, t, about);
  if (isOfHandover(outcome)) return handoverOutcome(request, outcome, about, facts);
  if ('falseAlarm' in request && request.falseAlarm)
    return t('cards:outcomeKind.lookedInto', { by: nameOf(request.approval.by), topic: about });
  if (request.status === 'withdrawn' && request.breakInSaid && !hasBegun(request))
    return t('cards:outcome.withdrawnForBreakIn', { topic: about });
  const ended = request.status === 'expired' || request.status === 'withdrawn';
  if (ended && hasBegun(request)) return t(`cards:outcome.${request.status}Begun`, { topic: about });
  return t(`cards:outcome.${request.status}`, { topic: about });
}

const OF_HANDOVER = ['handing-over', 'opened', 'handed-over', 'not-handed-over'] as const;
type OfHandover = (typeof OF_HANDOVER)[number];

function isOfHandover(outcome: Outcome): outcome is OfHandover {
  return OF_HANDOVER.some((one) => one === outcome);
}

/** "Solved" is said when the person is in (design.md rule 10). */
function handoverOutcome(
  request: UnlockRequest,
  outcome: OfHandover,
  about: string,
  facts: OutcomeFacts,
): string {
  const { until = request.createdAt, opened, readOut } = request.handover ?? {};
  const { language, timeZone } = facts;
  const clock = textTimes(language, timeZone, request.createdAt).clock(until);
  const kind = credentialKind(request, facts);
  const by = readOut?.by ?? opened?.by ?? ('approval' in request ? request.approval.by : request.requester);
  const values = { topic: about, by: nameOf(by), name: nameOf(request.subject), clock };
  const t = textsIn(language);
  if (facts.readerId !== undefined && isOwnAccount(request, facts.readerId)) {
    if (outcome === 'handing-over') return t(`cards:status.next.handing-over.${kind}.self`, values);
    if (outcome === 'opened') return `${about}: ${t('cards:status.next.opened.self', values)}`;
  }
  return t(`cards:outcome.${outcome}.${kind}`, values);
}

/** A contained break-in is not over. What the bot blocked stays blocked. */
function containOutcome(request: UnlockRequest, t: Translate, topic: string): string {
  if ('falseAlarm' in request && request.falseAlarm) {
    const { approval, note } = request;
    return t('cards:outcomeKind.falseAlarm', {
      by: nameOf(approval.by),
      topic,
      note: inSentence(note ?? ''),
    });
  }
  if (request.status === 'resolved') return t('cards:outcomeKind.contained', { topic });
  if (request.status === 'partly-resolved') return t('cards:outcomeKind.partly', { topic });
  return t(`cards:outcome.${request.status as 'failed'}`, { topic });
}
