import { describe, expect, it } from 'vitest';
import type { SignInsSeen } from '../../bot/unlock/diagnosis/signInsSeen.js';
import type { Seen } from '../../bot/unlock/intake/examining.js';
import { Chat, PLAN } from './chat.js';
import { DEVICE, handOff, SELF_SERVICE } from './selfHelpLines.js';

const WRONG: SignInsSeen = { kind: 'failed', code: '50126', at: '2026-03-02T13:58:00.000Z' };
const TOLD = 'The newest failed sign-in was at 13:58: wrong password (AADSTS50126).';

/** The messages after "me", in which the log was seen like this. */
async function told(signIns: SignInsSeen, given: Seen = PLAN, words = 'wrong password'): Promise<string[]> {
  const chat = new Chat('en-GB', { conclusion: { ...given, signIns } });
  await chat.say(words);
  const before = chat.messages.length;
  await chat.say('me');
  return chat.messages.slice(before);
}

describe('the newest failed sign-in is said, with its time, code and cause,', () => {
  it.each<[string, Seen]>([
    ['a plan', PLAN],
    ['self-service', SELF_SERVICE],
    ['an advice', DEVICE],
    ['a hand-off', handOff('directory-synced')],
  ])('beside %s', async (_what, given) => {
    expect(await told(WRONG, given)).toContain(TOLD);
  });

  it.each(['AADSTS53003', 'I get error 53003', 'it says AADSTS99999'])(
    'also beside another code that they pasted: “%s”',
    async (pasted) => {
      const chat = new Chat('en-GB', { conclusion: { ...PLAN, signIns: WRONG } });
      await chat.say(pasted);
      expect(chat.messages).toContain(TOLD);
    },
  );

  it('before the one question when the look told no more', async () => {
    const unknown: SignInsSeen = { ...WRONG, code: '99999' };
    const [first, question] = await told(unknown, handOff('not-sure'), "I don't know");
    expect(first).toBe('The newest failed sign-in was at 13:58: a code that I do not know (AADSTS99999).');
    expect(question).toContain('What do you see?');
  });

  it('in Dutch too', async () => {
    const chat = new Chat('nl-NL', { settings: [{ kind: 'self-service', signIns: WRONG }] });
    await chat.sayAll(['wachtwoord vergeten', 'mij']);
    expect(chat.messages).toContain(
      'De laatste mislukte aanmelding was om 13:58: verkeerd wachtwoord (AADSTS50126).',
    );
  });
});

describe('what the log does not say is said', () => {
  it.each<[string, SignInsSeen, string]>([
    ['a later success', { ...WRONG, overtaken: true }, `${TOLD} A later sign-in succeeded.`],
    [
      'another failure was the cause',
      { ...WRONG, earlier: '53003' },
      `${TOLD} An earlier one says AADSTS53003: blocked by Conditional Access.`,
    ],
    [
      'about a colleague no time',
      { kind: 'failed', code: '50126' },
      'The newest failed sign-in says AADSTS50126: wrong password.',
    ],
    [
      'no failure',
      { kind: 'none' },
      'The sign-in log of the last 24 hours shows no failure. It can be minutes late.',
    ],
    [
      'a log that was cut',
      { kind: 'cut' },
      'The newest sign-ins show no failure. I did not read the older ones.',
    ],
    [
      'a log that was not read',
      { kind: 'unread' },
      'I could not read the sign-in log, so I do not know of failed sign-ins.',
    ],
  ])('%s', async (_what, signIns, sentence) => {
    expect(await told(signIns)).toContain(sentence);
  });
});

describe('what was said of the log is not said twice', () => {
  const times = (chat: Chat) => chat.messages.filter((message) => message.includes('AADSTS50126')).length;

  it('when they still do not know what is wrong', async () => {
    const chat = new Chat('en-GB', { conclusion: { ...handOff('not-sure'), signIns: WRONG } });
    await chat.sayAll(["I don't know", 'me', "I don't know"]);
    expect(times(chat)).toBe(1);
  });

  it('when they say what they see, and the look tells the same', async () => {
    const seen: Seen = { ...handOff('not-sure'), signIns: WRONG };
    const chat = new Chat('en-GB', {
      examine: async ({ symptom }) => (symptom === 'not-sure' ? seen : { ...PLAN, signIns: WRONG }),
    });
    const said = await chat.sayAll(["I don't know", 'me', 'The password is wrong or has expired']);
    expect(said.at(-1)?.text).toContain('Shall I ask?');
    expect(times(chat)).toBe(1);
  });

  it('when they do not know whether self-help is possible', async () => {
    const chat = new Chat('en-GB', {
      settings: [{ ...SELF_SERVICE, signIns: WRONG }],
      conclusion: { ...PLAN, signIns: WRONG },
    });
    await chat.sayAll(['wrong password', 'me', 'no idea']);
    expect(times(chat)).toBe(1);
  });

  it('but a newer failure is', async () => {
    const newer: SignInsSeen = { ...WRONG, at: '2026-03-02T14:58:00.000Z' };
    const chat = new Chat('en-GB', {
      settings: [{ ...SELF_SERVICE, signIns: WRONG }],
      conclusion: { ...PLAN, signIns: newer },
    });
    await chat.sayAll(['wrong password', 'me', 'no idea']);
    expect(times(chat)).toBe(2);
  });

  it('and it is said anew in another language', async () => {
    const chat = new Chat('en-GB', { conclusion: { ...PLAN, signIns: WRONG } });
    await chat.sayAll(['wrong password', 'me', 'taal nederlands']);
    expect(times(chat)).toBe(2);
  });
});

it('what nobody knows yet does not stand beside a plan', async () => {
  const [plan] = await told(WRONG, PLAN, "I don't know");
  expect(plan).toMatch(/^I looked at the account\. This is what I would ask/);
  expect(plan).not.toContain('not clear yet');
});
