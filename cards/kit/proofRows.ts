import type { Proof, Vouching } from '../../bot/unlock/proof/proof.js';
import { approvalsOf, type UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Row } from './elements.js';
import { ago } from './times.js';
import { unreachedVouchers } from './unreached.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

/** For approvers and the record: how it was made sure that it is really them, by whom and when. No telephone number. */
export function proofRows(request: UnlockRequest, view: View): readonly Row[] {
  const { t } = view;
  const label = t('cards:fact.identity');
  const rows = (request.proofs ?? []).map((proof) => ({ label, value: proofLine(proof, view) }));
  // A yes is among the proofs.
  const { vouching } = request;
  const isOpen = vouching !== undefined && vouching.answer?.said !== 'yes';
  const open = isOpen ? [...unreachedVouchers(vouching, view), vouchingLine(vouching, view)] : [];
  const asked = open.map((value) => ({ label, value }));
  const signIn = signInLines(request, view).map((value) => ({ label, value }));
  return [...rows, ...asked, ...signIn, ...tickOfBefore(request, view)];
}

/** "Called back on the mobile number that ends with 71, by Anna Smit at 14:02. The number changed 3 days ago." */
export function proofLine({ kind, by, at, detail }: Proof, { t, times, language }: View): string {
  const { phone, ends = '', changedAt, relation } = detail;
  const values = { by: nameOf(by), time: times.moment(at), ends };
  if (kind === 'called-back') {
    const called = t(`proof:line.called-back.${phone ?? 'mobile'}`, values);
    return changedAt ? `${called} ${t('proof:line.changed', { ago: ago(changedAt, at, language) })}` : called;
  }
  if (kind === 'vouched-for') return t(`proof:line.vouched-for.${relation ?? 'manager'}`, values);
  if (kind === 'signed-in-elsewhere')
    return t(`proof:line.signed-in-elsewhere.${detail.secondFactor ? 'strong' : 'weak'}`, values);
  return t(`proof:line.${kind}`, values);
}

/** That the person was asked to sign in afresh, and what came of it. That they did is among the proofs. */
export function signInLines({ signInAsked, subject }: UnlockRequest, { t, times }: View): readonly string[] {
  const said = signInAsked?.answer?.said;
  if (!signInAsked || said === 'signed-in') return [];
  const { reached, at, until, answer } = signInAsked;
  const time = times.moment(answer?.at ?? at);
  const values = { name: nameOf(subject), time, until: times.clock(until) };
  return [t(`proof:signIn.line.${said ?? (reached.length > 0 ? 'asked' : 'nobody')}`, values)];
}

/** Whom the bot asked to vouch, and what came of it. A yes is among the proofs. */
export function vouchingLine({ asked, answer, at, until }: Vouching, { t, times }: View): string {
  if (!asked) return t('proof:vouching.nobody');
  const values = { name: nameOf(asked), time: times.moment(answer?.at ?? at), until: times.clock(until) };
  return t(`proof:vouching.${answer ? answer.said : 'asked'}`, values);
}

/** A request of an earlier version has only a tick. */
function tickOfBefore(request: UnlockRequest, { t }: View): readonly Row[] {
  const ticked = approvalsOf(request).find(({ identityChecked }) => identityChecked === true);
  if (!ticked || !('approval' in request)) return [];
  return [{ label: t('cards:fact.identity'), value: t('cards:identity.checked', { by: nameOf(ticked.by) }) }];
}
