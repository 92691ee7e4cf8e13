import { describe, expect, it } from 'vitest';
import type { ChannelChoice } from '../../../bot/unlock/channels/channelChoice.js';
import { decideChoice } from '../../../bot/unlock/channels/decideChoice.js';
import { anna, APPROVER, as, ben, piet, T0, T1, T9, TENANT } from '../../helpers/requests.js';

const place = (id: string) => ({ id, name: id, team: 'IT', address: null });
const choice: ChannelChoice = {
  id: 'CHOICE-1',
  use: 'approvals',
  tenantId: TENANT,
  by: { id: anna.id, name: anna.name },
  at: T0,
  until: T9,
  to: place('new'),
  from: place('old'),
  state: 'waits',
};
const say = (
  verdict: 'move-channel' | 'keep-channel',
  actor = ben,
  facts = APPROVER,
  about = choice,
  at = T1,
) => decideChoice(about, verdict, { actor, facts, at });

describe('another channel', () => {
  it('is confirmed by another approver', () => {
    expect(say('move-channel')).toEqual({
      ...choice,
      state: 'made',
      decided: { by: { id: ben.id, name: ben.name }, at: T1 },
    });
  });

  it('is turned down by every approver, also by the one who chose it', () => {
    expect(say('keep-channel')).toMatchObject({ state: 'kept' });
    expect(say('keep-channel', anna)).toMatchObject({ state: 'kept' });
  });

  it.each([
    ['by who chose it', anna, APPROVER, 'own-request'],
    ['by that person under another account', ben, { ...APPROVER, sameAs: [anna.id] }, 'same-person'],
    ['from elsewhere', as(ben, 'another-tenant'), APPROVER, 'foreign-tenant'],
    ['by nobody in the group', as(piet), { ...APPROVER, isApprover: false }, 'not-approver'],
    ['by a guest', ben, { ...APPROVER, isGuest: true }, 'guest-approver'],
  ] as const)('is not confirmed %s', (_who, actor, facts, kind) => {
    expect(say('move-channel', actor, facts)).toEqual({ refusal: { kind } });
  });

  it('is decided once, and in time', () => {
    const made = { ...choice, state: 'made', decided: { by: ben, at: T1 } } as const;
    expect(say('move-channel', ben, APPROVER, made, T9)).toMatchObject({
      refusal: { kind: 'already', at: T1 },
    });
    expect(say('move-channel', ben, APPROVER, choice, T9)).toEqual({
      refusal: { kind: 'already', status: 'expired', at: T9 },
    });
  });
});
