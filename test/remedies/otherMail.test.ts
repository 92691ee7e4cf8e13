import { describe, expect, it } from 'vitest';
import { removeOtherMail } from '../../bot/remedies/removeOtherMail.js';
import { returnOtherMail } from '../../bot/remedies/returnOtherMail.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import { known } from '../../bot/unlock/findings.js';
import type { Target } from '../../bot/unlock/request/step.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { addressAdded, consentOf, evidenceOf } from '../helpers/sampleEvidence.js';
import { julia, SENT } from './ports.js';

const KIM = 'k••••@home.example';
const OWN = 'kim@home.example';
const THIEF = 'm@evil.example';
const target: Target = { id: THIEF, name: 'm••••@evil.example' };

function account(...otherMails: readonly string[]) {
  const state = { otherMails };
  const changes = {
    otherMails: async () => state.otherMails,
    setOtherMails: async (_id: string, list: readonly string[]) => void (state.otherMails = list),
  };
  const ports = { ...idlePorts, changes } as unknown as RemedyPorts;
  return { state, take: removeOtherMail(ports), back: returnOtherMail(ports) };
}

describe('another mail address', () => {
  it('is taken off, and the others stay', async () => {
    const { state, take } = account(OWN, 'M@evil.example');
    const before = await take.read(julia, target);
    expect(take.isAlreadyFine(before)).toBe(false);
    expect(await take.run(julia, { requestId: 'R1', target })).toBe('made');
    expect(state.otherMails).toEqual([OWN]);
    expect(await take.confirm(julia, before, target, SENT)).toBe(true);
  });

  it('that is gone needs no change', async () => {
    const { take } = account(OWN);
    expect(take.isAlreadyFine(await take.read(julia, target))).toBe(true);
  });

  it('that is still there is not called off', async () =>
    expect(await account(THIEF).take.confirm(julia, { has: true }, target, SENT)).toBe(false));

  it('that came in since the read is not taken off with it', async () => {
    const { state, take } = account(THIEF);
    await take.read(julia, target);
    state.otherMails = [THIEF, 'new@home.example'];
    await take.run(julia, { requestId: 'R1', target });
    expect(state.otherMails).toEqual(['new@home.example']);
  });

  it('comes back to those that are there, once', async () => {
    const { state, back } = account(OWN);
    const restored = { ...target, value: { has: true } };
    for (const _time of [1, 2]) await back.run(julia, { requestId: 'R1', target: restored });
    expect(state.otherMails).toEqual([OWN, THIEF]);
    expect(await back.confirm(julia, { has: false }, restored, SENT)).toBe(true);
  });

  it('that was not there before does not come back', async () => {
    const { back } = account();
    for (const value of [{ has: false }, null]) {
      const run = back.run(julia, { requestId: 'R1', target: { ...target, value } });
      expect(await remoteErrorFrom(run)).toMatchObject({ kind: 'rejected', code: 'NothingStored' });
    }
  });

  it.each([undefined, { id: '', name: '' }, { id: 'kim', name: 'kim' }])(
    'is named by the step: %j',
    async (none) => {
      const { take } = account(THIEF);
      const run = take.run(julia, { requestId: 'R1', ...(none && { target: none }) });
      expect(await remoteErrorFrom(run)).toMatchObject({ kind: 'rejected', code: 'NoAddress' });
    },
  );
});

describe('taking off another mail address', () => {
  const offers = (found: Partial<EvidenceFound>) =>
    account().take.offered?.contain?.({ judged: judge(evidenceOf(found), julia), account: undefined });
  const others = (...otherMails: readonly string[]) => ({ contact: known({ otherMails }) });
  const rogue = { consents: known([consentOf({ verified: false, scopes: ['Mail.Read'] })]) };
  const mine = { id: OWN, name: KIM };

  it('is offered for one that was added lately, and shows it masked', () =>
    expect(offers({ changes: known([addressAdded()]), ...others(KIM) })).toEqual([
      { target: mine, advised: false },
    ]));

  it('is chosen where other signs point at a break-in', () =>
    expect(offers({ changes: known([addressAdded()]), ...others(KIM), ...rogue })).toEqual([
      { target: mine, advised: true },
    ]));

  it('is not chosen for one that somebody else added', () => {
    const byAdmin = addressAdded({ bySubject: false, by: 'Anna de Vries' });
    expect(offers({ changes: known([byAdmin]), ...others(KIM), ...rogue })).toEqual([
      { target: mine, advised: false },
    ]);
  });

  it('is not offered for addresses of which the log says nothing', () =>
    expect(offers(others(KIM))).toEqual([]));
});
