import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// The sync from Active Directory stands still. Whoever may be kept out by it hears so, and the helpdesk hears it once.

const { world, play } = story();
const PASSWORD = WORDS['password-not-accepted'];
const TITLE = 'Microsoft 365 hears nothing from Active Directory';
const { willem, nils } = people;
/** Long ago, whenever the test runs, and the same in each story: so it is one standstill. */
const STOPPED = new Date('2026-01-05T03:12:00Z');

beforeEach(async () => {
  await play.startOver();
  const { tenant, calls } = world.sandbox;
  tenant.settings.sync = STOPPED;
  calls.clear();
  // What was read in the story before is old.
  world.clock.offsetMs += 3_600_000;
});

const helpdeskRead = () =>
  world.teams.channel('Helpdesk').posts.filter((post) => JSON.stringify(post).includes(TITLE));
const waiting = async () => (await world.query(`select 1 from requests where status = 'pending'`)).length;

describe('a sync that stands still', () => {
  it('is told to each person, once to the helpdesk, and asks no admin for each of them', async () => {
    const before = await waiting();
    const heard = [
      [willem, 'en', "heard nothing from your organisation's network for hours"],
      [nils, 'nl', 'hoort al uren niets van het netwerk van je organisatie'],
    ] as const;
    for (const [person, language, sentence] of heard) {
      await play.reports(person, PASSWORD[language], person, { until: 'self-help' });
      expect(play.chatOf(person).join('\n')).toContain(sentence);
      await play.says(person, '1');
    }
    await expect.poll(() => helpdeskRead().length).toBe(1);
    expect(world.sandbox.calls.to('/organization')).toHaveLength(1);
    expect(await waiting()).toBe(before);
  });

  it('stands on the card of who cannot wait', async () => {
    const request = await play.ask(willem, PASSWORD.en, willem, { refuses: 2 });
    expect(play.approvalCard(request).text).toContain('the sync stands still');
  });

  it('keeps nobody of the cloud waiting', async () => {
    const request = await play.ask(people.omar, PASSWORD.en);
    expect(request.handOff).toBeUndefined();
    expect(play.approvalCard(request).text).not.toContain('sync');
  });

  it('that the bot may not read about is not said to be well', async () => {
    const before = helpdeskRead().length;
    world.sandbox.tenant.settings.grants.delete('Organization.Read.All');
    world.clock.offsetMs += 3_600_000;
    const request = await play.ask(willem, PASSWORD.en);
    expect(play.approvalCard(request).text).toContain('the last sync from Active Directory');
    expect(helpdeskRead()).toHaveLength(before);
  });
});
