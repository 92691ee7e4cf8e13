import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../bot/unlock/findings.js';
import type { Freeze, FreezeKind } from '../../bot/unlock/request/freeze.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { anna, approved, ben, executing, julia, olga, piet, T1, TENANT } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE, patience, silence } from './fakeTenant.js';

// Before every sending it is asked whether the approval still holds, whether the account became privileged, and which
// address is theirs: before the first try, before another one, and after a restart.

const planned = (...remedies: readonly RemedyId[]): readonly Step[] =>
  remedies.map((remedy) => ({ remedy, state: 'planned' }));
const plan = (...remedies: readonly RemedyId[]) => approved({ steps: planned(...remedies) });
const HOUR_MS = 3_600_000;
const removed = () => ({ isMember: false });
const freezeOf = (person: { id: string; name: string }, kind: FreezeKind = 'requester'): Freeze => ({
  ...{ id: 'F1', kind, tenantId: TENANT, person, count: 9, at: T1, involved: [] },
  until: '2026-03-03T14:00:00.000Z',
});
/** A step that was sent once, before the bot was started again. */
const sent = (remedy: RemedyId): Step => ({
  ...{ remedy, state: 'started', startedAt: T1, before: BEFORE, attempts: 1 },
});

describe('an approver who fell away', () => {
  it('before the first step keeps everything from being sent', async () => {
    const { run, tenant, stored } = executorScene(plan('reset-password'));
    tenant.approvers.set(anna.id, removed);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored()).toMatchObject({ status: 'pending', lapsed: [{ why: 'not-approver' }] });
  });

  it('leaves no sealed password behind that was never sent', async () => {
    const { run, tenant, credentials, stored } = executorScene(plan('reset-password'));
    tenant.approvers.set(anna.id, removed);
    await run();
    expect(await credentials.sealed(stored().id)).toBeUndefined();
  });

  it('between two steps keeps the second one from being sent, and the first one stays done', async () => {
    const { run, tenant, stored } = executorScene(plan('reset-password', 'revoke-sessions'));
    tenant.during('look', () => void tenant.approvers.set(anna.id, removed));
    await run();
    expect(tenant.sent.map(({ remedy }) => remedy)).toEqual(['reset-password']);
    expect(stored()).toMatchObject({
      status: 'pending',
      steps: [{ state: 'done' }, { state: 'planned' }],
    });
  });

  it('during a retry pause keeps the change from being sent a second time', async () => {
    const { runToTheEnd, tenant, stored } = executorScene(plan('enable-sign-in'));
    tenant.fails('send', patience(120));
    tenant.approvers.set(anna.id, () => ({ isMember: tenant.sent.length === 0 }));
    await runToTheEnd();
    expect(tenant.sent).toHaveLength(1);
    expect(stored()).toMatchObject({ status: 'pending', steps: [{ state: 'started', attempts: 1 }] });
  });

  it('during a retry pause leaves no password begun that was never set', async () => {
    const { runToTheEnd, tenant, stored } = executorScene(plan('reset-password'));
    tenant.fails('send', patience(120));
    tenant.approvers.set(anna.id, () => ({ isMember: tenant.sent.length === 0 }));
    await runToTheEnd();
    expect(stored()).toMatchObject({ status: 'pending', steps: [{ state: 'planned' }] });
  });

  it('while the bot was down keeps a change from being sent again', async () => {
    const { run, tenant, stored } = executorScene(executing([sent('enable-sign-in')]));
    tenant.approvers.set(anna.id, removed);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored().status).toBe('pending');
  });

  it('does not hide that a change was made before: it is looked up first', async () => {
    const { run, tenant, stored } = executorScene(executing([sent('enable-sign-in')]));
    tenant.made.add('enable-sign-in');
    tenant.approvers.set(anna.id, removed);
    await run();
    expect(stored()).toMatchObject({ status: 'resolved', steps: [{ state: 'done' }] });
  });

  it('while Graph was away for most of an hour keeps the password from being set when it is back', async () => {
    const { run, tenant, stored, clock, jobs } = executorScene(plan('reset-password'));
    tenant.fails('rights', silence(), { times: 99 });
    await run();
    clock.reach(new Date(Date.parse(T1) + HOUR_MS - 60_000).toISOString());
    jobs.take('execute');
    tenant.recovers();
    tenant.approvers.set(anna.id, removed);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored().status).toBe('pending');
  });

  it.each([
    ['is disabled', () => ({ enabled: false }), 'disabled-approver'],
    ['is a guest', () => ({ guest: true }), 'guest-approver'],
    ['is who asked, under another account', () => ({ sameAs: [piet.id] }), 'same-person'],
  ] as const)('because the approver %s is named with that', async (_what, facts, why) => {
    const { run, tenant, stored } = executorScene(plan('enable-sign-in'));
    tenant.approvers.set(anna.id, facts);
    await run();
    expect(stored()).toMatchObject({ lapsed: [{ by: { id: anna.id }, why }] });
  });

  it('by joining those who ask does not count, also when it happens while the directory answers', async () => {
    const { run, tenant, store, stored } = executorScene(plan('enable-sign-in'));
    tenant.during('standing', () => {
      const request = stored();
      const joined = [...request.joined, { ...anna, language: 'en' as const }];
      store.put({ ...request, version: request.version + 1, joined });
    });
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored()).toMatchObject({ status: 'pending', lapsed: [{ why: 'own-request' }] });
  });

  it('is asked about once more when somebody joined meanwhile, who may be the approver under another account', async () => {
    const { run, tenant, store, stored } = executorScene(plan('enable-sign-in'));
    tenant.approvers.set(anna.id, (others) => ({ sameAs: others.filter((id) => id === olga.id) }));
    tenant.during('standing', () => {
      const request = stored();
      store.put({ ...request, version: request.version + 1, joined: [olga] });
    });
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored()).toMatchObject({ status: 'pending', lapsed: [{ why: 'same-person' }] });
  });

  it('is asked about for each of two approvers', async () => {
    const request = plan('enable-sign-in');
    const { run, tenant, stored } = executorScene({ ...request, approvals: [{ by: ben, at: T1 }] });
    tenant.approvers.set(ben.id, removed);
    await run();
    expect(stored()).toMatchObject({ status: 'pending', approvals: [{ by: { id: anna.id } }] });
  });
});

