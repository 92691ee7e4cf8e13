import { describe, expect, it } from 'vitest';
import { restoreReplies } from '../../bot/remedies/restoreReplies.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import { stopReplies } from '../../bot/remedies/stopReplies.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import { known } from '../../bot/unlock/findings.js';
import type { ReplySwitch } from '../../bot/unlock/ports/accountChanges.js';
import type { Json } from '../../bot/unlock/values.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { consentOf, evidenceOf } from '../helpers/sampleEvidence.js';
import { julia, SENT } from './ports.js';

const ON: ReplySwitch = { status: 'alwaysEnabled', start: null, end: null };
const AWAY: ReplySwitch = {
  status: 'scheduled',
  start: { dateTime: '2026-03-02T08:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-03-09T08:00:00.0000000', timeZone: 'UTC' },
};

function mailbox(now: ReplySwitch) {
  const state = { now };
  const changes = {
    replies: async () => state.now,
    switchReplies: async (_id: string, to: ReplySwitch) => void (state.now = to),
  };
  const ports = { ...idlePorts, changes } as unknown as RemedyPorts;
  return { state, stop: stopReplies(ports), back: restoreReplies(ports) };
}

describe('automatic replies', () => {
  it.each([ON, AWAY])('are switched off, and that is read back: %j', async (before) => {
    const { state, stop } = mailbox(before);
    const read = await stop.read(julia, undefined);
    expect(stop.isAlreadyFine(read, undefined)).toBe(false);
    expect(await stop.confirm(julia, read, undefined, SENT)).toBe(false);
    expect(await stop.run(julia, { requestId: 'R1' })).toBe('made');
    expect(state.now.status).toBe('disabled');
    expect(await stop.confirm(julia, read, undefined, SENT)).toBe(true);
  });

  it('that are off need no change', async () => {
    const { stop } = mailbox({ ...ON, status: 'Disabled' });
    expect(stop.isAlreadyFine(await stop.read(julia, undefined), undefined)).toBe(true);
  });

  it.each([ON, AWAY])('come back as they were: %j', async (before) => {
    const { state, stop, back } = mailbox(before);
    const target = { id: '', name: '', value: await stop.read(julia, undefined) };
    await stop.run(julia, { requestId: 'R1' });
    expect(back.isAlreadyFine(await back.read(julia, target), target)).toBe(false);
    await back.run(julia, { requestId: 'R2', target });
    expect(state.now).toEqual(before);
    expect(await back.confirm(julia, null, target, SENT)).toBe(true);
  });

  it.each([undefined, null, {}, { status: 1 }] as (Json | undefined)[])(
    'of which nothing is stored do not come back: %j',
    async (value) => {
      const { back } = mailbox({ ...ON, status: 'disabled' });
      const target = { id: '', name: '', ...(value !== undefined && { value }) };
      const run = back.run(julia, { requestId: 'R2', target });
      expect(await remoteErrorFrom(run)).toMatchObject({ kind: 'rejected', code: 'NothingStored' });
    },
  );
});

describe('stopping automatic replies', () => {
  const offers = (found: Partial<EvidenceFound>) =>
    mailbox(ON).stop.offered?.contain?.({ judged: judge(evidenceOf(found), julia), account: undefined });
  const replies = (on: boolean, ...addresses: string[]) => known({ on, addresses, links: [] });
  const rogue = { consents: known([consentOf({ verified: false, scopes: ['Mail.Read'] })]) };

  it('is offered while they are on', () => {
    expect(offers({ replies: replies(true), ...rogue })).toEqual([{ advised: false }]);
    expect(offers({ replies: replies(false, 'x@evil.example'), ...rogue })).toEqual([]);
    expect(offers({})).toEqual([]);
  });

  it('is chosen where they lead outside and other signs point at a break-in', () => {
    const leads = replies(true, 'x@evil.example');
    expect(offers({ replies: leads, ...rogue })).toEqual([{ advised: true }]);
    expect(offers({ replies: leads })).toEqual([{ advised: false }]);
  });
});
