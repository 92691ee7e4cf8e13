import type { AuditEvent } from '../bot/unlock/audit/auditEvent.js';
import { OWN_TRAILS } from '../bot/unlock/audit/trails.js';
import type { ChannelUse } from '../bot/unlock/channels/channelChoice.js';
import { goOn } from '../bot/unlock/limits/stopping.js';
import type { RequestStore, Transaction } from '../bot/unlock/ports/requestStore.js';
import type { Lift } from '../bot/unlock/request/freeze.js';

export type WhatToLift = 'freeze' | 'stop' | 'channel';

/** What the operator wants to lift, and who they say that they are (an Entra object id). */
export type Lifting = { readonly by: string } & (
  | { readonly what: 'freeze' | 'stop'; readonly id: string }
  | { readonly what: 'channel'; readonly id: ChannelUse }
);

/** There is no such freeze, stop or chosen channel, or it is over. */
class NothingToLift extends Error {
  override readonly name = 'NothingToLift';
}

/**
 * Lifts it, writes to the audit trail who did, and lets the bot redraw the cards and take up what stood still. Returns
 * what was done, as a sentence. Throws `NothingToLift`.
 */
export async function liftByOperator(store: RequestStore, lifting: Lifting, now: Date): Promise<string> {
  const at = now.toISOString();
  const lift: Lift = { by: { id: lifting.by, name: '' }, at, isOperator: true };
  const waiting = await store.unfinished();
  return store.change(async (tx) => {
    switch (lifting.what) {
      case 'freeze':
        return liftFreeze(tx, lifting.id, lift);
      case 'stop':
        return liftStop(tx, lifting.id, lift, waiting);
      case 'channel':
        return forgetChannel(tx, lifting.id, lift);
    }
  });
}

async function liftFreeze(tx: Transaction, id: string, lift: Lift): Promise<string> {
  const freeze = await tx.loadFreeze(id);
  if (!freeze || freeze.lifted || freeze.until <= lift.at)
    throw new NothingToLift(`There is no freeze ${id}, or it is over.`);
  await tx.saveFreeze({ ...freeze, lifted: lift });
  await tx.append(id, [lifted(lift, { kind: 'freeze' })]);
  await goOn(tx, id, []);
  return `The freeze ${id} is lifted.`;
}

async function liftStop(
  tx: Transaction,
  id: string,
  lift: Lift,
  waiting: readonly string[],
): Promise<string> {
  await tx.alone('stop');
  const stop = await tx.loadStop(id);
  if (!stop || stop.endedAt !== undefined) throw new NothingToLift(`There is no stop ${id}, or it is over.`);
  await tx.saveStop({ ...stop, lifts: [...stop.lifts, lift], endedAt: lift.at });
  await tx.append(id, [lifted(lift, { kind: 'stop' })]);
  await goOn(tx, id, waiting);
  return `The stop ${id} is lifted: what gives is carried out again.`;
}

async function forgetChannel(tx: Transaction, use: ChannelUse, lift: Lift): Promise<string> {
  await tx.alone(`channel:${use}`);
  const [now, open] = [await tx.channelNow(use), await tx.openChoice(use)];
  if (!now && !open) throw new NothingToLift(`No channel for ${use} was chosen in Teams.`);
  if (open) {
    await tx.saveChoice({ ...open, state: 'kept' });
    await goOn(tx, open.id, []);
  }
  await tx.useChannel(use, undefined);
  await tx.append(OWN_TRAILS.channels, [lifted(lift, { kind: 'channel', channel: use })]);
  return `The channel for ${use} is forgotten: the next choice of an approver holds at once.`;
}

function lifted(
  { by, at }: Lift,
  detail: Extract<AuditEvent, { what: 'operator-lifted' }>['detail'],
): AuditEvent {
  return { what: 'operator-lifted', at, actorId: by.id, detail };
}
