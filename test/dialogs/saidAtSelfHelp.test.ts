import { describe, expect, it } from 'vitest';
import { Chat, me } from './chat.js';
import { SELF_SERVICE } from './selfHelpLines.js';

// What people say in words where self-help is offered, beside its buttons.

const offered = async (): Promise<Chat> => {
  const chat = new Chat('en-GB', { settings: [SELF_SERVICE] });
  await chat.sayAll(['wrong password, since this morning', 'me']);
  return chat;
};

const OTHERS = [
  ['my phone is gone', 'lost-sign-in-method'],
  ["I can't, I lost my phone", 'lost-sign-in-method'],
  ['nee, ik ben mijn telefoon kwijt', 'lost-sign-in-method'],
  ["I can't send mail", 'cannot-send-mail'],
  ['my account is blocked', 'sign-in-blocked'],
  ['yes, and my phone is gone too', 'lost-sign-in-method'],
] as const;

describe('where self-help is offered', () => {
  it.each(OTHERS)('another symptom is looked at anew: "%s"', async (words, symptom) => {
    const chat = await offered();
    await chat.say(words);
    expect(chat.unlocking.examined).toMatchObject([
      { symptom: 'password-not-accepted' },
      { symptom, subjectId: me.id },
    ]);
  });

  it('another symptom reaches the approver in their words, after the first ones', async () => {
    const chat = await offered();
    chat.unlocking.settings = [];
    await chat.sayAll(['my phone is gone', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([
      { symptom: 'lost-sign-in-method', said: 'wrong password, since this morning … my phone is gone' },
    ]);
  });

  it('an error is looked at anew', async () => {
    const chat = await offered();
    await chat.say('AADSTS53003');
    expect(chat.unlocking.examined.at(-1)).toMatchObject({ answers: { errorCode: 'AADSTS53003' } });
  });

  it('a sign of a break-in comes before everything', async () => {
    const chat = await offered();
    await chat.say('there are mails in my sent items that I did not write');
    expect(chat.unlocking.examined.at(-1)).toMatchObject({ symptom: 'compromised' });
  });

  it.each([
    "I still can't sign in",
    'the password is still wrong',
    'SSPR is not set up',
    'already tried that',
    'dat heb ik al geprobeerd',
    "can't do that",
    'dat lukt niet',
  ])('what is said once more is not helped yet, so the next step comes: "%s"', async (words) => {
    const chat = await offered();
    const said = await chat.say(words);
    expect(said.at(-1)?.text).toMatch(/Shall I ask\?$/u);
    expect(chat.unlocking.examined.at(-1)).toMatchObject({ tried: ['self-service'] });
  });

  it.each(['it worked!', 'done', 'gelukt', 'ga ik proberen'])('"%s" ends it', async (words) => {
    const chat = await offered();
    await chat.say(words);
    expect(chat.isOver).toBe(true);
    expect(chat.unlocking.reports).toEqual([]);
  });
});

it('what somebody sees, said in words, reaches the approver', async () => {
  const chat = new Chat('en-GB', { conclusion: { kind: 'hand-off', reason: 'not-sure' } });
  await chat.sayAll(["I can't sign in", 'my password is not accepted since monday', 'yes']);
  expect(chat.unlocking.reports).toMatchObject([
    { said: "I can't sign in … my password is not accepted since monday" },
  ]);
});