describe('a freeze after the approval', () => {
  it.each([
    ['who asked', piet, 'requester'],
    ['the account', julia, 'subject'],
    ['the approver', anna, 'approver'],
  ] as const)('of %s keeps the change from being sent', async (_who, person, kind) => {
    const { run, tenant, store, stored } = executorScene(plan('enable-sign-in'));
    store.freezes.set('F1', freezeOf(person, kind));
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored()).toMatchObject({ status: 'pending', lapsed: [{ why: 'frozen' }] });
  });

  it('that is over keeps nothing back', async () => {
    const { run, store, stored } = executorScene(plan('enable-sign-in'));
    store.freezes.set('F1', { ...freezeOf(piet), until: T1 });
    await run();
    expect(stored().status).toBe('resolved');
  });
});

describe('a directory that does not say whether the approval holds', () => {
  it('keeps the change from being sent, and is asked again', async () => {
    const { runToTheEnd, tenant, stored } = executorScene(plan('enable-sign-in'));
    tenant.fails('standing', silence(), { times: 3 });
    await runToTheEnd();
    expect(tenant.sent).toHaveLength(1);
    expect(stored().status).toBe('resolved');
  });

  it('keeps it from being sent a second time too', async () => {
    const { run, tenant, step, jobs } = executorScene(executing([sent('enable-sign-in')]));
    tenant.fails('standing', silence());
    await run();
    expect(tenant.sent).toEqual([]);
    expect(step()).toMatchObject({ state: 'started', attempts: 1 });
    expect(jobs.of('execute')).toHaveLength(1);
  });

  it('for an hour ends the plan', async () => {
    const { runToTheEnd, tenant, stored } = executorScene(plan('enable-sign-in'));
    tenant.fails('standing', silence(), { times: 999 });
    await runToTheEnd();
    expect(tenant.sent).toEqual([]);
    expect(stored()).toMatchObject({ status: 'failed', steps: [{ reason: { kind: 'unavailable' } }] });
  });
});

