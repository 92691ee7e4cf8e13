import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// Cases from the field about Exchange's list of restricted senders, as the people who asked and who decide read them.
// Each test begins with the id of its case. What Exchange answers itself: exchange.test.ts.

const { nora, rita, omar, anna } = people;
const HTML = '<html><body><h1>Service Unavailable</h1></body></html>';

const READ = {
  en: {
    support: 'Ask Microsoft Support: only they can unblock this address now. It was unblocked too often.',
    unread: 'Not checked: restricted senders (could not be read)',
    toAsker: 'I could not read what is wrong, so I change nothing.',
    clears: /not restricted|sending is not blocked|already/i,
  },
  nl: {
    support:
      'Vraag Microsoft-ondersteuning: alleen zij kunnen dit adres nog deblokkeren. Het is te vaak gedeblokkeerd.',
    unread: 'Niet nagegaan: beperkte afzenders (niet te lezen)',
    toAsker: 'Ik kon niet lezen wat er mis is, dus ik wijzig niets.',
    clears: /niet beperkt|niet geblokkeerd|is al /i,
  },
} as const;

describe.each(['en', 'nl'] as const)('in %s', (language) => {
  const { world, play } = story({ env: { LANGUAGE: language } });
  beforeEach(() => play.startOver());

  const ask = (whose: typeof rita) => play.ask(nora, WORDS['cannot-send-mail'][language], whose);

  it('unblock-limit: it failed, the admins are sent to Microsoft Support, and it is asked once', async () => {
    play.securedByHand(rita);
    const request = await ask(rita);
    await play.approve(anna, request, { secured: 'checked' });
    expect(await play.stored(request)).toMatchObject({
      status: 'failed',
      steps: [{ remedy: 'unblock-sender', state: 'failed', reason: { kind: 'limit-reached' } }],
    });
    expect(world.sandbox.tenant.isBlocked(rita.userPrincipalName)).toBe(true);
    expect(play.writesTo(rita)).toHaveLength(1);
    const card = play.approvalCard(request);
    expect(card.text).toContain(READ[language].support);
    // Past the limit the portal refuses as well.
    expect(JSON.stringify(card.content)).not.toContain('restrictedentities');
    expect(play.incident(request).text).toContain(READ[language].support);
  });

  it('exchange-html: a list that was not read is said to be, to who asked and to who decides', async () => {
    world.sandbox.faults.add({
      match: { cmdlet: 'Get-BlockedSenderAddress' },
      ...{ status: 503, headers: { 'Content-Type': 'text/html' }, body: HTML, times: 99 },
    });
    const before = (await play.at(nora)).chat().length;
    const request = await ask(omar);
    expect([request.handOff, request.steps]).toEqual(['cause-not-read', []]);
    const { text } = play.approvalCard(request);
    expect(text).toContain(READ[language].unread);
    expect(text).not.toMatch(READ[language].clears);
    const said = play.chatOf(nora).slice(before).join('\n');
    expect(said).toContain(READ[language].toAsker);
    expect(said).not.toMatch(READ[language].clears);
  });
});
