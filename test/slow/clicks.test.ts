import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type Person, tenantId } from '../../sandbox/tenant/seed.js';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { REAL } from '../../bot/compose/overrides.js';
import { until } from '../helpers/botProcess.js';
import { pendingRequest, sentenceOf, StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// 120 clicks while Graph needs 9 seconds for each call. None of them is lost, and nobody waits for Graph.

const CLICKS = 120;
const GRAPH_TAKES_MS = 9_000;
const APPROVERS: readonly Person[] = [people.anna, people.ben, people.chloe];

let world: World;
let play: StoryPlayer;
let anyPost: PostedActivity;
beforeAll(async () => {
  const env = { LOG_LEVEL: 'warn', APPROVALS_PER_HOUR: '1000' };
  // Here the clickers wait no longer than in real life.
  world = await startWorld({ env, around: { patience: REAL.patience } });
  play = new StoryPlayer(world);
  await play.at(people.nora);
  anyPost = world.teams.channel('Approvals').posts.at(-1)!;
});
afterAll(() => world.close());

/** A hand-off of its own for each click: to take it on needs the rights of an approver and nothing else of Graph. */
async function waiting(n: number): Promise<UnlockRequest> {
  const subject = { ...people.lena, id: `${people.lena.id.slice(0, -4)}${String(7_000 + n)}` };
  const facts = {
    id: `SLOW-${n}-${'X'.repeat(4)}`,
    tenantId,
    subject,
    symptom: 'not-sure',
    steps: [],
  } as const;
  const request = pendingRequest({ ...facts, requester: people.nora });
  return play.submitted({ ...request, handOff: 'cause-not-read' });
}

describe(`while Graph needs ${GRAPH_TAKES_MS} ms for a call`, () => {
  it(`${CLICKS} of ${CLICKS} clicks are answered in time, kept, and done`, async () => {
    const requests = await Promise.all(Array.from({ length: CLICKS }, (_, n) => waiting(n)));
    world.sandbox.tenant.settings.latencyMs = GRAPH_TAKES_MS;
    const answers = await Promise.all(
      requests.map(async ({ id, version }, n) => {
        const began = Date.now();
        const person = world.teams.as(APPROVERS[n % APPROVERS.length]!);
        const answer = await person.invoke(anyPost, { verb: 'take', data: { requestId: id, version } });
        return { said: sentenceOf(answer), took: Date.now() - began };
      }),
    );
    for (const { said, took } of answers) {
      expect(said).toMatch(/^Received\./);
      // Whoever waited for one call of Graph took longer. Teams gives up even later (microsoft-apis.md D1).
      expect(took).toBeLessThan(GRAPH_TAKES_MS);
    }
    expect(await world.query('select 1 from clicks')).toHaveLength(CLICKS);

    const taken = async () =>
      (await world.query(`select 1 from requests where status = 'taken' and id like 'SLOW-%'`)).length;
    await until(async () => (await taken()) === CLICKS, 120_000, 'every click to be done');
    world.sandbox.tenant.settings.latencyMs = 0;
    await world.settle();
    const lines = await world.query(`select request_id from audit_events where what = 'taken'`);
    expect(new Set(lines.map(({ request_id }) => request_id)).size).toBe(CLICKS);
    expect(lines).toHaveLength(CLICKS);
  }, 240_000);
});
