import { beforeEach, describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { seedSignIns } from '../../sandbox/tenant/seedSignIns.js';
import { story } from '../helpers/story.js';

// Many people at once, under Microsoft's limit of five reports in ten seconds for the whole tenant.

const FORGOT = 'I forgot my password';
const CANNOT = "I can't sign in";
const MINE = '1';
const TRY_AGAIN = '1';

const { world, play } = story();
const t = textsIn('en');
const BUSY = t('dialogs:busy').split('.')[0]!;

const { sofia, nora, lena, emil, omar, finn, dora, otto, piet, tess, lucas, petra, dirk, ravi, vera } =
  people;
const { iris, mia, julia, rita, marta } = people;
const TWENTY: readonly Person[] = [
  ...[sofia, nora, lena, emil, omar, finn, dora, otto, piet, tess],
  ...[lucas, petra, dirk, ravi, vera, iris, mia, julia, rita, marta],
];

beforeEach(async () => {
  await play.startOver();
  const { tenant } = world.sandbox;
  tenant.settings.reportLimit = { calls: 5, perMs: 10_000 };
  tenant.signIns = [];
  for (const { id } of TWENTY) {
    tenant.arrange(id, { accountEnabled: true, onPremisesSyncEnabled: null });
    tenant.methods.set(id, tenant.methods.get(sofia.id)!);
  }
  // What was asked in the story before is long ago, for the bot and for the tenant.
  world.clock.offsetMs += 3_600_000;
});

/** What the bot said to each of them, who all write at the same moment. */
async function atOnce(who: readonly Person[], ...lines: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    who.map(async (person) => {
      const before = play.chatOf(person).length;
      await play.says(person, ...lines);
      return play.chatOf(person).slice(before).join('\n');
    }),
  );
}

/** Each of them was refused by Conditional Access a few minutes ago, as Caspar was. */
function stoppedByPolicy(who: readonly Person[]): void {
  const { tenant } = world.sandbox;
  const [example] = seedSignIns(tenant.now()).filter(({ userId }) => userId === people.caspar.id);
  tenant.signIns = who.map(({ id, userPrincipalName }, n) => ({
    ...example!,
    id: `66ea54eb-6301-4ee5-be62-${String(n).padStart(12, '0')}`,
    userId: id,
    userPrincipalName,
  }));
}

describe('many people at once, under Microsoft’s limit for reports', () => {
  it('20 who are registered are all offered to reset the password themselves', async () => {
    const told = await atOnce(TWENTY, 'start over', FORGOT);
    const [step] = t('dialogs:selfService.steps').split('\n');
    expect(told.filter((text) => text.includes(step!))).toHaveLength(20);
    const lists = world.sandbox.calls.to('userRegistrationDetails');
    expect(lists).toHaveLength(1);
  });

  it('10 whom a policy stops hear that, or to try again in a moment: never of a new password or an admin', async () => {
    const ten = TWENTY.slice(0, 10);
    stoppedByPolicy(ten);
    let left: readonly Person[] = ten;
    let told = await atOnce(left, 'start over', CANNOT, MINE);
    for (let round = 0; round < 10; round++) {
      expect(told.filter((text) => !/Conditional Access/.test(text) && !text.includes(BUSY))).toEqual([]);
      left = left.filter((_person, place) => told[place]!.includes(BUSY));
      if (left.length === 0) break;
      // Half a minute goes by, for the bot and for the tenant.
      world.clock.offsetMs += 30_000;
      world.sandbox.tenant.settings.reportLimit = { calls: 5, perMs: 10_000 };
      told = await atOnce(left, TRY_AGAIN);
    }
    expect(left).toEqual([]);
    expect(await world.query(`select 1 from requests where status = 'pending'`)).toEqual([]);
  });
});
