import { beforeAll, describe, expect, it } from 'vitest';
import { domainPassword } from '../../sandbox/activeDirectory/seed.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { domainStory } from '../helpers/domainStory.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// The same accounts in a Dutch tenant, from the first words to a sign-in there.

const { world, play, domain } = domainStory({ env: { LANGUAGE: 'nl', TIME_ZONE: 'Europe/Amsterdam' } });
beforeAll(() => {
  const dutch = [people.hugo, people.willem, people.sven, people.zoltan, people.tara, people.anna];
  for (const { id } of dutch) world.sandbox.tenant.arrange(id, { preferredLanguage: 'nl-NL' });
});

const signsIn = (person: Person, password: string) => domain.bind(person, password) ?? 'in';
/** Words that only an English card has. */
const ENGLISH = /\b(you|the|password|approved|request|done|account of)\b/i;

describe('in het Nederlands', () => {
  it('wordt een vergrendeld account ontgrendeld, zonder nieuw wachtwoord', async () => {
    const request = await play.ask(people.hugo, 'mijn wachtwoord wordt niet geaccepteerd');
    const card = play.approvalCard(request);
    expect(card.text).toMatch(/Vergrendeld in Active Directory, \d+ minuten geleden/);
    expect(card.text).toContain('3 verkeerde wachtwoorden geteld in Active Directory');
    expect(card.text).not.toMatch(ENGLISH);
    await play.approve(people.anna, request);
    expect(signsIn(people.hugo, domainPassword)).toBe('in');
    expect(play.cardOf(people.hugo, request).text).toContain('Meld je aan met het wachtwoord dat je hebt');
    expect(play.incident(request).text).toContain('Ontgrendelen in Active Directory');
  });

  it('wordt een wachtwoord in Active Directory ingesteld, dat gewijzigd moet worden', async () => {
    const request = await play.ask(people.willem, 'ik ben mijn wachtwoord vergeten');
    await play.approve(people.anna, request);
    expect(play.cardOf(people.willem, request).text).toContain(
      'Microsoft 365 accepteert misschien alleen dat',
    );
    const shown = passwordIn(await play.reveal(people.anna, request));
    expect(signsIn(people.willem, shown)).toBe('773');
  });

  it('wordt een account in Active Directory weer aangezet', async () => {
    const request = await play.ask(people.sven, 'mijn account is geblokkeerd');
    await play.approve(people.anna, request);
    expect(signsIn(people.sven, domainPassword)).toBe('in');
    expect(play.cardOf(people.sven, request).text).toContain(
      'Microsoft 365 volgt bij de volgende synchronisatie',
    );
  });

  it('blijft de bot van een beschermd account af', async () => {
    const request = await play.ask(people.zoltan, 'mijn wachtwoord wordt niet geaccepteerd');
    expect(request.handOff).toBe('on-premises-protected');
    expect(play.approvalCard(request).text).toContain('Active Directory beschermt dit account');
    expect(play.approvalCard(request).text).not.toMatch(ENGLISH);
  });

  it('hoort wie buiten de eigen uren is dat, en wordt geen beheerder gevraagd', async () => {
    await play.says(people.tara, 'mijn wachtwoord wordt niet geaccepteerd');
    await play.goesOn(people.tara);
    expect(play.chatOf(people.tara).join('\n')).toContain('op bepaalde uren');
  });
});
