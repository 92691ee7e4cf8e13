import { beforeEach, describe, expect, it } from 'vitest';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { crowdOf, switchOffMany } from '../../sandbox/tenant/crowd.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { INPUTS } from '../../cards/actions.js';
import type { Filled } from '../../sandbox/connector/cardInputs.js';
import { story } from '../helpers/story.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// A script switched many accounts off. They fold into one card, and approvers decide on them together.

const { anna, ben, chloe, nora, omar } = people;
const REASON = { [INPUTS.note]: 'A script switched them off by mistake' };
const { world, play } = story({
  env: { MASS_LOCKOUT_FROM: '3', APPROVALS_PER_HOUR: '3', MASS_APPROVALS_PER_HOUR: '20' },
});
const CROWD = crowdOf(6);

beforeEach(async () => {
  await play.startOver();
  for (const table of ['mass_requests', 'mass_sightings', 'mass_lockouts'])
    await world.query(`delete from ${table}`);
});

async function ask(crowd: readonly Person[]): Promise<void> {
  for (const person of crowd) await play.reports(person, WORDS['sign-in-blocked'].en, person);
  await later();
}

/** The card is drawn a moment after a change. */
async function later(): Promise<void> {
  world.clock.offsetMs += 3_000;
  await world.settle();
}

const posts = () => world.teams.channel('Approvals').posts;
const cards = () => posts().filter(({ activity }) => textOf(activity).includes('have the same problem'));
const card = () => cardOf(cards().at(-1)!);
async function press(who: Person, verb: string, inputs: Filled = {}, on = card()): Promise<string> {
  const clicked = await world.teams.as(who).click(on, verb, inputs);
  await world.settle();
  await later();
  return sentenceOf(clicked);
}
const isIn = ({ id }: Person): boolean => world.sandbox.tenant.user(id).accountEnabled;
const linesOf = (what: string) =>
  world.query(
    `select request_id, actor_id from audit_events where what = $1 and at > now() - interval '12 hours'`,
    [what],
  );

describe('many people with the same problem', () => {
  it('fold into one card, and one click lets all of them in, each changed once', async () => {
    switchOffMany(world.sandbox.tenant, CROWD);
    await ask(CROWD.slice(0, 5));
    expect(cards()).toHaveLength(1);
    expect(card().text).toContain('5 people have the same problem: AADSTS50057');
    // Only those who came before it was a lock-out have a card of their own.
    const own = posts().filter(({ activity }) => JSON.stringify(activity).includes('"verb":"deny"'));
    expect(own).toHaveLength(2);
    // More than one approver may decide in an hour, and nobody is frozen for asking.
    expect(await press(anna, 'mass-all', REASON)).toContain('Two approvers can declare');
    expect(await world.query('select id from freezes')).toEqual([]);
    // Nobody knows who switched them off, so somebody says why.
    await press(anna, 'mass-declare');
    expect(card().text).toContain('Anna Smit declares a mass lock-out');
    expect(await press(anna, 'mass-declare')).toContain('Another approver has to approve this too');
    expect(await press(nora, 'mass-declare')).toContain('Only people in the approver group');
    expect(await press(nora, 'mass-all', REASON)).toContain('Only people in the approver group');
    const old = card();
    await press(ben, 'mass-declare');
    expect(card().text).toContain('Anna Smit and Ben Okafor declared a mass lock-out');
    expect(await press(chloe, 'mass-declare', {}, old)).toContain('It is declared already');
    const stale = card();
    await ask(CROWD.slice(5));
    // It means whom the card showed. Who came later waits on.
    await press(anna, 'mass-all', REASON, stale);
    expect(card().text).toContain('5 done, 0 failed, 0 left');
    expect(CROWD.map(isIn)).toEqual([true, true, true, true, true, false]);
    for (const { id } of CROWD.slice(0, 5)) {
      const changes = world.sandbox.calls
        .all()
        .filter((call) => call.method === 'PATCH' && call.path.includes(id));
      expect(changes).toHaveLength(1);
    }
    expect(await linesOf('approved')).toHaveLength(5);
    expect(await linesOf('mass-declared')).toHaveLength(2);
    expect(await press(anna, 'mass-all', REASON, stale)).toContain('Nothing on that card waits for you');
    // What was decided in it does not count for the rest of the hour.
    await play.approve(anna, await play.ask(omar, WORDS['password-not-accepted'].en, omar));
    expect(await world.query('select id from freezes')).toEqual([]);
  }, 120_000);

  it('are chosen by name, or denied with a reason that each of them reads', async () => {
    switchOffMany(world.sandbox.tenant, CROWD);
    await ask(CROWD.slice(0, 4));
    const form = await world.teams.as(ben).click(card(), 'mass-some');
    const shown = JSON.stringify(form.body);
    for (const { displayName } of CROWD.slice(0, 4)) expect(shown).toContain(displayName);
    const chosen = (value: string) => ({ ...REASON, [INPUTS.choice]: value });
    const { value: content } = form.body as { value: ReturnType<typeof card>['content'] };
    const onForm = { ...card(), content };
    await press(ben, 'mass-chosen', chosen('2'), onForm);
    expect(CROWD.slice(0, 4).map(isIn)).toEqual([false, true, false, false]);
    expect(await press(ben, 'mass-none', { [INPUTS.reason]: 'no' })).toMatch(/reason/i);
    await press(chloe, 'mass-none', { [INPUTS.reason]: 'Please ask your manager first' });
    expect(await linesOf('denied')).toHaveLength(3);
    expect(play.chatOf(CROWD[0]!).join('\n')).toContain('Please ask your manager first');
    expect(CROWD.slice(0, 4).map(isIn)).toEqual([false, true, false, false]);
  }, 120_000);

  it('a declarer’s own request leaves the lock-out, and has a card of its own', async () => {
    switchOffMany(world.sandbox.tenant, CROWD.slice(0, 4));
    await ask(CROWD.slice(0, 3));
    const asked = await play.ask(ben, 'my colleague is blocked', CROWD[3]);
    const placeOf = () =>
      world.query('select lockout_id, apart from mass_requests where request_id = $1', [asked.id]);
    expect(await placeOf()).toMatchObject([{ lockout_id: expect.any(String) as string, apart: 'proof' }]);
    await press(anna, 'mass-declare');
    await press(ben, 'mass-declare');
    expect(await placeOf()).toMatchObject([{ lockout_id: null }]);
    expect(play.approvalCard(asked).buttons.length).toBeGreaterThan(0);
  }, 120_000);
});
