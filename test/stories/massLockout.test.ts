import { beforeEach, describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { seedSignIns } from '../../sandbox/tenant/seedSignIns.js';
import { textOf } from '../../sandbox/connector/readable.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// Many people are stopped by the same at the same time. Each hears the reason and that they are not the only one, and the
// helpdesk reads one message about all of them.

const { world, play } = story();
const t = textsIn('en');
const { nora, lena, omar, finn, dora, otto, tess, lucas, petra, dirk, ravi, vera } = people;
const TEN: readonly Person[] = [nora, lena, omar, finn, dora, otto, tess, lucas, petra, dirk];

beforeEach(async () => {
  await play.startOver();
  const { tenant } = world.sandbox;
  const [example] = seedSignIns(tenant.now()).filter(({ userId }) => userId === people.caspar.id);
  tenant.signIns = [...TEN, ravi, vera].map(({ id, userPrincipalName }, n) => ({
    ...example!,
    id: `77ea54eb-6301-4ee5-be62-${String(n).padStart(12, '0')}`,
    userId: id,
    userPrincipalName,
  }));
  for (const { id } of [...TEN, ravi, vera])
    tenant.arrange(id, { accountEnabled: true, onPremisesSyncEnabled: null, preferredLanguage: 'en-US' });
});

/** What the helpdesk reads about many at once. */
const told = (): readonly string[] =>
  world.teams
    .channel('Helpdesk')
    .posts.map(({ activity }) => textOf(activity))
    .filter((text) => text.includes(t('cards:mass.state')));

/** They say that they are blocked, and read why. */
async function reads(person: Person): Promise<string> {
  await play.reports(person, WORDS['sign-in-blocked'].en, person, { until: 'self-help' });
  return play.chatOf(person).at(-2)!;
}

describe('many people who are stopped by the same', () => {
  it('each hear the reason, and from ten on that they are not the only one', async () => {
    for (const person of TEN.slice(0, 9)) expect(await reads(person)).not.toContain('not the only one');
    expect(told()).toHaveLength(0);
    expect(await reads(dirk)).toContain(t('dialogs:many', { count: 9 }));
    await world.settle();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('10 people have the same problem: AADSTS53003');
    expect(await world.query(`select 1 from requests where status = 'pending'`)).toEqual([]);
  });

  // A story begins what is due soon at once. So each drawing begins before the moment that was claimed for it, as where the
  // bot's clock is behind the database's.
  it('who come later change the number in the same message', async () => {
    for (const person of TEN) await reads(person);
    expect(await reads(ravi)).toContain(t('dialogs:many', { count: 10 }));
    await world.settle();
    expect(await reads(vera)).toContain(t('dialogs:many', { count: 11 }));
    // Whoever asks again is the same person.
    await reads(vera);
    await world.settle();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('12 people have the same problem: AADSTS53003');
  });

  it('are not reset one after the other: the card of who needs an admin says how many there are', async () => {
    for (const person of TEN) await reads(person);
    const request = await play.ask(ravi, WORDS['sign-in-blocked'].en, ravi, { refuses: 1 });
    expect(play.approvalCard(request).text).toMatch(/1[01] others had the same error in the last hour/);
  });
});
