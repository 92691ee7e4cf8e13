import { describe, expect, it } from 'vitest';
import { anna, Chat, message } from './chat.js';

const GUID = 'aaaaaaaa-0000-4000-8000-0000000000a1';
const picked = { ...anna, id: GUID };
const toName = ['I forgot my password', "A colleague's account"];

/** What Teams sends when somebody presses the button of the card: a message without words (microsoft-apis.md D5). */
const pick = (person: unknown) => message(undefined, { value: { person } });

describe('Teams’ own search for a colleague', () => {
  it('stands beside the question, and a name can be typed as ever', async () => {
    const chat = new Chat('en-GB', {}, true);
    const said = await chat.sayAll(toName);
    expect(chat.cards).toMatchObject([
      { body: [{ 'choices.data': { dataset: 'graph.microsoft.com/users' } }, { type: 'ActionSet' }] },
    ]);
    expect(said.map(({ text }) => text).join()).toContain('Type the beginning');
    const [found] = await chat.say('ann');
    expect(found?.text).toMatch(/^I found more than one/);
  });

  it('is not there where the client has none', async () => {
    const chat = new Chat();
    await chat.sayAll(toName);
    expect(chat.cards).toEqual([]);
  });

  it('is in the language of the person', async () => {
    const chat = new Chat('nl-NL', {}, true);
    await chat.sayAll(['wachtwoord vergeten', 'Het account van een collega']);
    expect(chat.cards).toMatchObject([{ lang: 'nl', body: [{ label: 'Zoek je collega' }, {}] }]);
  });

  it('leads to the same question as a name: is it them?', async () => {
    const chat = new Chat('en-GB', { find: async (text) => (text === GUID ? [picked] : []) }, true);
    await chat.sayAll(toName);
    const [asked] = await chat.say(pick(GUID));
    expect(asked?.text).toContain('Anna de Vries (anna.devries@contoso.example)');
    await chat.sayAll(['yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: GUID }]);
  });

  it.each([['no-id'], ['anna'], [''], [{ id: GUID }], [`${GUID},${GUID}`], [null]])(
    'takes nothing but one object id: %j',
    async (value) => {
      const chat = new Chat('en-GB', {}, true);
      await chat.sayAll(toName);
      await chat.say(pick(value));
      expect(chat.unlocking.searched).toEqual([]);
    },
  );
});
