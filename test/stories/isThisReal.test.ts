import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { story } from '../helpers/story.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// Somebody is called: is it a real admin?

const { anna, lena, nora, omar, otto } = people;
const { world, play } = story({ env: REAL_PROOFS });
beforeEach(async () => {
  await play.startOver();
  // What an earlier story handed over is nobody's call in this one.
  await world.query(`update requests set body = body - 'handover' where body->'handover' is not null`);
});

const FORGOT = WORDS['password-not-accepted'].en;
const MINUTE = 60_000;

describe('“is this real”', () => {
  it('says that nobody is dealing with them, and how to check', async () => {
    const answer = await play.says(lena, 'is this real');
    expect(answer).toMatch(/I know of no admin who is dealing with you now[^]*call the helpdesk yourself/);
  });

  it('says who is dealing with what since when, and which words to ask for', async () => {
    const request = await play.ask(otto, FORGOT, lena);
    const words = request.words!.join(' · ');
    expect(await play.says(lena, 'Is this real?')).toContain('Nobody is dealing with it yet.');
    await play.opensForm(anna, request);
    const answer = await play.says(lena, 'is this call real');
    expect(answer).toMatch(/Anna Smit is dealing with it, since \d\d:\d\d\./);
    expect(answer).toContain(words);
    expect(play.cardOf(otto, request).text).toContain(`An admin who calls you says: ${words}`);
    expect(play.approvalCard(request).text).toContain(`Say these words when you call: ${words}`);
  });

  it('approver-without-name: names who deals with it as the directory does, though Teams sent no name', async () => {
    const request = await play.ask(otto, FORGOT, lena);
    await play.opensForm({ ...anna, displayName: '' }, request);
    expect(await play.says(lena, 'is this real')).toContain('Anna Smit is dealing with it');
  });

  it('still says who is dealing with it while a new password waits to be read out: that is when they call', async () => {
    play.untouched(omar);
    const request = await play.ask(omar, FORGOT);
    await play.approve(anna, request);
    expect((await play.stored(request)).handover).toBeDefined();
    const answer = await play.says(omar, 'is this real');
    expect(answer).toContain(request.words!.join(' · '));
    expect(answer).toMatch(/Anna Smit is dealing with it/);
    world.clock.offsetMs = 60 * MINUTE;
    expect(await play.says(omar, 'is this real')).toContain('I know of no admin who is dealing with you now');
    world.clock.offsetMs = 0;
  });

  it('tells nobody of a break-in that others reported', async () => {
    await play.ask(nora, 'someone hacked the account of a colleague', lena);
    expect(await play.says(lena, 'is this real')).toContain('I know of no admin who is dealing with you now');
  });

  it('tells the approvers of a call that does not fit, once in ten minutes', async () => {
    await play.says(lena, 'is this real');
    const seated = world.teams.as(lena);
    for (let time = 0; time < 3; time++) {
      expect(sentenceOf(await seated.click(seated.lastCard(), 'false-call'))).toContain('Hang up now.');
      await world.settle();
    }
    const { posts } = world.teams.channel('Approvals');
    const alarms = posts.filter(({ activity }) => JSON.stringify(activity).includes('is calling Lena Berg'));
    expect(alarms).toHaveLength(1);
  });

  it('is no kind of proof: the three words open nothing', async () => {
    const request = await play.ask(omar, FORGOT);
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version, proof: request.words!.join(' ') };
    await world.teams.as(anna).invoke(post, { verb: 'approve', data });
    expect((await play.stored(request)).status).toBe('pending');
  });
});
