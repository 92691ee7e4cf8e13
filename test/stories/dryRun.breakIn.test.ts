import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { notRestorable, restorable } from '../helpers/withCatalogue.js';

// A break-in in a dry run: two approvers contain it, and give the account back. The log of the simulated tenant says
// whether anything was changed.

const { vera, nora, anna, ben, chloe } = people;

const SPOKEN = {
  en: {
    words: "I can't send mail",
    mark: 'DRY RUN: nothing is changed',
    restore: 'Restore …',
    end: 'Dry run: nothing was changed',
    goesOn: 'This was a dry run: nothing was changed, and the break-in goes on.',
    notSent: 'Not sent, because this is a dry run. The call would have been:',
    claims: /did not work|is solved|Contained|secured now|nobody knows the new password|it stays gone/i,
  },
  nl: {
    words: 'Ik kan geen mail versturen',
    mark: 'PROEFLOOP: er wordt niets gewijzigd',
    restore: 'Terugzetten …',
    end: 'Proefloop: er is niets gewijzigd',
    goesOn: 'Dit was een proefloop: er is niets gewijzigd, en de inbraak gaat door.',
    notSent: 'Niet verstuurd, want dit is een proefloop. De aanroep zou zijn geweest:',
    claims: /niet gelukt|is opgelost|Ingeperkt|nu veilig|niemand kent het nieuwe wachtwoord|dat blijft weg/i,
  },
} as const;

/** Each change of the plan, as its call begins. */
const CALLS = [
  /^PATCH .*\/users\/[^/]+ \{"passwordProfile":\{"password":"…"/,
  /^POST .*\/revokeSignInSessions$/,
  /^PATCH .*\/messageRules\/\S+ \{"isEnabled":false\}$/,
  /^PATCH .*\/messageRules\/\S+ \{"isEnabled":false\}$/,
  /^Disable-InboxRule \{"Mailbox":"vera\.lammers@contoso\.example"/,
  /^Set-Mailbox \{.*"ForwardingSmtpAddress":null/,
  /^DELETE .*\/oauth2PermissionGrants\//,
  /^DELETE .*\/microsoftAuthenticatorMethods\//,
  /^PATCH .*\/users\/[^/]+ \{"accountEnabled":false\}$/,
];

describe.each(['en', 'nl'] as const)('a break-in in a dry run, in %s,', (language) => {
  const said = SPOKEN[language];
  const { world, play } = story({ env: { DRY_RUN: '1', LANGUAGE: language } });
  let contained: UnlockRequest;
  let cards: { readonly asked: string; readonly ended: string; readonly incident: string };
  let later: { readonly card: string; readonly incident: string };

  beforeAll(async () => {
    const request = await play.ask(nora, said.words, vera);
    const asked = play.approvalCard(request).text;
    await play.approve(anna, request);
    await play.approve(ben, request);
    contained = await play.stored(request);
    cards = { asked, ended: play.approvalCard(request).text, incident: play.incident(request).text };
    for (const minutes of [16, 61, 25 * 60, 73 * 60]) {
      world.clock.offsetMs = minutes * 60_000;
      await world.settle();
    }
    later = { card: play.approvalCard(request).text, incident: play.incident(request).text };
    world.clock.offsetMs = 0;
  }, 240_000);

  it('changes nothing in the tenant', () => {
    expect(play.writes()).toEqual([]);
  });

  it('marks every card', () => {
    const asker = play.cardOf(nora, contained).text;
    for (const text of [...Object.values(cards), ...Object.values(later), asker]) {
      expect(text).toContain(said.mark);
    }
  });

  it('keeps the exact call of each step, and no password', () => {
    const calls = contained.steps.map((step) => (step.state === 'failed' ? step.reason.call : step.state));
    expect(calls).toEqual(CALLS.map((call) => expect.stringMatching(call) as unknown));
  });

  it('shows each of them on both cards, also where steps share a row', () => {
    for (const text of [cards.ended, cards.incident]) {
      // Braces of a card are no braces of a template.
      const plain = text.replaceAll('｛', '{').replaceAll('｝', '}').replaceAll('⧵', '\\');
      const lines = plain.split('\n');
      for (const call of CALLS) expect(lines.some((line) => call.test(line))).toBe(true);
      expect(lines.filter((line) => CALLS[2]!.test(line))).toHaveLength(2);
      expect(text).toContain(said.notSent);
    }
  });

  it('says at the end that nothing was changed, and claims nothing else', () => {
    for (const text of [cards.ended, cards.incident]) {
      expect(text.split('\n')[0]).toBe(`= ${said.end}`);
      expect(text).toContain(said.goesOn);
      expect(text).not.toMatch(said.claims);
    }
  });

  it('claims nothing in the looks of the days after', () => {
    for (const text of [later.card, later.incident]) {
      expect(text.split('\n')[0]).toBe(`= ${said.end}`);
      expect(text).not.toMatch(said.claims);
    }
  });

  it('has nothing to restore', () => {
    expect([...restorable(contained), ...notRestorable(contained)]).toEqual([]);
    expect(play.approvalCard(contained).buttons).not.toContain(said.restore);
  });

  it('tells the account that is broken into nothing', () => {
    expect(play.chatOf(vera)).toEqual([]);
  });

  it('gives back without a password, because there is none', async () => {
    await world.teams.as(anna).click(play.approvalCard(contained), 'give-back');
    await world.settle();
    const [row] = await world.query(`select id from requests where slot = 'give-back'`);
    const back = { id: String(row?.['id']) };
    const reason = { overrideReason: 'Only a try of the whole way.' };
    await play.approve(ben, back, reason);
    await play.approve(chloe, back, reason);
    const { status, steps } = await play.stored(back);
    expect([
      status,
      steps.every((step) => step.state === 'failed' && step.reason.kind === 'dry-run'),
    ]).toEqual(['failed', true]);
    expect(await world.query('select 1 from credentials where sealed is not null')).toEqual([]);
    expect(play.chatOf(chloe)).toEqual([]);
    expect(play.approvalCard(back).text.split('\n')[0]).toBe(`= ${said.end}`);
    expect(play.approvalCard(contained).text.split('\n')[0]).toBe(`= ${said.end}`);
    expect(play.writes()).toEqual([]);
  }, 60_000);
});
