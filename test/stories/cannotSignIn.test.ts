import { describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { textsIn } from '../../bot/texts/texts.js';
import { story } from '../helpers/story.js';

// "I can't log in" is looked at first. Only what the look does not tell is asked.

const { world, play } = story();
const t = textsIn('en');

/** Everything that the bot wrote to somebody since they began with these words, and how often they wrote. */
async function toldAfter(person: Person, ...lines: readonly string[]): Promise<string> {
  const before = play.chatOf(person).length;
  await play.says(person, ...lines);
  return play.chatOf(person).slice(before).join('\n');
}

describe('somebody who cannot sign in, and says no more', () => {
  it('is told of the lock that the log shows, with their second message', async () => {
    expect(await toldAfter(people.lucas, "I can't log in", '1')).toContain(t('dialogs:lockedOut.text'));
  });

  it('is told of the rule that the log shows, in Dutch', async () => {
    expect(await toldAfter(people.caspar, 'ik kan niet inloggen', '1')).toContain('AADSTS53003');
  });

  it('is told of the attack from a malicious address', async () => {
    expect(await toldAfter(people.marta, 'no access to my account', '1')).toContain(
      t('dialogs:maliciousAddress.text'),
    );
  });

  it('is asked one thing when the log is empty, and the answer leads to a request', async () => {
    const asked = await toldAfter(people.otto, "I can't log in", '1');
    expect(asked).toContain('What do you see?');
    await play.says(people.otto, 'it says my password is wrong', '1', '1', '1', '1');
    await world.settle();
    expect(await play.newest(people.otto)).toMatchObject({ symptom: 'password-not-accepted' });
  });
});
