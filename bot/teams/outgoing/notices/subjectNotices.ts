import { textsIn } from '../../../texts/texts.js';
import { type Person, sameId } from '../../../unlock/person.js';
import { askers, isBreakIn, type Finished, type UnlockRequest } from '../../../unlock/request/request.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

type Changed = Finished & { readonly status: 'resolved' | 'partly-resolved' };

const UNREACHED = 'nothing to do: somebody who does not have the app, or cannot sign in, is told by others';

/**
 * Messages to the subject when colleagues ask for their account. A subject who did not expect that must be able to
 * object. Empty when the subject asked too, because then they get every message anyway.
 */
export async function subjectNotices(
  request: UnlockRequest,
  options: NoticesOptions,
): Promise<readonly Notice[]> {
  const aftercare = isBack(request) ? [await aftercareNotice(request, options)] : [];
  if (isAmong(askers(request), request.subject)) return aftercare;
  // The intruder reads along. The bot says nothing there until it gives the account back.
  if (isBreakIn(request)) return aftercare;
  // The same holds for everything else about an account with an open break-in, until it gave something back.
  const isBetween = request.origin !== undefined && !request.origin.over && request.kind !== 'give-back';
  if (isBetween && !(request.kind === 'unlock' && wasChanged(request))) return aftercare;
  if (canReadMeanwhile(request)) return [await askedNotice(request, options)];
  if (!wasChanged(request)) return [];
  const subject = await changedNotice(request, request.subject, 'done', options);
  const manager = options.notifyManager ? managerOf(request) : undefined;
  const told = manager ? [subject, await changedNotice(request, manager, 'manager', options)] : [subject];
  return [...told, ...aftercare];
}

/**
 * After a break-in: the bot gave it back, or had taken nothing away. Then the subject reads what they should do. Once,
 * also where it is given back in parts.
 */
function isBack(request: UnlockRequest): request is Changed {
  if (!wasChanged(request)) return false;
  if (request.kind === 'give-back') return !request.origin?.partly;
  return request.kind === 'contain' && request.givenBack?.by === request.id;
}

/** The bot tries again at every update until it reaches the subject. No other person informs them. */
async function aftercareNotice(
  request: UnlockRequest,
  { conversations, language }: NoticesOptions,
): Promise<Notice> {
  const { subject } = request;
  const t = textsIn(await conversations.languageOf(subject, language));
  return {
    audience: `aftercare:${subject.id}`,
    recipient: () => conversations.personal(subject),
    message: textMessage(t('teams:aftercare')),
    sendOnce: true,
    operatorHint: 'they hear it when they write to the bot; or read the list of the incident card to them',
  };
}

/** The subject cannot send mail but can use Teams. Only in this case a message arrives before the decision. */
function canReadMeanwhile({ kind, status, symptom, findings, evidence }: UnlockRequest): boolean {
  // The bot says nothing to the account until the evidence shows who uses it.
  if (evidence && !evidence.finishedAt) return false;
  const isDisabled = findings?.account.known === true && !findings.account.value.enabled;
  return kind === 'unlock' && status === 'pending' && symptom === 'cannot-send-mail' && !isDisabled;
}

function wasChanged(request: UnlockRequest): request is Changed {
  const isOver = request.status === 'resolved' || request.status === 'partly-resolved';
  return isOver && request.steps.some(({ state }) => state === 'done');
}

/** The manager. `undefined` when they asked or approved, because then they already know. */
function managerOf(request: Changed): Person | undefined {
  const manager = request.findings?.manager;
  if (!manager?.known || !manager.value) return undefined;
  return isAmong([...askers(request), request.approval.by], manager.value) ? undefined : manager.value;
}

async function askedNotice(request: UnlockRequest, options: NoticesOptions): Promise<Notice> {
  const { conversations, renderer, language } = options;
  const theirs = await conversations.languageOf(request.subject, language);
  return told(
    `asked-for:${request.subject.id}`,
    request.subject,
    renderer.askedForYou(request, theirs),
    'owner',
    options,
  );
}

async function changedNotice(
  request: Changed,
  person: Person,
  reader: 'done' | 'manager',
  options: NoticesOptions,
): Promise<Notice> {
  const { conversations, renderer, language } = options;
  const text = renderer.changed(request, reader, await conversations.languageOf(person, language));
  const audience = `${reader === 'done' ? 'subject' : 'manager'}:${person.id}`;
  return told(audience, person, text, reader === 'done' ? 'owner' : 'manager', options);
}

function told(
  audience: string,
  { id, name }: Person,
  text: string,
  as: 'owner' | 'manager',
  { conversations }: NoticesOptions,
): Notice {
  return {
    audience,
    recipient: () => conversations.personal({ id, name }),
    whom: { person: { id, name }, as },
    message: textMessage(text),
    sendOnce: true,
    optional: true,
    operatorHint: UNREACHED,
  };
}

function isAmong(people: readonly Person[], { id }: Person): boolean {
  return people.some((person) => sameId(person.id, id));
}
