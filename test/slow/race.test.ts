import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type Person, tenantId } from '../../sandbox/tenant/seed.js';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { kindOf, pendingRequest, sentenceOf, StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// Two approvers click at the same moment. One wins. The other reads who decided and when. The tenant gets one change.

let world: World;
let play: StoryPlayer;
let anyPost: PostedActivity;
beforeAll(async () => {
  world = await startWorld({ env: { LOG_LEVEL: 'warn', APPROVALS_PER_HOUR: '1000' } });
  play = new StoryPlayer(world);
  await play.at(people.nora);
  anyPost = world.teams.channel('Approvals').posts.at(-1)!;
});
afterAll(() => world.close());

const RACES = 200;
const SUBJECTS: readonly Person[] = [
  ...[people.lena, people.omar, people.julia, people.piet, people.otto],
  ...[people.mia, people.rita, people.annaDeBoer, people.annaKowalska, people.chloe],
];
const APPROVERS = [people.anna, people.ben] as const;

interface Race {
  readonly request: UnlockRequest;
  readonly subject: Person;
}

/** Blocks an account and stores a request about it, without the conversation before it. */
async function prepare(round: number, subject: Person): Promise<Race> {
  world.sandbox.tenant.arrange(subject.id, { accountEnabled: false });
  const id = `RACE-${String(round).padStart(4, '0')}-${subject.id.slice(-4)}`;
  const facts = { id, tenantId, subject, symptom: 'sign-in-blocked', steps: ['enable-sign-in'] } as const;
  return { subject, request: await play.submitted(pendingRequest({ ...facts, requester: people.nora })) };
}

/** What the card sends. Nora asks for colleagues, so the approver has checked their identity. */
function dataOf({ id, version }: UnlockRequest) {
  return { requestId: id, version, identityChecked: 'true' };
}

/** Both approvers click before one of them has an answer. */
async function run({ request }: Race, first: number): Promise<void> {
  const action = { verb: 'approve', data: dataOf(request) };
  const order = first === 0 ? APPROVERS : ([...APPROVERS].reverse() as [Person, Person]);
  const answers = await Promise.all(order.map((person) => world.teams.as(person).invoke(anyPost, action)));
  const won = answers.filter((answer) => kindOf(answer) === 'adaptive');
  const lost = answers.filter((answer) => kindOf(answer) === 'message');
  expect([won.length, lost.length]).toEqual([1, 1]);
  const winner = order[answers.indexOf(won[0]!)]!;
  expect(sentenceOf(lost[0]!)).toMatch(
    new RegExp(`^Already approved by ${winner.displayName} at \\d\\d:\\d\\d\\.$`),
  );
}

describe('two approvers in the same instant', () => {
  it(`decide once, ${RACES} times, and each account is changed once`, async () => {
    for (let round = 0; round < RACES / SUBJECTS.length; round++) {
      const races = await Promise.all(SUBJECTS.map((subject) => prepare(round, subject)));
      await Promise.all(races.map((race, i) => run(race, (round + i) % 2)));
      await world.settle();
      for (const { subject, request } of races) {
        expect((await play.stored(request)).status).toBe('resolved');
        expect(world.sandbox.tenant.user(subject.id).accountEnabled).toBe(true);
        expect(play.writesTo(subject)).toHaveLength(round + 1);
      }
    }
    const approvals = await world.query(
      `select request_id from audit_events where what = 'approved' and request_id like 'RACE-%'`,
    );
    expect(approvals).toHaveLength(RACES);
    expect(new Set(approvals.map((row) => row.request_id)).size).toBe(RACES);
  }, 300_000);

  it('who approve and deny get one decision', async () => {
    const { request, subject } = await prepare(999, people.lena);
    const data = dataOf(request);
    const [yes, no] = await Promise.all([
      world.teams.as(people.anna).invoke(anyPost, { verb: 'approve', data }),
      world.teams
        .as(people.ben)
        .invoke(anyPost, { verb: 'deny', data: { ...data, reason: 'not needed any more' } }),
    ]);
    await world.settle();
    expect([kindOf(yes), kindOf(no)].sort()).toEqual(['adaptive', 'message']);
    const { status } = await play.stored(request);
    expect(status).toBe(kindOf(yes) === 'adaptive' ? 'resolved' : 'denied');
    expect(world.sandbox.tenant.user(subject.id).accountEnabled).toBe(status === 'resolved');
  });

  it('one of whom is the requester taking it back leave one of the two', async () => {
    const { request } = await prepare(998, people.omar);
    const data = dataOf(request);
    const [yes, back] = await Promise.all([
      world.teams.as(people.anna).invoke(anyPost, { verb: 'approve', data }),
      world.teams.as(people.nora).invoke(anyPost, { verb: 'withdraw', data }),
    ]);
    await world.settle();
    expect([kindOf(yes), kindOf(back)].sort()).toEqual(['adaptive', 'message']);
    expect((await play.stored(request)).status).toBe(kindOf(yes) === 'adaptive' ? 'resolved' : 'withdrawn');
  });
});
