import { describe, expect, it } from 'vitest';
import type { Step } from '../../bot/unlock/request/step.js';
import { known } from '../../bot/unlock/findings.js';
import { restrictedFindings, sampleFindings } from '../helpers/sampleFindings.js';
import {
  colleague,
  done,
  herself,
  joiner,
  sampleApproved,
  sampleExecuting,
  sampleFinished,
  samplePending,
  sampleSending,
  subject,
} from '../helpers/sampleRequests.js';
import { announcerScene, chatOf, NOW, told } from './announcerScene.js';
import { addressOf } from './fakeTeams.js';

// What the bot says to the person whose account it is, and what it holds back while another person may read along.

const hers = chatOf(herself);
/** A request that one colleague made and another colleague joined. */
const asked = () => samplePending({ requester: colleague, joined: [joiner] });
const over = () => sampleFinished('resolved', [done('reset-password')], sampleApproved(asked()));

/** The first words of the message that the person gets after a break-in. */
const AFTERCARE = 'You are back.';

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

  it('hears it once, also when it would be said in other words by now', async () => {
    const { run, teams, known: chats } = announcerScene(over());
    await run();
    const before = teams.texts(hers);
    await chats.remember(subject.id, { reference: addressOf(hers), locale: 'nl-NL' });
    await run();
    expect(teams.texts(hers)).toEqual(before);
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
    [
      'when it is contained and restricted',
      { ...contained(done('reset-password')), findings: restrictedFindings },
    ],
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
    const over = { ...contained(done('reset-password')), givenBack: { by: reported().id, at: NOW } };
    expect(await told(over, hers)).toContain(AFTERCARE);
  });

  it('is told nothing while something of it is not secured', async () => {
    expect(await told(contained(done('reset-password')), hers)).toBe('');
  });

  it('is told what to do now when it is given back', async () => {
    const back = sampleFinished('resolved', [done('enable-sign-in')], sampleApproved(asked()));
    expect(await told({ ...back, kind: 'give-back' }, hers)).toContain(AFTERCARE);
  });

  it('is told that once where it is given back in parts', async () => {
    const back = sampleFinished('resolved', [done('enable-sign-in')], sampleApproved(asked()));
    const origin = { id: 'break-in', unsecured: [], partly: true as const };
    expect(await told({ ...back, kind: 'give-back', origin }, hers)).not.toContain(AFTERCARE);
  });

  it('is told that as soon as it can be written to', async () => {
    const over = { ...contained(done('reset-password')), givenBack: { by: reported().id, at: NOW } };
    const { run, teams } = announcerScene(over);
    teams.without.add(subject.id);
    await run();
    teams.without.clear();
    await run();
    expect(teams.texts(hers).join()).toContain(AFTERCARE);
  });
});

describe('who cannot be reached in Teams', () => {
  it('is handed on once, with the part that they have', async () => {
    const { run, teams, unreached } = announcerScene(over());
    teams.without.add(subject.id);
    await run();
    await run();
    expect(unreached.map((line) => line.split(' ').slice(1))).toEqual([['owner', subject.id]]);
  });

  it('is nobody, when everybody could be told', async () => {
    const { run, unreached } = announcerScene(over());
    await run();
    expect(unreached).toEqual([]);
  });
});
