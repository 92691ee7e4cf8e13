import { describe, expect, it } from 'vitest';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import type { Finished, Recheck, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Step } from '../../bot/unlock/request/step.js';
import { known } from '../../bot/unlock/findings.js';
import { restrictedFindings, sampleFindings } from '../helpers/sampleFindings.js';
import {
  approver,
  colleague,
  done,
  herself,
  joiner,
  sampleApproved,
  sampleDenied,
  sampleExecuting,
  sampleExpired,
  sampleFinished,
  samplePending,
  sampleSending,
  sampleTaken,
  sampleWithdrawn,
  subject,
} from '../helpers/sampleRequests.js';
import { announcerScene, chatOf, NOW } from './announcerScene.js';

// Who is told what about a request, and who is not.

const APPROVALS = 'approvals';
const INCIDENTS = 'incidents';
const hers = chatOf(herself);
const resolved = () => sampleFinished('resolved', [done('reset-password'), done('revoke-sessions')]);
/** Asked by a colleague, and along by another. */
const asked = () => samplePending({ requester: colleague, joined: [joiner] });
const over = () => sampleFinished('resolved', [done('reset-password')], sampleApproved(asked()));

/** The first words of what somebody hears after a break-in. */
const AFTERCARE = 'You are back.';

/** What can be read in a place, when everybody has been told. */
async function told(request: UnlockRequest, place: string): Promise<string> {
  const { run, teams } = announcerScene(request);
  await run();
  return teams.texts(place).join('\n');
}

describe('whoever asked', () => {
  it.each([
    ['first', colleague],
    ['along', joiner],
  ])('%s has a card of their own while it is open', async (_how, asker) => {
    expect(await told(asked(), chatOf(asker))).toContain('Julia Jansen');
  });

  it.each([
    ['first', colleague],
    ['along', joiner],
  ])('%s hears how it ended', async (_how, asker) => {
    const { teams, run } = announcerScene(over());
    await run();
    expect(teams.texts(chatOf(asker))).toHaveLength(2);
  });

  it('reads it in their own language', async () => {
    expect(await told(over(), chatOf(colleague))).toContain('Opgelost');
    expect(await told(over(), chatOf(joiner))).toContain('Solved');
  });

  it('and took it back hears no outcome: they know', async () => {
    const { teams, run } = announcerScene(sampleWithdrawn());
    await run();
    expect(teams.texts(chatOf(colleague))).toHaveLength(1);
  });

  it('along hears that it was taken back', async () => {
    const { teams, run } = announcerScene(sampleWithdrawn());
    await run();
    expect(teams.texts(chatOf(joiner))).toHaveLength(2);
  });

  it('hears why it was denied', async () => {
    expect(await told(sampleDenied(), chatOf(colleague))).toContain('she did not ask for this');
  });
});

describe('the helpdesk', () => {
  const open = { pending: asked(), approved: sampleApproved(asked()), taken: sampleTaken() };
  const finished = {
    ...{ resolved: over(), denied: sampleDenied(), expired: sampleExpired() },
    failed: sampleFinished('failed', []),
    unchanged: sampleFinished('unchanged', []),
  };
  it.each(Object.entries(open))('reads nothing of a request that is %s', async (_status, request) => {
    expect(await told(request, INCIDENTS)).toBe('');
  });

  it.each(Object.entries(finished))('reads the summary of a request that is %s', async (_status, request) => {
    expect(await told(request, INCIDENTS)).toContain(request.id);
  });

  it('reads nothing of a request that was taken back', async () => {
    expect(await told(sampleWithdrawn(), INCIDENTS)).toBe('');
  });

  it('reads what follows from a break-in below the summary of that break-in', async () => {
    const contained: Finished = { ...over(), kind: 'contain' };
    const { run, store, teams } = announcerScene(contained);
    await run();
    store.put({ ...over(), id: 'BACK-1', kind: 'give-back', origin: { id: contained.id, unsecured: [] } });
    await run('BACK-1');
    const [thread] = teams.happened.filter((what) => what.includes('messageid='));
    expect(thread).toMatch(/^post incidents;messageid=/);
  });
});

