import { beforeEach, describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// Microsoft reports an incident: everybody whom it may concern hears the same, and no admin is asked for each of them.

const { world, play } = story();
const t = textsIn('en');
const { otto, nora, piet, omar } = people;
const TITLE = 'Some users cannot send mail';

beforeEach(async () => {
  await play.startOver();
  const { tenant, calls } = world.sandbox;
  const began = new Date(tenant.now().getTime() - 40 * 60_000);
  tenant.serviceIssues = [
    {
      id: 'EX1090001',
      title: TITLE,
      service: 'Exchange Online',
      impactDescription: 'Mail stays in Drafts.',
      classification: 'incident',
      status: 'serviceDegradation',
      isResolved: false,
      startDateTime: `${began.toISOString().slice(0, 19)}Z`,
    },
  ];
  calls.clear();
  // What was read in the story before is old.
  world.clock.offsetMs += 3_600_000;
});

const waiting = async () => (await world.query(`select 1 from requests where status = 'pending'`)).length;

describe('an incident that Microsoft reports', () => {
  it('is told to everybody who cannot send, and asked for once', async () => {
    const before = await waiting();
    for (const person of [otto, nora, piet]) {
      await play.reports(person, WORDS['cannot-send-mail'].en, person, { until: 'self-help' });
      expect(play.chatOf(person).at(-2)).toContain(`“${TITLE}” (EX1090001)`);
      await play.says(person, '1');
    }
    expect(world.sandbox.calls.to('serviceAnnouncement')).toHaveLength(1);
    expect(await waiting()).toBe(before);
  });

  it('stands on the card of who cannot wait', async () => {
    const request = await play.ask(otto, WORDS['cannot-send-mail'].en, otto, { refuses: 2 });
    const { text } = play.approvalCard(request);
    expect(text).toContain('Microsoft reports an incident with Exchange Online that began');
    expect(text).toContain(`“${TITLE}” (EX1090001)`);
  });

  it('is not told to somebody with another problem', async () => {
    const request = await play.ask(omar, WORDS['password-not-accepted'].en);
    expect(play.approvalCard(request).text).not.toContain('EX1090001');
  });

  it('that the bot may not read changes nothing else', async () => {
    world.clock.offsetMs += 3_600_000;
    world.sandbox.tenant.settings.grants.delete('ServiceHealth.Read.All');
    await play.reports(otto, WORDS['cannot-send-mail'].en, otto, { until: 'self-help' });
    expect(play.chatOf(otto).at(-2)).toContain(t('dialogs:alreadyFine.cannot-send-mail'));
  });
});
