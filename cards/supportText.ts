import { plainText } from '../bot/texts/plainText.js';
import { isOpen } from '../bot/unlock/said/maskSecrets.js';
import { isSaidThere } from '../bot/unlock/after/saidThere.js';
import { triedIn } from '../bot/unlock/after/tried.js';
import { rowsOf, type FailedSignIn, type Findings } from '../bot/unlock/findings.js';
import type { Tried } from '../bot/unlock/request/after.js';
import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { howToRead } from './findings/unread.js';
import { failureText, type FailedStep } from './kit/failure.js';
import { remedyName } from './kit/steps.js';
import type { View } from './kit/view.js';
import { topicKey } from './kit/words.js';

/**
 * What Microsoft's support asks for, one line each, ready to copy: whose account, what they see, times in UTC, ids and
 * codes, what was looked at, and what was tried with what result. For approvers and the helpdesk. Never a credential.
 */
export function supportLines(request: UnlockRequest, view: View): readonly string[] {
  const { t } = view;
  const { subject, tenantId, answers, findings, follows } = request;
  const [, domain = ''] = subject.userPrincipalName.split('@');
  const values = { account: subject.userPrincipalName, objectId: subject.id, tenant: tenantId, domain };
  const tried = [...(follows?.tried ?? []), ...triedIn(request)];
  return [
    t('cards:support.tenant', values),
    t('cards:support.user', values),
    ...(subject.mail ? [t('cards:support.mail', { mail: subject.mail })] : []),
    t('cards:support.problem', { problem: t(`cards:topic.${topicKey(request)}`, { name: subject.name }) }),
    ...(answers.since ? [t('cards:support.since', { since: openWords(answers.since, t) })] : []),
    ...(answers.errorCode ? [t('cards:support.code', { code: answers.errorCode })] : []),
    ...(answers.details ? [t('cards:support.details', { details: openWords(answers.details, t) })] : []),
    t('cards:support.asked', { time: utc(request.createdAt), id: request.id }),
    ...(findings ? looked(request, findings, view) : []),
    ...tried.map((one) => triedLine(request, one, view)),
    ...(tried.length === 0 ? [t('cards:support.nothingTried')] : []),
    t(follows?.how === 'still-not-working' ? 'cards:support.still' : 'cards:support.open', {
      id: follows?.id ?? '',
    }),
  ].map((line) => plainText(line, 400));
}

/** What may hold a secret is for the approvers here, and not for Microsoft. */
function openWords(words: string, t: View['t']): string {
  return isOpen({ words }) ? words : t('ticket:leftOut');
}

/**
 * The short form, for whoever asked: what they know already, to give to whoever helps them.
 * @param told the request as they may know it (`asTold`)
 */
export function supportForAsker(told: UnlockRequest, view: View): readonly string[] {
  const { t } = view;
  const { subject, answers } = told;
  const tried = [...(told.follows?.tried ?? []), ...triedIn(told)];
  return [
    t('cards:support.account', { account: subject.userPrincipalName }),
    ...(answers.errorCode ? [t('cards:support.code', { code: answers.errorCode })] : []),
    t('cards:support.asked', { time: utc(told.createdAt), id: told.id }),
    ...tried.map(({ remedy, state, at }) =>
      t(`cards:support.tried.${state}`, { remedy: remedyName(remedy, view), time: utc(at), ids: '' }).trim(),
    ),
  ].map((line) => plainText(line, 400));
}

function looked(request: UnlockRequest, findings: Findings, view: View): readonly string[] {
  const { t } = view;
  const { account, failedSignIns, restriction } = findings;
  const state = account.known ? (account.value.enabled ? 'enabled' : 'disabled') : 'unread';
  const unread = howToRead(request.symptom, findings, t).map(({ part }) => part);
  return [
    t('cards:support.looked', { time: utc(findings.readAt), state: t(`cards:support.state.${state}`) }),
    ...(failedSignIns.known ? failedSignIns.value.map((failed) => signInLine(failed, view)) : []),
    ...(findings.signInsCut
      ? [t(`cards:found.failed.${isFailureSeen(failedSignIns) ? 'cut' : 'noneRead'}`)]
      : []),
    ...(restriction.known && restriction.value ? rowsOf(restriction.value) : []).map(({ address, reason }) =>
      t('cards:support.restricted', { address, reason: reason ?? '?' }),
    ),
    ...(unread.length > 0 ? [t('cards:support.unread', { parts: unread.join(', ') })] : []),
  ];
}

function isFailureSeen(failed: Findings['failedSignIns']): boolean {
  return failed.known && failed.value.length > 0;
}

function signInLine({ code, count, at, requestId, correlationId }: FailedSignIn, { t }: View): string {
  const ids = { request: requestId ?? '?', correlation: correlationId ?? '?' };
  return t('cards:support.signIn', { code, n: count, time: utc(at), ...ids });
}

function triedLine(request: UnlockRequest, one: Tried, view: View): string {
  const { remedy, state, at, reason, remoteIds = [] } = one;
  const { t } = view;
  const known = [...new Set([...remoteIds, ...(reason?.remoteId ? [reason.remoteId] : [])])];
  const said = reason ? saidOf(request, { remedy, reason }, view) : [];
  const ids = [...said, ...(known.length > 0 ? [t('cards:support.ids', { ids: known.join(', ') })] : [])];
  return t(`cards:support.tried.${state}`, {
    remedy: remedyName(remedy, view),
    time: utc(at),
    ids: ids.join(' '),
  }).trim();
}

/** What a domain controller calls it helps nobody at Microsoft. */
function saidOf(request: UnlockRequest, failed: FailedStep, view: View): readonly string[] {
  const { code } = failed.reason;
  const words = failureText(request, failed, view);
  return code === undefined || isSaidThere(failed, view.remedies) ? [words] : [words, code];
}

/** As Microsoft's support writes it: 2026-03-02 14:00:00 UTC. */
function utc(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
