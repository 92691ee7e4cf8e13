import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import { type Person, sameId } from '../../bot/unlock/person.js';
import { askers, type UnlockRequest, type RequestKind } from '../../bot/unlock/request/request.js';
import type { Row } from './elements.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';

/** A name longer than this pushes the question off a phone's screen. */
const LONGEST_NAME = 64;
/** The whole text is in the audit trail; a card has to stay under Teams' limit. */
const LONGEST_QUOTE = 600;

/** A name, harmless and of a length that fits a heading. */
export function nameOf(person: Person): string {
  return plainText(person.name, LONGEST_NAME);
}

/** What somebody wrote, as a block of its own. */
export function quoted(text: string): string {
  return plainText(text, LONGEST_QUOTE);
}

/** What somebody wrote, on one line with what we say. */
export function inSentence(text: string): string {
  return plainText(text);
}

/** "Sending for Julia Jansen": what the request is about, whatever became of it. */
export function topic(request: UnlockRequest, t: Translate): string {
  return t(`cards:topic.${topicKey(request)}`, { name: nameOf(request.subject) });
}

/** Is it this person's own account? */
export function isOwnAccount(request: UnlockRequest, personId: string): boolean {
  return sameId(request.subject.id, personId);
}

/** Does anybody ask whose account it is not? `decide` has the same rule for what an approval needs. */
export function isForColleague(request: UnlockRequest): boolean {
  return askers(request).some(({ id }) => !isOwnAccount(request, id));
}

/** "Asked by Bram de Vries, for a colleague", and how many others wait for it. */
export function askedBy(request: UnlockRequest, t: Translate): readonly string[] {
  const { requester, joined } = request;
  const who = isOwnAccount(request, requester.id) ? 'self' : 'colleague';
  const first = t(`cards:asker.${who}`, { name: nameOf(requester) });
  if (joined.length === 0) return [first];
  if (joined.length === 1) return [first, t('cards:asker.oneMore')];
  return [first, t('cards:asker.more', { others: joined.length })];
}

/** The address that tells two people of one name apart. */
export function accountOf(request: UnlockRequest): string {
  return plainText(request.subject.userPrincipalName, 120);
}

/** What they see, since when and with which code. */
export function problemRows(request: UnlockRequest, t: Translate): readonly (Row | undefined)[] {
  const { errorCode: code, since } = request.answers;
  return [
    { label: t('cards:fact.problem'), value: t(`cards:symptom.${request.symptom}`) },
    since ? { label: t('cards:fact.since'), value: `“${plainText(since, 120)}”` } : undefined,
    code ? { label: t('cards:fact.code'), value: explained(code, t) } : undefined,
  ];
}

/** For the record: the approver made sure that it is the person whose account it is. */
export function identityRow(request: UnlockRequest, t: Translate): Row | undefined {
  if (!('approval' in request) || !request.approval.identityChecked) return undefined;
  const by = nameOf(request.approval.by);
  return { label: t('cards:fact.identity'), value: t('cards:identity.checked', { by }) };
}

/** The code and, where it is a known one, what it means: it may show that the plan cannot help. */
function explained(code: string, t: Translate): string {
  const key = `cards:code.${code.replaceAll('.', '-')}`;
  const shown = plainText(code, 40);
  return isTextKey(key) ? `${shown}: ${t(key)}` : shown;
}

/** What a request is called by: the ordinary one by what the person sees, one of a break-in by what it does. */
export function topicKey({ kind, symptom }: UnlockRequest): Symptom | Exclude<RequestKind, 'unlock'> {
  return kind === 'unlock' ? symptom : kind;
}
