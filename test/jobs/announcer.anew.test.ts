import { describe, expect, it } from 'vitest';
import { copyOf } from '../../bot/teams/ports/cardStore.js';
import { pending } from '../helpers/requests.js';
import { sampleApproved, sampleFinished } from '../helpers/sampleRequests.js';
import { announcerScene, NOW } from './announcerScene.js';

// A message that Teams says is gone is posted anew. It may stand there all the same: then two of them do.

const APPROVALS = 'approvals';
const resolved = () => sampleFinished('resolved', [], sampleApproved());

/** The card is posted, and Teams does not find it when it changes. */
async function postedAnew() {
  const scene = announcerScene(pending());
  await scene.run();
  const [first] = [...scene.cards.cards.values()].filter(({ audience }) => audience === APPROVALS);
  scene.teams.unseen.add(first!.activityId);
  scene.becomes(resolved());
  await scene.run();
  return { ...scene, old: first!.activityId };
}

describe('a message that Teams did not find', () => {
  it('is posted anew, and looked for once more a minute later', async () => {
    const { teams, jobs } = await postedAnew();
    expect(teams.texts(APPROVALS)).toHaveLength(2);
    const later = new Date(Date.parse(NOW) + 60_000).toISOString();
    expect(jobs.of('announce')).toContainEqual(expect.objectContaining({ after: later }));
  });

  it('shows the same as the new one when it is found again', async () => {
    const { teams, run } = await postedAnew();
    teams.unseen.clear();
    await run();
    const [old, anew] = teams.texts(APPROVALS);
    expect(old).toBe(anew);
    expect(old).toContain('Solved');
  });

  it('is forgotten when it is still not there, and not posted a third time', async () => {
    const { teams, run, cards, old } = await postedAnew();
    await run();
    expect(teams.texts(APPROVALS)).toHaveLength(2);
    const audiences = [...cards.cards.values()].map(({ audience }) => audience);
    expect(audiences).not.toContain(copyOf(APPROVALS, old));
  });
});

describe('a message that was seen before the bot had noted it', () => {
  it('is drawn once for each change', async () => {
    const { run, cards, becomes, happened } = announcerScene(pending());
    await run();
    const [first] = [...cards.cards.values()].filter(({ audience }) => audience === APPROVALS);
    await cards.remember({ ...first!, audience: copyOf(APPROVALS, first!.activityId), drawn: '' });
    happened();
    becomes(resolved());
    await run();
    expect(happened().filter((what) => what === `update ${APPROVALS}`)).toHaveLength(1);
  });
});
