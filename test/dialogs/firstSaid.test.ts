import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../bot/unlock/errors.js';
import { Chat, PLAN } from './chat.js';
import { FINE } from './selfHelpLines.js';

const WORDS = 'I forgot my password after the holiday';

/** What the report says that they said first, when they say this next. */
async function saidAfter(chat: Chat, ...lines: readonly string[]): Promise<string | undefined> {
  await chat.say(WORDS);
  await chat.sayAll(lines);
  expect(chat.unlocking.reports).toHaveLength(1);
  return chat.unlocking.reports[0]?.said;
}

describe('What somebody said first stays in the report', () => {
  it('after a restart of the bot', async () => {
    const chat = new Chat();
    await chat.say(WORDS);
    chat.restart();
    await chat.say('yes');
    expect(chat.unlocking.reports.map(({ said }) => said)).toEqual([WORDS]);
  });

  it('when the questions begin again in another language', async () => {
    expect(await saidAfter(new Chat(), 'language dutch', 'ja')).toBe(WORDS);
  });

  it('when it turns out to be about a colleague', async () => {
    const lines = ["A colleague's account", 'anna.devries@contoso.example', 'yes'];
    expect(await saidAfter(new Chat(), ...lines)).toBe(WORDS);
  });

  it('when it turns out to be something else', async () => {
    const chat = new Chat('en-GB', {
      settings: [{ kind: 'advice', advice: 'device', code: 'AADSTS53000' }],
    });
    expect(await saidAfter(chat, 'It is something else', 'the account is blocked', 'no', 'yes')).toBe(WORDS);
  });

  it('when the directory did not answer, and they try again', async () => {
    const chat = new Chat('en-GB', {
      broken: { submit: new RemoteError('submit', { kind: 'unavailable' }) },
    });
    await chat.sayAll([WORDS, 'yes']);
    chat.unlocking.broken = {};
    await chat.sayAll(['Try again', 'yes']);
    expect(chat.unlocking.reports.map(({ said }) => said)).toEqual([WORDS]);
  });

  it('when a later look finds a way without an admin, which does not help', async () => {
    const chat = new Chat('en-GB', { submitted: { kind: 'not-asked', conclusion: FINE }, conclusion: PLAN });
    await chat.sayAll([WORDS, 'yes', "It still doesn't work", 'yes']);
    expect(chat.unlocking.reports.map(({ said }) => said)).toEqual([WORDS, WORDS]);
  });
});
