import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Who writes Dutch is answered in Dutch, whatever the language of their Teams, and it is remembered.

const { play } = story();

describe('somebody with an English Teams', () => {
  it('is answered in the language of their first sentence', async () => {
    expect(await play.says(people.otto, 'ik ben mijn wachtwoord vergeten')).toContain('Zal ik het vragen?');
    await play.says(people.otto, 'annuleren');
  });

  it('is still, in the next conversation', async () => {
    expect(await play.says(people.otto, 'hello')).toContain('Wat gaat er mis?');
    await play.says(people.otto, 'cancel');
  });

  it('changes it with one message, and that is remembered too', async () => {
    expect(await play.says(people.otto, 'language english')).toContain(
      'From now on I write to you in English.',
    );
    expect(await play.says(people.otto, 'hoi')).toContain('What is going wrong?');
  });
});
