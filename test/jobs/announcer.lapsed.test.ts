import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  approver,
  colleague,
  done,
  joiner,
  sampleApproved,
  sampleExecuting,
  sampleFinished,
} from '../helpers/sampleRequests.js';
import { sampleAgain, sampleLapse } from '../helpers/sampleLapses.js';
import { announcerScene, chatOf, NOW } from './announcerScene.js';

// A request that waits for approval again: who hears of it, and what becomes of the approver's private card.

const UNTIL = '2026-03-02T13:20:00.000Z';
const second = { id: '5f6c0d1e-0000-4000-8000-000000000006', name: 'Ben Okafor' };
const again = () => sampleAgain({ requester: colleague, joined: [joiner] });
const running = () => sampleExecuting([done('reset-password')], again());
const allowedAgain = (): UnlockRequest => ({ ...running(), approval: { by: second, at: NOW } });

describe('a request that waits for approval again', () => {
  it('is told to everybody who asked, once, and to the approvers with the reason', async () => {
    const { run, teams } = announcerScene(again());
    await run();
    await run();
    for (const asker of [colleague, joiner]) {
      const texts = teams.texts(chatOf(asker)).join('\n');
      expect(texts).toMatch(/waits for an admin again|wacht opnieuw op een beheerder/);
      expect(texts).not.toContain(approver.name);
    }
    const told = teams.texts('approvals').filter((text) => text.includes('is no approver'));
    expect(told.join('\n')).toContain('This waits for approval again. What is done stays done.');
  });

  it('is told to the approvers alone when it was not approved yet', async () => {
    const { run, teams } = announcerScene({ ...again(), lapsed: [sampleLapse({ then: 'not-counted' })] });
    await run();
    expect(teams.texts(chatOf(joiner)).join('\n')).not.toContain('waits for an admin again');
    expect(teams.texts('approvals').join('\n')).toContain('An earlier approval does not count any more.');
  });

  it('takes the button away from the approver who fell away', async () => {
    const { run, teams, becomes, credentialIs } = announcerScene(running());
    credentialIs({ state: 'offered', until: UNTIL });
    await run();
    const mine = () => teams.texts(chatOf(approver)).join('\n');
    expect(mine()).toContain('Show once');
    becomes(again());
    await run();
    expect(mine()).not.toContain('Show once');
  });

  it('posts no card about a credential to somebody who never had one', async () => {
    const { run, teams, credentialIs } = announcerScene(again());
    credentialIs({ state: 'offered', until: UNTIL });
    await run();
    expect(teams.texts(chatOf(approver))).toEqual([]);
  });
});

describe('the approver who allows the rest', () => {
  it('gets a card of their own for what nobody opened', async () => {
    const { run, teams, becomes, credentialIs } = announcerScene(running());
    credentialIs({ state: 'offered', until: UNTIL });
    await run();
    becomes(allowedAgain());
    await run();
    expect(teams.texts(chatOf(second)).join('\n')).toContain('Show once');
    expect(teams.texts(chatOf(approver)).join('\n')).not.toContain('Show once');
  });

  it('reads nothing about a credential that was wiped before', async () => {
    const { run, teams, credentialIs } = announcerScene(allowedAgain());
    credentialIs({ state: 'gone' });
    await run();
    expect(teams.texts(chatOf(second))).toEqual([]);
  });
});

describe('a request that ends after a part was done', () => {
  it('is on the helpdesk’s record also when it was withdrawn', async () => {
    const { run, teams } = announcerScene({ ...again(), status: 'withdrawn', finishedAt: NOW });
    await run();
    expect(teams.texts('incidents').join('\n')).toContain('is no approver any more');
  });

  it('says in its outcome that what was done stays done', async () => {
    const { run, teams } = announcerScene({ ...again(), status: 'expired', finishedAt: NOW });
    await run();
    expect(teams.texts(chatOf(joiner)).at(-1)).toContain('What was done before that stays done.');
  });
});

describe('a containment that went on without one of its approvers', () => {
  it('says so on the card and on the record', async () => {
    const contain = sampleFinished('resolved', [done('reset-password')], sampleApproved());
    const lapsed = [sampleLapse({ then: 'goes-on' })];
    const { run, teams } = announcerScene({ ...contain, kind: 'contain', lapsed });
    await run();
    expect(teams.texts('approvals').join('\n')).toContain('Securing the account continues.');
    expect(teams.texts('incidents').join('\n')).toContain('No longer counted');
  });
});