describe('a containment', () => {
  it('goes on without its approvers, and keeps that they fell away', async () => {
    const request: UnlockRequest = { ...plan('reset-password', 'revoke-sessions'), kind: 'contain' };
    const { run, tenant, stored, store } = executorScene(request);
    tenant.approvers.set(anna.id, removed);
    await run();
    expect(stored()).toMatchObject({ status: 'resolved', lapsed: [{ then: 'goes-on' }] });
    expect(store.trail.filter(({ what }) => what === 'approval-lapsed')).toHaveLength(1);
  });
});

describe('a request that another approver allows again', () => {
  it('goes on from where it stopped, and what nobody opened is theirs to hand over', async () => {
    const { run, tenant, store, stored, credentials } = executorScene(
      plan('reset-password', 'revoke-sessions'),
    );
    tenant.during('look', () => void tenant.approvers.set(anna.id, removed));
    await run();
    expect(await credentials.offeredTo(anna.id)).toEqual([stored().id]);
    const approval = { by: ben, at: T1 };
    store.put({ ...stored(), version: stored().version + 1, status: 'approved', approval });
    await run();
    expect(stored().status).toBe('resolved');
    expect(tenant.sent.map(({ remedy }) => remedy)).toEqual(['reset-password', 'revoke-sessions']);
    expect(await credentials.offeredTo(ben.id)).toEqual([stored().id]);
    expect(await credentials.offeredTo(anna.id)).toEqual([]);
  });

  it('long after a try without an answer has a whole hour again to look it up', async () => {
    const again = executing([sent('enable-sign-in')]);
    const at = new Date(Date.parse(T1) + 3 * HOUR_MS).toISOString();
    const { run, tenant, step, clock } = executorScene({ ...again, approval: { ...again.approval, at } });
    clock.reach(at);
    tenant.fails('look', silence(), { times: 9 });
    await run();
    expect(step()).toMatchObject({ state: 'started' });
  });
});

describe('an account that became privileged', () => {
  it.each([
    ['has a role', { privileges: known(['Global Administrator']) }],
    ['can switch one on', { eligible: known(['Global Administrator']) }],
  ])('during a retry pause is not touched by the second try: it %s', async (_how, rights) => {
    const { runToTheEnd, tenant, step } = executorScene(plan('enable-sign-in'));
    tenant.fails('send', patience(120));
    tenant.during('rights', () => undefined);
    tenant.during('rights', () => void (tenant.rights = { ...tenant.rights, ...rights }));
    await runToTheEnd();
    expect(tenant.sent).toHaveLength(1);
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'out-of-reach' }, before: BEFORE });
  });

  it('while the bot was down is not touched by the next try', async () => {
    const { run, tenant, step } = executorScene(executing([sent('enable-sign-in')]));
    tenant.rights = { ...tenant.rights, privileges: known(['Global Administrator']) };
    await run();
    expect(tenant.sent).toEqual([]);
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'out-of-reach' } });
  });

  it('perhaps, because that cannot be read, waits before the second try', async () => {
    const { run, tenant, step, jobs } = executorScene(executing([sent('enable-sign-in')]));
    tenant.rights = { ...tenant.rights, privileges: unknown('unavailable') };
    await run();
    expect(tenant.sent).toEqual([]);
    expect(step()).toMatchObject({ state: 'started', attempts: 1 });
    expect(jobs.of('execute')).toHaveLength(1);
  });
});
