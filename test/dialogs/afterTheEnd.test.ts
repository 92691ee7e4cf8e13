import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../bot/texts/languages.js';
import { isThanks } from '../../dialogs/thanks.js';
import { pending, T1 } from '../helpers/requests.js';
import { Chat, me } from './chat.js';

// What people write when the bot asks nothing.

describe('thanks after the end', () => {
  it.each(UNDERSTOOD.flatMap(({ thanks }) => thanks))('is understood: %s', (words) => {
    expect(isThanks(words)).toBe(true);
    expect(isThanks(`  ${words.toUpperCase()}! `)).toBe(true);
  });

  it('gets a word, and no questions', async () => {
    const chat = new Chat();
    const said = await chat.say('Thank you!');
    expect(said.map(({ text }) => text)).toEqual([
      'You are welcome. Write to me whenever something does not work.',
    ]);
    expect(chat.isOver).toBe(true);
  });

  it('is in the language of the person', async () => {
    const [said] = await new Chat('nl-NL').say('Bedankt');
    expect(said?.text).toMatch(/^Graag gedaan/);
  });

  it('is the answer to a question where one is open', async () => {
    const chat = new Chat();
    await chat.sayAll(['forgot the password', 'My own account']);
    const said = await chat.say('no thanks');
    expect(said.map(({ text }) => text).join()).not.toContain('You are welcome');
  });

  it('is no thanks when trouble follows', () => {
    expect(isThanks('thanks, but I still cannot send mail')).toBe(false);
  });
});

describe('cancel after the end', () => {
  it('says where to cancel what still waits', async () => {
    const [said] = await new Chat('en-GB', { requests: [pending()] }).say('cancel');
    expect(said?.text).toContain('Click **Cancel request** on the card');
  });

  it('says that there is nothing, when there is nothing', async () => {
    const [said] = await new Chat().say('cancel');
    expect(said?.text).toMatch(/^There is nothing to stop/);
  });
});

describe('what was denied a moment ago', () => {
  it('is said before all questions are asked again', async () => {
    const denial = { by: { id: 'b', name: 'Ben' }, at: T1, reason: 'You work from home today' };
    const chat = new Chat('en-GB', {
      denied: { kind: 'denied-lately', denial, until: '2026-03-02T14:17:00.000Z' },
    });
    const said = await chat.sayAll(['forgot the password', 'My own account']);
    expect(said.map(({ text }) => text).join()).toMatch(/Ben denied this .*“You work from home today”/);
    expect(chat.isOver).toBe(true);
    expect(chat.unlocking.examined).toEqual([]);
  });

  it('does not keep anybody from asking otherwise', async () => {
    const chat = new Chat();
    await chat.sayAll(['forgot the password', 'My own account', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id }]);
  });
});
