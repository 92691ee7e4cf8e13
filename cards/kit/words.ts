import { isLockedThere, needsNewPassword } from '../../bot/unlock/onPremises/found.js';
import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import { meantBy } from '../../bot/unlock/diagnosis/causes.js';
import { knownError } from '../../bot/unlock/diagnosis/errorCodes.js';
import { saidOf } from '../../bot/unlock/said/maskSecrets.js';
import { type Person, sameId } from '../../bot/unlock/person.js';
import type { RequestKind, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Row } from './elements.js';
import type { Hint, Symptom } from '../../bot/unlock/symptoms.js';

/** A longer name pushes the question off a phone's screen. */
const LONGEST_NAME = 64;
/** Teams limits the size of a card. The audit trail has the whole text. */
const LONGEST_QUOTE = 600;

/** A harmless name, short enough for a heading. */
export function nameOf(person: Person): string {
  return plainText(person.name, LONGEST_NAME);
}

/** What a person wrote, as a separate block. */
export function quoted(text: string): string {
  return plainText(text, LONGEST_QUOTE);
}

/** What a person wrote, inside one of the bot's sentences. */
export function inSentence(text: string): string {
  return plainText(text);
}

/** "Sending for Julia Jansen": what the request is about, without its result. */
export function topic(request: UnlockRequest, t: Translate): string {
  return t(`cards:topic.${topicKey(request)}`, { name: nameOf(request.subject) });
}

/** The same for this reader: their own account is never named as somebody else's. */
export function topicFor(request: UnlockRequest, readerId: string | undefined, t: Translate): string {
  const isOwn = readerId !== undefined && isOwnAccount(request, readerId);
  return isOwn ? t(`cards:topicOwn.${topicKey(request)}`) : topic(request, t);
}

/** True when the request is about this person's own account. */
export function isOwnAccount(request: UnlockRequest, personId: string): boolean {
  return sameId(request.subject.id, personId);
}

/** The address. It distinguishes two people with one name. */
export function accountOf(request: UnlockRequest): string {
  return plainText(request.subject.userPrincipalName, 120);
}

/** What the person sees, since when and with which error code. */
export function problemRows(request: UnlockRequest, t: Translate): readonly (Row | undefined)[] {
  const { errorCode: code, hint, since } = request.answers;
  return [
    { label: t('cards:fact.problem'), value: t(`cards:symptom.${request.symptom}`) },
    since ? { label: t('cards:fact.since'), value: `“${withoutSecret(since, 120)}”` } : undefined,
    code ? { label: t('cards:fact.code'), value: explained(code, hint, t) } : undefined,
    callerRow(request, t),
    besideRow(request, t),
    cancelledRow(request, t),
    ticketRow(request, t),
  ];
}

/** Free words in a row of facts. An earlier version stored them as they were written. */
function withoutSecret(text: string, longest: number): string {
  return plainText(saidOf(text, longest)?.words ?? '', longest);
}

/** The helpdesk's ticket, with its address where there is one. */
function ticketRow({ ticket }: UnlockRequest, t: Translate): Row | undefined {
  if (!ticket) return undefined;
  const number = plainText(ticket.number, 60);
  const address = ticket.url?.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return { label: t('cards:fact.ticket'), value: address ? `[${number}](${address})` : number };
}

/** A helpdesk agent asked for somebody who called, and how they say that they checked who it was. */
function callerRow({ caller }: UnlockRequest, t: Translate): Row | undefined {
  if (!caller) return undefined;
  const how = t(`cards:caller.${caller.check}`);
  const value = caller.note ? `${how}: “${withoutSecret(caller.note, 200)}”` : how;
  return { label: t('cards:fact.caller'), value };
}

/** The open request for the same by others, or by the owner. The approver should look at both. */
function besideRow(request: UnlockRequest, t: Translate): Row | undefined {
  const { beside, requester } = request;
  if (beside === undefined) return undefined;
  const who = isOwnAccount(request, requester.id) ? 'others' : 'owner';
  return { label: t('cards:fact.beside'), value: t(`cards:beside.${who}`, { id: beside }) };
}

/** What they had asked for before they reported this break-in. They may still need it when the account is unblocked. */
function cancelledRow({ cancelledForIt: before = [] }: UnlockRequest, t: Translate): Row | undefined {
  if (before.length === 0) return undefined;
  const asked = before.map((symptom) => t(`cards:symptom.${symptom}`)).join(', ');
  return { label: t('cards:fact.cancelledForIt'), value: t('cards:cancelledForIt', { asked }) };
}

/** The address of the account changed while the request was open. */
export function addressRow({ formerAddress }: UnlockRequest, t: Translate): Row | undefined {
  if (formerAddress === undefined) return undefined;
  const former = plainText(formerAddress, 120);
  return { label: t('cards:fact.address'), value: t('cards:address.changed', { former }) };
}

/** The request whose password or pass did not reach the person. This one makes another. */
export function insteadOfRow({ insteadOf: id }: UnlockRequest, t: Translate): Row | undefined {
  if (id === undefined) return undefined;
  return { label: t('cards:handover.insteadOf'), value: t('cards:handover.insteadOfValue', { id }) };
}

/**
 * The code and, if the bot knows it, its meaning. The meaning may show that the plan cannot help. Of a code with two
 * meanings it is the one that the person's words say.
 */
function explained(code: string, hint: Hint | undefined, t: Translate): string {
  const key = `cards:code.${code.replaceAll('.', '-')}`;
  const shown = plainText(code, 40);
  if (hint === 'malicious-address' && isTextKey(`${key}-address`))
    return `${shown}: ${t('cards:code.AADSTS50053-address')}`;
  if (isTextKey(key)) return `${shown}: ${t(key)}`;
  const error = knownError(code);
  const advice = error && meantBy(error, hint);
  return advice ? `${shown}: ${t(`cards:advice.${advice}.short`)}` : shown;
}

/**
 * The key of the request's name: the symptom for an `unlock`, the kind for a request of a break-in. Nobody who is only
 * locked out reads that it is about a new password.
 */
export function topicKey(request: UnlockRequest): Symptom | 'locked-there' | Exclude<RequestKind, 'unlock'> {
  return request.kind === 'unlock' ? askedFor(request) : request.kind;
}

/** What the person asked for, by what the look showed of it. */
export function askedFor({ symptom, findings }: UnlockRequest): Symptom | 'locked-there' {
  const isOnlyLocked = findings !== undefined && isLockedThere(findings) && !needsNewPassword(findings);
  return symptom === 'password-not-accepted' && isOnlyLocked ? 'locked-there' : symptom;
}