describe('an unblock that was checked', () => {
  const checked = (result: Recheck['result']): Finished => {
    const unblocked = sampleFinished('resolved', [done('unblock-sender')], sampleApproved(sampleSending()));
    return { ...unblocked, checks: [{ due: NOW, at: NOW, ...(result && { result }) }] };
  };

  it('is told to the helpdesk, in the thread of its summary', async () => {
    const { run, teams } = announcerScene(checked('free'));
    await run();
    expect(teams.happened.at(-2)).toMatch(/^post incidents;messageid=/);
  });

  it('is told to the approvers only when somebody is restricted again', async () => {
    const there = async (result: Recheck['result']) => {
      const { run, teams } = announcerScene(checked(result));
      await run();
      return teams.happened.some((what) => what.startsWith('post approvals;messageid='));
    };
    expect([await there('free'), await there('restricted'), await there('unknown')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is told in the channel when the thread is gone', async () => {
    const { run, becomes, teams, cards } = announcerScene(checked(undefined));
    await run();
    const [summary] = [...cards.cards.values()].filter(({ audience }) => audience === 'incident');
    teams.closed.add(`incidents;messageid=${summary?.activityId}`);
    becomes(checked('free'));
    await run();
    expect(teams.texts(INCIDENTS)).toHaveLength(2);
  });

  it('is said once', async () => {
    const { run, teams } = announcerScene(checked('free'));
    await run();
    const before = [...teams.happened];
    await run();
    expect(teams.happened).toEqual(before);
  });
});

describe('the person whose account it is', () => {
  it('hears nothing while a colleague asks for them and they cannot sign in', async () => {
    expect(await told(asked(), hers)).toBe('');
  });

  it('hears at once that a colleague asks, where they can read it', async () => {
    expect(await told(sampleSending(), hers)).toContain('Bram de Vries');
  });

  it('hears nothing before it is known whether somebody else is in the account', async () => {
    const evidence = { startedAt: NOW, found: {} };
    expect(await told({ ...sampleSending(), evidence }, hers)).toBe('');
  });

  it('hears what was changed, when a colleague asked for it', async () => {
    expect(await told(over(), hers)).toContain('Your account was changed');
  });

  it('hears it once', async () => {
    const { run, teams } = announcerScene(over());
    await run();
    await run();
    expect(teams.texts(hers)).toHaveLength(1);
  });
});

describe('an account that somebody else was in', () => {
  const findings = sampleFindings({ restriction: known(undefined) });
  const reported = () =>
    samplePending({ kind: 'contain', symptom: 'compromised', requester: colleague, findings });
  const contained = (...steps: Parameters<typeof sampleFinished>[1]) =>
    sampleFinished('resolved', steps, sampleApproved(reported()));

  it.each([
    ['while it is asked', reported()],
    ['while it is contained', sampleExecuting([done('reset-password')], reported())],
    ['when it is contained and shut', contained(done('reset-password'), done('block-sign-in'))],
    ['when it is contained and restricted', { ...contained(), findings: restrictedFindings }],
  ])('gets nothing into its own chat %s: whoever is in it reads along', async (_when, request) => {
    expect(await told(request, hers)).toBe('');
  });

  it('whose owner reported it themselves is not shown there what was found, nor which door is shut next', async () => {
    const target = { id: 'r1', name: 'Forwards all' };
    const rule: Step = { remedy: 'disable-inbox-rule', target, state: 'planned' };
    const own = { ...reported(), requester: herself };
    const text = await told(sampleExecuting([done('reset-password'), rule], own), hers);
    expect(text).toContain('Working on it');
    expect(text).not.toContain('Forwards all');
    expect(text).not.toContain('New password');
  });

  it('is told what to do now when it is contained and was never shut', async () => {
    expect(await told(contained(done('reset-password')), hers)).toContain(AFTERCARE);
  });

  it('is told what to do now when it is given back', async () => {
    const back = sampleFinished('resolved', [done('enable-sign-in')], sampleApproved(asked()));
    expect(await told({ ...back, kind: 'give-back' }, hers)).toContain(AFTERCARE);
  });

  it('is told that as soon as it can be written to', async () => {
    const { run, teams } = announcerScene(contained(done('reset-password')));
    teams.without.add(subject.id);
    await run();
    teams.without.clear();
    await run();
    expect(teams.texts(hers).join()).toContain(AFTERCARE);
  });
});

describe('a credential', () => {
  const theirs = chatOf(approver);
  const until = '2026-03-02T13:15:00.000Z';

  it('that was not offered yet is mentioned to nobody', async () => {
    const { run, teams, credentialIs } = announcerScene(sampleApproved());
    credentialIs({ state: 'kept' });
    await run();
    expect(teams.texts(theirs)).toEqual([]);
  });

  it('that is offered is waiting in the private chat of the approver, and nowhere else', async () => {
    const { run, teams, credentialIs } = announcerScene(resolved());
    credentialIs({ state: 'offered', until });
    await run();
    expect(teams.texts(theirs)).toEqual([expect.stringContaining('Show once')]);
    for (const place of [APPROVALS, INCIDENTS, hers])
      expect(teams.texts(place).join()).not.toContain('Show once');
  });

  it('that is on the screen of the approver is left alone', async () => {
    const { run, teams, credentialIs, happened } = announcerScene(resolved());
    credentialIs({ state: 'offered', until });
    await run();
    happened();
    credentialIs({ state: 'shown', until, shownAt: NOW });
    await run();
    expect(happened()).toEqual([]);
    expect(teams.texts(theirs)).toHaveLength(1);
  });

  it('whose time is up is drawn over, also when it was shown', async () => {
    const { run, teams, credentialIs, clock } = announcerScene(resolved());
    credentialIs({ state: 'offered', until });
    await run();
    credentialIs({ state: 'shown', until, shownAt: NOW });
    clock.reach(until);
    await run();
    expect(teams.texts(theirs)).toHaveLength(1);
    expect(teams.texts(theirs).join()).not.toContain('Show once');
  });
});

describe('a freeze', () => {
  const freeze: Freeze = {
    ...{ id: 'F1', kind: 'requester', tenantId: 'T', person: colleague, count: 9, involved: [] },
    ...{ at: NOW, until: '2026-03-03T13:10:00.000Z' },
  };

  it('is told to the helpdesk, and drawn again when it is lifted', async () => {
    const { run, store, happened } = announcerScene(asked());
    store.freezes.set('F1', freeze);
    await run('F1');
    store.freezes.set('F1', { ...freeze, lifted: { by: approver, at: NOW } });
    await run('F1');
    expect(happened()).toEqual(['post incidents', 'update incidents']);
  });

  it('is told to the approvers where the helpdesk has no channel', async () => {
    const { run, store, happened, known } = announcerScene(asked());
    known.channels.delete('incidents');
    store.freezes.set('F1', freeze);
    await run('F1');
    expect(happened()).toEqual(['post approvals']);
  });
});
