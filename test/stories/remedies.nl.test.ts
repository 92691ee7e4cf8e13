import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// The same three remedies in a Dutch tenant. The channels are in Dutch, and each chat is in the language of its person.

const { world, play } = story({ env: { LANGUAGE: 'nl', TIME_ZONE: 'Europe/Amsterdam' } });
beforeAll(() => {
  for (const person of [people.julia, people.lena, people.omar, people.anna]) speaksDutch(person);
});

function speaksDutch(person: Person): void {
  world.sandbox.tenant.arrange(person.id, { preferredLanguage: 'nl-NL' });
}

const CLOCK = String.raw`(op \d+ \w+\.? )?om \d\d:\d\d`;
/** Words that only an English card has. */
const ENGLISH = /\b(you|the|password|approved|request|done|account of)\b/i;

describe('in het Nederlands', () => {
  it('mag een geblokkeerde afzender weer versturen, met de hele kaart in het Nederlands', async () => {
    play.securedByHand(people.julia);
    const request = await play.ask(people.julia, 'Ik kan geen mail versturen');
    const posted = play.approvalCard(request);
    expect(posted.text).toContain('Verzenden deblokkeren voor Julia Jansen?');
    expect(posted.text).toMatch(/Beslis vóór\s+(\d+ \w+\.? )?\d\d:\d\d/);
    expect(posted.text).not.toMatch(ENGLISH);
    expect(play.cardOf(people.julia, request).text).toMatch(
      /Beslist niemand vóór (\d+ \w+\.? )?\d\d:\d\d, dan hoor je dat ook/,
    );

    await play.approve(people.anna, request, { secured: 'checked' });

    expect(world.sandbox.tenant.isBlocked(people.julia.userPrincipalName)).toBe(false);
    expect(play.cardOf(people.julia, request).text).toContain('meestal binnen een uur, uiterlijk na 24 uur');
    expect(play.chatOf(people.julia).at(-1)).toBe('Opgelost: Verzenden voor jou.');
    expect(play.approvalCard(request).text).toMatch(new RegExp(`Anna Smit keurde dit ${CLOCK} goed`));
    expect(play.approvalCard(request).text).toMatch(new RegExp(`Klaar ${CLOCK}`));
    const { text } = play.incident(request);
    expect(text).toMatch(/Eerst beveiligd\s+Ja, Anna Smit staat ervoor in/);
    expect(text).not.toMatch(ENGLISH);
  });

  it('geeft de reden van een uitzondering door', async () => {
    world.sandbox.tenant.block(people.julia.userPrincipalName);
    play.untouched(people.julia);
    const request = await play.ask(people.julia, 'Ik kan geen mail versturen');
    await play.approve(people.ben, request, { overrideReason: 'eigen nieuwsbrief' });
    expect(play.incident(request).text).toMatch(/Nee, toch toegestaan door Ben Okafor: .*eigen nieuwsbrief/);
  });

  it('krijgt een collega een nieuw wachtwoord, en weet de vrager dat in de eigen taal', async () => {
    // Nora reads English in a Dutch tenant. Her chat is in English, and the channels are in Dutch.
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    expect(play.approvalCard(request).text).toContain('Nieuw wachtwoord voor Omar Haddad?');
    await play.approve(people.anna, request);
    expect(play.cardOf(people.nora, request).text).toContain(
      'An admin will read the new password to Omar Haddad',
    );
    expect(play.cardOf(people.anna, request).text).toContain('Nieuw wachtwoord voor Omar Haddad');
    const shown = await play.reveal(people.anna, request);
    expect(world.sandbox.tenant.passwordHashOf(people.omar.id)).toBe(
      createHash('sha256').update(passwordIn(shown)).digest('hex'),
    );
    expect(JSON.stringify(shown.body)).toContain('Letter voor letter');
    expect(play.incident(request).text).toMatch(new RegExp(`Overal afmelden\\s+Klaar ${CLOCK}`));
  });

  it('kan iemand met een geblokkeerd account weer inloggen', async () => {
    const request = await play.ask(people.lena, 'mijn account is geblokkeerd');
    await play.approve(people.ben, request);
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(play.chatOf(people.lena).at(-1)).toBe('Opgelost: Aanmelden voor jou.');
    expect(play.incident(request).text).toMatch(
      /Duurde\s+(\d+ min|nog geen minuut|minder dan een minuut|korter dan een minuut)/,
    );
  });
});
