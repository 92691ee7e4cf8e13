import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// What stands in somebody's private chat is in the language of their own Teams.

const { play, world } = story({ env: { LANGUAGE: 'en' } });

describe('an approver whose Teams is Dutch, in an English organisation', () => {
  beforeAll(async () => {
    world.sandbox.tenant.arrange(people.anna.id, { preferredLanguage: 'nl-NL' });
    await play.says(people.anna, 'hallo');
  });

  it('gets the card with the password in Dutch, and the channel stays English', async () => {
    const request = await play.ask(people.omar, 'I forgot my password');
    await play.approve(people.anna, request);
    const card = play.cardOf(people.anna, request);
    expect(card.text).toContain('Nieuw wachtwoord voor Omar Haddad');
    expect(card.content.lang).toBe('nl');
    expect(play.approvalCard(request).content.lang).toBe('en');
  });
});
