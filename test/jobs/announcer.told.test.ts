import { describe, expect, it } from 'vitest';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import type { Finished, Recheck } from '../../bot/unlock/request/request.js';
import {
  approver,
  colleague,
  done,
  herself,
  joiner,
  sampleApproved,
  sampleDenied,
  sampleExpired,
  sampleFinished,
  samplePending,
  sampleSending,
  sampleTaken,
  sampleWithdrawn,
} from '../helpers/sampleRequests.js';
import { manager } from '../helpers/sampleFindings.js';
import { announcerScene, chatOf, NOW, told } from './announcerScene.js';

// Who gets which message about a request, and who gets none.

const APPROVALS = 'approvals';
const INCIDENTS = 'incidents';
const hers = chatOf(herself);
const resolved = () => sampleFinished('resolved', [done('reset-password'), done('revoke-sessions')]);
/** A request that one colleague made and another colleague joined. */
const asked = () => samplePending({ requester: colleague, joined: [joiner] });
const over = () => sampleFinished('resolved', [done('reset-password')], sampleApproved(asked()));

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
    // The manager hears of it. Nothing is drawn over it.
    expect(happened()).toEqual([`post ${chatOf(manager)}`]);
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
