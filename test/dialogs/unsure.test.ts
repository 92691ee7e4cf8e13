import { describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { Chat } from './chat.js';

// "I don't know" is taken at every question. What follows helps, and it counts as no mistake.

const t = textsIn('en');
const UNSURE = ["I don't know", 'no idea', 'geen idee', 'weet ik niet'];

describe('"I don\'t know"', () => {
  it.each(UNSURE)('at whose account it is: both choices, with when to take which ("%s")', async (words) => {
    const chat = new Chat();
    const [said] = await chat.sayAll(['hello', '2', words]);
    expect(said).toEqual({
      text: t('dialogs:subject.unsure'),
      choices: [t('dialogs:subject.me'), t('dialogs:subject.colleague')],
    });
    expect(chat.unlocking.searched).toEqual([]);
  });

  it('is a button at whose account it is, also of a guest, until it was clicked', async () => {
    const chat = new Chat();
    const [asked] = await chat.sayAll(['hello', '2']);
    expect(asked?.choices.at(-1)).toBe(t('dialogs:unsure'));
    const [said] = await chat.say('3');
    expect(said?.text).toBe(t('dialogs:subject.unsure'));
    const guest = new Chat('en-GB', { asking: { name: 'Piet', forOthers: false } });
    const mine = await guest.say('my colleague forgot her password');
    expect(mine.at(-1)?.choices.at(-1)).toBe(t('dialogs:unsure'));
  });

  it.each(UNSURE)('is no other way in which a caller was checked ("%s")', async (words) => {
    const chat = new Chat('en-GB', { helpdesk: true });
    const other = ['my colleague Anna de Vries forgot her password', 'yes', 'Another way'];
    const [said] = await chat.sayAll([...other, words]);
    expect(said?.text).toBe(t('dialogs:caller.unsureOther'));
    expect(chat.unlocking.examined).toEqual([]);
  });

  it.each(UNSURE)('at who it is: how to find out, and nobody is searched ("%s")', async (words) => {
    const chat = new Chat();
    const [said] = await chat.sayAll(['hello', '2', '2', words]);
    expect(said?.text).toBe(t('dialogs:subject.unsureName'));
    expect(chat.unlocking.searched).toEqual([]);
  });

  it('at which of several people: how to find out', async () => {
    const chat = new Chat();
    const [said] = await chat.sayAll(['hello', '2', 'ann', 'no idea']);
    expect(said?.text).toBe(t('dialogs:subject.unsureName'));
    expect(said?.choices.length).toBeGreaterThan(2);
  });

  it.each(UNSURE)(
    'at "Shall I ask?": what happens then, and the question once more ("%s")',
    async (words) => {
      const chat = new Chat();
      const [said] = await chat.sayAll(['I forgot my password', words]);
      expect(said?.text).toBe(t('dialogs:confirm.unsure'));
      expect(said?.choices.slice(0, 2)).toEqual([t('dialogs:yes'), t('dialogs:no')]);
      expect(chat.unlocking.reports).toEqual([]);
      await chat.say('yes');
      expect(chat.unlocking.reports).toHaveLength(1);
    },
  );

  it.each(UNSURE)(
    'at how a caller was checked: to call back first, and nothing is asked ("%s")',
    async (words) => {
      const chat = new Chat('en-GB', { helpdesk: true });
      const [said] = await chat.sayAll(['my colleague Anna de Vries forgot her password', 'yes', words]);
      expect(said?.text).toBe(t('dialogs:caller.unsure'));
      expect(chat.unlocking.reports).toEqual([]);
    },
  );

  it.each(UNSURE)('of a guest at whether it is their own account: when it is ("%s")', async (words) => {
    const chat = new Chat('en-GB', { asking: { name: 'Piet', forOthers: false } });
    const [said] = await chat.sayAll(['my colleague forgot her password', words]);
    expect(said?.text).toBe(t('dialogs:subject.unsureMine'));
    expect(said?.choices[0]).toBe(t('dialogs:subject.me'));
  });

  it('after the request is out: nothing is added', async () => {
    const chat = new Chat();
    await chat.sayAll(['I forgot my password', 'yes', 'no idea']);
    expect(chat.unlocking.added).toEqual([]);
    expect(chat.isOver).toBe(true);
  });

  it('is no mistake: it may be said again and again, and the bot does not think that they are lost', async () => {
    const chat = new Chat();
    const said = await chat.sayAll(['I forgot my password', 'no idea', 'no idea', 'no idea', 'no idea']);
    expect(said.map(({ text }) => text)).toEqual([t('dialogs:confirm.unsure')]);
  });
});
