import { describe, expect, it } from 'vitest';
import { Chat, me, type FakeUnlocking } from './chat.js';
import { handOff, SELF_SERVICE } from './selfHelpLines.js';

// Whose account it is can be put right at any point before the request is out.

const MINE = [
  'mine',
  'me',
  "it's my own",
  'sorry, my own account',
  'van mij',
  'het is mijn eigen account',
  'mein eigenes',
];

/** Where a colleague's account is open, and what leads there. */
const OPEN: readonly (readonly [at: string, lines: readonly string[], given: Partial<FakeUnlocking>])[] = [
  ['"Shall I ask?"', ['wrong password', 'anna', 'yes'], {}],
  ['an offer of self-help', ['wrong password', 'anna', 'yes'], { settings: [SELF_SERVICE] }],
  ['"What do you see?"', ["I don't know", 'anna', 'yes'], { conclusion: handOff('not-sure') }],
];

describe.each(OPEN)('at %s about a colleague', (_at, lines, given) => {
  it.each(MINE)('"%s" leads to their own account, which is looked at', async (words) => {
    const chat = new Chat('en-GB', given);
    await chat.sayAll(lines);
    const said = await chat.say(words);
    expect(said.map(({ text }) => text).join()).not.toContain('Anna');
    expect(chat.unlocking.examined.map(({ subjectId }) => subjectId)).toEqual(['a1', me.id]);
    expect(chat.unlocking.reports).toEqual([]);
  });
});

describe('"mine"', () => {
  it('keeps what is wrong and what they said', async () => {
    const chat = new Chat();
    await chat.sayAll(["my colleague Anna de Vries can't log in, wrong password", 'yes', 'mine', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([
      { symptom: 'password-not-accepted', subjectId: me.id, said: expect.stringContaining('Anna') as string },
    ]);
  });

  it('is an answer of a helpdesk agent, where the bot asks how the caller was checked', async () => {
    const chat = new Chat('en-GB', { helpdesk: true });
    await chat.sayAll(['wrong password', 'anna', 'yes', 'mine', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id }]);
    expect(chat.unlocking.reports[0]).not.toHaveProperty('caller');
  });

  it.each(MINE)(
    'says nothing new about their own account, and the question comes again: "%s"',
    async (words) => {
      const chat = new Chat();
      const [said] = await chat.sayAll(['wrong password', 'me', words]);
      expect(said?.text).toMatch(/^It is about your own account\..*Shall I ask\?$/su);
      expect(chat.unlocking.examined).toHaveLength(1);
      expect(chat.unlocking.reports).toEqual([]);
    },
  );

  it('beside a yes about a colleague is no yes', async () => {
    const chat = new Chat();
    await chat.sayAll(['wrong password', 'anna', 'yes', 'yes, mine']);
    expect(chat.unlocking.reports).toEqual([]);
    expect(chat.unlocking.examined.at(-1)).toMatchObject({ subjectId: me.id });
  });
});

const OWN_OPEN: typeof OPEN = [
  ['"Shall I ask?"', ['wrong password', 'me'], {}],
  ['an offer of self-help', ['wrong password', 'me'], { settings: [SELF_SERVICE] }],
  ['"What do you see?"', ["I don't know", 'me'], { conclusion: handOff('not-sure') }],
];
const ANNEMIEK = [
  "it's for annemiek",
  'it is for my colleague Annemiek Bos',
  'no, I mean my colleague annemiek',
  'No, I mean annemiek',
  'no, annemiek',
  'annemiek bos',
  'it is about annemiek, not me',
  "it's annemiek's account",
  'annemiek.bos@contoso.example',
  'het is voor annemiek',
  'Dit gaat om annemiek bos',
  'het account van annemiek',
  'sorry, ik bedoel annemiek bos',
  'nein, es geht um annemiek',
];

describe.each(OWN_OPEN)('at %s about their own account', (_at, lines, given) => {
  it.each(ANNEMIEK)('"%s" leads to that colleague, who is confirmed', async (words) => {
    const chat = new Chat('en-GB', given);
    const said = await chat.sayAll([...lines, words]);
    expect(said.at(-1)?.text).toContain('Is this who you mean? Annemiek Bos');
    expect(chat.unlocking.reports).toEqual([]);
  });

  it.each(['this is broken', 'this is ridiculous', 'nee joh', 'my account annoys'])(
    '"%s" is about nobody else',
    async (words) => {
      const chat = new Chat('en-GB', given);
      await chat.sayAll([...lines, words]);
      expect(chat.unlocking.searched).toEqual([]);
    },
  );
});

it.each(['not mine', "it's not mine", 'niet van mij', 'nicht mein Konto'])(
  '"%s" at their own account, where they were not asked: then who it is',
  async (words) => {
    const chat = new Chat();
    const [said] = await chat.sayAll(['I forgot my password', words]);
    expect(said?.text).toContain('Who is it?');
  },
);

describe('what is wrong, said once more where the bot asks whose account it is', () => {
  const ASKED: readonly (readonly string[])[] = [['wrong password'], ['wrong password', 'a colleague']];
  const AGAIN = ['my account is blocked', "I can't sign in to my account", 'mijn account is geblokkeerd'];

  it.each(ASKED.flatMap((lines) => AGAIN.map((words) => [lines.join(' · '), words, lines] as const)))(
    'is about their own account: %s, then "%s"',
    async (_before, words, lines) => {
      const chat = new Chat();
      const said = await chat.sayAll([...lines, words]);
      expect(said.at(-1)?.text).toMatch(/Shall I ask\?$/u);
      expect(chat.unlocking.examined).toMatchObject([{ subjectId: me.id }]);
    },
  );

  it('is a caller’s where a helpdesk agent says it, so the question comes again', async () => {
    const chat = new Chat('en-GB', { helpdesk: true });
    const said = await chat.sayAll(['wrong password', 'my account is blocked']);
    expect(said.at(-1)?.text).toMatch(/^Who is it\?/u);
    expect(chat.unlocking.examined).toEqual([]);
  });

  it('is about a colleague where it names one', async () => {
    const chat = new Chat();
    const said = await chat.sayAll(['wrong password', 'my colleague Anna de Vries is blocked']);
    expect(said.at(-1)?.text).toContain('Is this who you mean? Anna de Vries');
  });
});
