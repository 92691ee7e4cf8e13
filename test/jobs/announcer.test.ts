import { describe, expect, it } from 'vitest';
import {
  colleague,
  done,
  herself,
  joiner,
  sampleApproved,
  sampleFinished,
  samplePending,
  subject,
} from '../helpers/sampleRequests.js';
import { announcerScene, chatOf } from './announcerScene.js';

// The `announce` job. It posts each message of a request once, in its place, and keeps it up to date.

const APPROVALS = 'approvals';
const INCIDENTS = 'incidents';
const hers = chatOf(herself);
const pending = () => samplePending();
const resolved = () => sampleFinished('resolved', [done('reset-password'), done('revoke-sessions')]);
/** A request that one colleague made and another colleague joined. */
const asked = () => samplePending({ requester: colleague, joined: [joiner] });

describe('a request that was just asked', () => {
  it('stands with the approvers and with whoever asked', async () => {
    const { run, happened } = announcerScene(pending());
    await run();
    expect(happened()).toEqual(['post approvals', `post ${hers}`]);
  });

  it('is not posted a second time when the job runs twice', async () => {
    const { run, happened } = announcerScene(pending());
    await run();
    happened();
    await run();
    expect(happened()).toEqual([]);
  });

  it('that is there no longer is told to nobody', async () => {
    const { run, happened, store } = announcerScene(pending());
    store.requests.clear();
    await run();
    expect(happened()).toEqual([]);
  });
});

describe('a request that went on', () => {
  it('is drawn again where it stands, and what is new is posted beside it', async () => {
    const { run, happened, becomes } = announcerScene(pending());
    await run();
    happened();
    becomes(resolved());
    await run();
    expect(happened()).toEqual(['update approvals', `update ${hers}`, `post ${hers}`, 'post incidents']);
  });

  it('shows the new state in the old place', async () => {
    const { run, teams, becomes } = announcerScene(pending());
    await run();
    becomes(resolved());
    await run();
    expect(teams.texts(APPROVALS)).toEqual([expect.stringContaining('Solved')]);
  });

  it('leaves alone what looks the same as before', async () => {
    const { run, happened, becomes } = announcerScene(sampleApproved());
    await run();
    happened();
    becomes({ ...sampleApproved(), version: 3, joined: [joiner] });
    await run();
    expect(happened()).toEqual(['update approvals', `post ${chatOf(joiner)}`]);
  });

  it('says its outcome once, whatever is drawn again later', async () => {
    const { run, teams, becomes } = announcerScene(resolved());
    await run();
    becomes({ ...resolved(), joined: [joiner] });
    await run();
    expect(teams.texts(hers).filter((text) => text.startsWith('Solved: '))).toHaveLength(1);
  });
});

describe('a place that does not answer', () => {
  it('does not keep the others back', async () => {
    const { run, teams } = announcerScene(pending());
    teams.fails(APPROVALS);
    await run().catch(() => undefined);
    expect(teams.texts(hers)).toHaveLength(1);
  });

  it('fails the job, so that it is run again', async () => {
    const { run, teams } = announcerScene(pending());
    teams.fails(APPROVALS);
    await expect(run()).rejects.toThrow('1 messages could not be delivered');
  });

  it('gets what it missed at the next run, and nobody gets anything twice', async () => {
    const { run, teams, happened } = announcerScene(pending());
    teams.fails(APPROVALS);
    await run().catch(() => undefined);
    happened();
    await run();
    expect(happened()).toEqual(['post approvals']);
  });

  it('for an update is updated at the next run, and not posted beside', async () => {
    const { run, teams, happened, becomes } = announcerScene(pending());
    await run();
    becomes(sampleApproved());
    teams.fails(APPROVALS);
    await run().catch(() => undefined);
    happened();
    await run();
    expect(happened()).toEqual(['update approvals']);
  });
});

describe('somebody without the app', () => {
  it('does not fail the job: trying again would not help', async () => {
    const { run, teams } = announcerScene(pending());
    teams.without.add(herself.id);
    await run();
    expect(teams.texts(APPROVALS)).toHaveLength(1);
  });

  it('is named in the log, with what the operator can do', async () => {
    const { run, teams, logged } = announcerScene(pending());
    teams.without.add(herself.id);
    await run();
    expect(logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        level: 50,
        audience: `status:${herself.id}`,
        msg: expect.stringContaining('install it for them in the Teams admin centre') as string,
      },
    ]);
  });

  it('gets the card as soon as they have it', async () => {
    const { run, teams } = announcerScene(pending());
    teams.without.add(herself.id);
    await run();
    teams.without.clear();
    await run();
    expect(teams.texts(hers)).toHaveLength(1);
  });

  it('who was promised nothing is tried once, and that is no error', async () => {
    const request = sampleFinished('resolved', [done('reset-password')], sampleApproved(asked()));
    const { run, teams, logged, happened } = announcerScene(request);
    teams.without.add(subject.id);
    await run();
    expect(logged.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([30]);
    teams.without.clear();
    happened();
    await run();
    expect(happened()).toEqual([]);
  });
});

