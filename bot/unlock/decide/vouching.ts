import type { AuditEvent } from '../audit/auditEvent.js';
import type { Command } from '../request/commands.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import type { Refusal } from './refusal.js';
import { sameId } from '../person.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';
import { kindOf } from '../proof/catalogue.js';
import type { Proof, VoucherRelation, Vouching } from '../proof/proof.js';

type AskVoucher = Extract<Command, { kind: 'ask-voucher' }>;
type VoucherUnreached = Extract<Command, { kind: 'voucher-unreached' }>;
type Vouch = Extract<Command, { kind: 'vouch' }>;

/** An approver wants somebody to vouch. Nobody is asked a second time while they may still answer. */
export function askVoucher(request: UnlockRequest, command: AskVoucher): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  const { asked, unreached = [], actor, at, until } = command;
  const before = request.vouching;
  if (before?.asked && !before.answer && at < before.until) return refused({ kind: 'not-now' });
  const by = { id: actor.id, name: actor.name };
  return askedNow(request, { asked, unreached, by, at, until: asked ? until : at });
}

/** Whom the bot asked cannot be reached. The next in line is asked, on the same approver's wish. */
export function voucherUnreached(request: UnlockRequest, command: VoucherUnreached): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  const { person, asked, unreached, at, until } = command;
  const before = request.vouching;
  if (!before?.asked || before.answer || !sameId(before.asked.id, person.id))
    return refused({ kind: 'not-now' });
  const passed = [...(before.unreached ?? []), person, ...unreached];
  return askedNow(request, { asked, unreached: passed, by: before.by, at, until: asked ? until : at });
}

function askedNow(
  request: UnlockRequest,
  {
    asked,
    unreached,
    by,
    at,
    until,
  }: Required<Pick<Vouching, 'unreached'>> &
    Pick<Vouching, 'by' | 'at' | 'until'> & { readonly asked: Vouching['asked'] | undefined },
): Decision {
  const passed = unreached.map(({ id, name }) => ({ id, name }));
  const vouching = {
    ...(asked && { asked }),
    ...(passed.length > 0 && { unreached: passed }),
    ...{ by, at, until },
  };
  const detail = asked ? { voucherId: asked.id, relation: asked.relation } : {};
  const event: AuditEvent = { what: 'voucher-asked', at, actorId: by.id, detail };
  return accepted({ ...request, vouching }, [ANNOUNCE], event);
}

/**
 * Who was asked answers. Yes is a proof, for a request that still waits. No and "not them" are kept whatever the state
 * is, because whoever calls this stops the account in the same transaction.
 */
export function vouch(request: UnlockRequest, command: Vouch): Decision {
  const { vouching } = request;
  const { actor, said, at } = command;
  if (!sameId(actor.tenantId, request.tenantId)) return refused({ kind: 'foreign-tenant' });
  if (!vouching?.asked || !sameId(vouching.asked.id, actor.id))
    return refused({ kind: 'not-asked-to-vouch' });
  const refusal = said === 'yes' && mayNotVouch(request, command);
  if (refusal) return refused(refusal);
  if (said === 'yes' && request.status !== 'pending') return refused(alreadyDone(request));
  // A yes can become a no, and a no stays one.
  const before = vouching.answer?.said;
  if (before !== undefined && (before !== 'yes' || said === 'yes')) return refused({ kind: 'not-now' });
  const answered = { ...vouching, answer: { said, at } };
  const proofs = proofsAfter(request, command, vouching.asked.relation);
  const event: AuditEvent = { what: 'vouched', at, actorId: actor.id, detail: { said } };
  return accepted({ ...request, vouching: answered, proofs }, [ANNOUNCE], event);
}

/** Never somebody who asks, whose account it is, or who allows it, under any account of theirs. */
function mayNotVouch(request: UnlockRequest, { actor, facts }: Vouch): Refusal | undefined {
  if (facts.isDisabled) return { kind: 'disabled-approver' };
  if (facts.isGuest) return { kind: 'guest-approver' };
  const isTheirs = (id: string) => sameId(id, actor.id) || facts.sameAs.some((same) => sameId(same, id));
  if (isTheirs(request.subject.id)) return { kind: 'own-account' };
  if (askers(request).some(({ id }) => isTheirs(id))) return { kind: 'own-request' };
  return approvalsOf(request).some(({ by }) => isTheirs(by.id)) ? { kind: 'same-approver' } : undefined;
}

/** A no takes away every earlier vouching. */
function proofsAfter(
  { proofs = [] }: UnlockRequest,
  { actor, said, at }: Vouch,
  relation: VoucherRelation,
): readonly Proof[] {
  const others = proofs.filter(({ kind }) => kind !== 'vouched-for');
  if (said !== 'yes') return others;
  const { kind, level } = kindOf('vouched-for');
  return [...others, { kind, level, by: { id: actor.id, name: actor.name }, at, detail: { relation } }];
}