describe('a channel that cannot be written to', () => {
  it('is told to everybody who waits, once: they call the helpdesk', async () => {
    const { run, teams } = announcerScene(asked());
    teams.closed.add(APPROVALS);
    await run();
    await run();
    for (const asker of [colleague, joiner])
      expect(teams.texts(chatOf(asker)).filter((text) => /helpdesk/.test(text))).toHaveLength(1);
  });

  it('is what a person who waits reads last, below the card that says that the admins are asked', async () => {
    const { run, teams } = announcerScene(pending());
    teams.closed.add(APPROVALS);
    await run();
    expect(teams.texts(hers)).toHaveLength(2);
    expect(teams.texts(hers).at(-1)).toMatch(/helpdesk/);
  });

  it('because none was chosen is told in the same way', async () => {
    const { run, teams, known } = announcerScene(pending());
    known.channels.clear();
    await run();
    expect(teams.texts(hers).join()).toMatch(/helpdesk/);
  });

  it('is told to one of them also when the chat of another does not answer', async () => {
    const { run, teams } = announcerScene(asked());
    teams.closed.add(APPROVALS);
    teams.fails(chatOf(colleague), 9);
    await run().catch(() => undefined);
    expect(teams.texts(chatOf(joiner)).join()).toMatch(/helpdesk/);
  });

  it('is told to nobody when it is over: nobody waits any more', async () => {
    const { run, teams } = announcerScene(resolved());
    teams.closed.add(APPROVALS);
    await run();
    expect(teams.texts(hers).join()).not.toMatch(/helpdesk/);
  });

  it('gets the card when it can be written to again', async () => {
    const { run, teams } = announcerScene(pending());
    teams.closed.add(APPROVALS);
    await run();
    teams.closed.clear();
    await run();
    expect(teams.texts(APPROVALS)).toHaveLength(1);
  });
});

describe('a message that is gone', () => {
  it('is posted anew, with the state of now', async () => {
    const { run, teams, becomes } = announcerScene(pending());
    await run();
    teams.clear(APPROVALS);
    becomes(resolved());
    await run();
    expect(teams.texts(APPROVALS)).toEqual([expect.stringContaining('Solved')]);
  });

  it('is drawn from then on where it stands now', async () => {
    const { run, teams, becomes, happened } = announcerScene(pending());
    await run();
    teams.clear(APPROVALS);
    becomes(sampleApproved());
    await run();
    happened();
    becomes(resolved());
    await run();
    expect(happened()[0]).toBe('update approvals');
    expect(teams.texts(APPROVALS)).toHaveLength(1);
  });

  it('because the bot was blocked there is not an error of the job', async () => {
    const { run, teams, becomes } = announcerScene(pending());
    await run();
    teams.closed.add(hers);
    becomes(resolved());
    await run();
    expect(teams.texts(INCIDENTS)).toHaveLength(1);
  });
});

describe('two drawings', () => {
  it('at the same time are one, and the second comes back in a second', async () => {
    const { run, happened, jobs } = announcerScene(pending());
    await Promise.all([run(), run()]);
    expect(happened()).toEqual(['post approvals', `post ${hers}`]);
    expect(jobs.of('announce')).toMatchObject([{ after: '2026-03-02T13:10:01.000Z' }]);
  });

  it('never end with the older state: who comes later draws what is then', async () => {
    const { run, teams, becomes, jobs } = announcerScene(pending());
    teams.during(APPROVALS, async () => {
      becomes(resolved());
      await run();
    });
    await run();
    expect(jobs.take('announce')).toBeDefined();
    await run();
    expect(teams.texts(APPROVALS)).toEqual([expect.stringContaining('Solved')]);
  });

  it('draw nothing more when the turn was lost', async () => {
    const { run, teams, leases } = announcerScene(pending());
    teams.during(APPROVALS, () => void (leases.isLost = true));
    await expect(run()).rejects.toThrow('the lease was lost');
    expect(teams.texts(hers)).toEqual([]);
  });

  it('are repeated when the turn was lost with the last message: it may have come too late', async () => {
    const { run, teams, leases } = announcerScene(pending());
    teams.during(hers, () => void (leases.isLost = true));
    await expect(run()).rejects.toThrow('the lease was lost');
  });
});
