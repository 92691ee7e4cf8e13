import { describe, expect, it } from 'vitest';
import { Chat, play, PLAN, type Transcript } from './chat.js';
import { DEVICE, LOCKED_OUT, SELF_SERVICE } from './selfHelpLines.js';
import type { Diagnosis } from '../../bot/unlock/diagnosis/diagnosis.js';

const UNCLEAR: Diagnosis = { kind: 'hand-off', reason: 'not-sure' };
const LOOKS = "I'll look at the account first.";
const CANNOT = "You can't sign in. I'll look at the account first.";
const SUBJECT = 'Whose account is it about?';
const SEE = 'The account does not tell me what is wrong. What do you see?';

/** A service whose look tells nothing until the person says what they see. */
function untilSaid(): { conclusion: Diagnosis; examine: Chat['unlocking']['examine'] } {
  return {
    conclusion: PLAN,
    async examine(this: Chat['unlocking'], question) {
      this.examined.push(question);
      return question.symptom === 'not-sure' ? UNCLEAR : PLAN;
    },
  };
}

const looked: readonly Transcript[] = [
  {
    name: 'a lockout',
    given: { settings: [LOCKED_OUT] },
    lines: [
      ["I can't log in", CANNOT, 'I looked at the account. Wait ten minutes'],
      ["I'll wait", 'Good.'],
    ],
    asked: null,
  },
  {
    name: 'a rule of the organisation',
    given: { settings: [DEVICE] },
    lines: [
      ["I don't know", LOOKS, SUBJECT],
      ['me', 'Use a device or app'],
    ],
  },
  {
    name: 'the password, which they can reset themselves, for a colleague',
    given: { settings: [SELF_SERVICE] },
    lines: [
      ["can't sign in", CANNOT, SUBJECT],
      ['Anna', 'Is this who you mean?'],
      ['yes', 'Anna de Vries (anna.devries@contoso.example): I looked at the account. The password can be'],
    ],
  },
  {
    name: 'something else than it is',
    given: { settings: [LOCKED_OUT] },
    lines: [
      ["I can't log in", CANNOT, 'I looked at the account.'],
      ['It is something else', 'What is going wrong?'],
    ],
  },
  {
    name: 'a lockout, in Dutch',
    locale: 'nl-NL',
    given: { settings: [LOCKED_OUT] },
    lines: [
      [
        'ik kan niet inloggen',
        'Je kunt je niet aanmelden.',
        'Ik heb naar het account gekeken. Wacht tien minuten',
      ],
    ],
  },
];

const SEEN: readonly [says: string, symptom: string][] = [
  ['The password is wrong or has expired', 'password-not-accepted'],
  ['2', 'sign-in-blocked'],
  ["It asks for a code I can't give", 'lost-sign-in-method'],
  ['my mails come back', 'cannot-send-mail'],
  ['Things that I did not do', 'compromised'],
  ['AADSTS50126', 'password-not-accepted'],
  ['AADSTS99999: gremlins', 'sign-in-blocked'],
];

describe('somebody who is not sure, or just does not get in', () => {
  it.each(looked)('hears what the look told: $name', play);

  it.each(SEEN)('is asked one thing when the look told nothing: "%s" is %s', async (says, symptom) => {
    const chat = new Chat('en-GB', untilSaid());
    const [asked] = await chat.sayAll(["I can't log in", 'me']);
    expect(asked?.text).toContain(SEE);
    expect(asked?.choices).toHaveLength(6);
    await chat.say(says);
    expect(chat.unlocking.examined.map((question) => question.symptom)).toEqual(['not-sure', symptom]);
  });

  it.each(["I don't know", 'weet ik niet', '6', 'no idea'])('may answer that with "%s"', async (says) => {
    const chat = new Chat('en-GB', untilSaid());
    const said = await chat.sayAll(["I don't know", 'me', says]);
    expect(said[0]?.text).toContain('An admin should have a look');
    expect(chat.unlocking.examined).toHaveLength(1);
  });

  it('is asked it again after words that say nothing', async () => {
    const chat = new Chat('en-GB', untilSaid());
    const said = await chat.sayAll(["I can't log in", 'me', 'hello']);
    expect(said[0]?.text).toContain(SEE);
  });

  it('needs no admin while a way without one was not tried: "I don\'t know" is "I can\'t"', async () => {
    const chat = new Chat('en-GB', { settings: [SELF_SERVICE] });
    await chat.sayAll(['I forgot my password', 'me']);
    await chat.say("I don't know");
    expect(chat.unlocking.examined.at(-1)?.tried).toEqual(['self-service']);
  });
});

describe('first words of which the bot is half sure', () => {
  it('are asked about, with what they may mean', async () => {
    const [asked] = await new Chat().say('MFA');
    expect(asked?.text).toBe('Do you mean one of these?');
    expect(asked?.choices).toEqual([
      'I lost my phone, Authenticator or security key',
      'Someone else may be in my account',
      "Something else, or I don't know",
    ]);
  });

  it('can be said better', async () => {
    const chat = new Chat();
    await chat.say('MFA');
    const [understood] = await chat.say('I lost my phone');
    expect(understood?.text).toContain('I understand: the phone, app or key');
  });
});

describe('first words about what the bot is not for', () => {
  it.each([
    ['I want to report a phishing mail', "I can't take reports of phishing mail."],
    ['my mails land in the spam folder of customers', "I can't change what goes to a junk folder."],
    ['I do not get any mail', "I can't help with mail that does not arrive."],
    ['how do I set up MFA', 'You can set up your sign-in methods'],
    ['the spreadsheet is locked', "I can't help with that."],
  ])('are answered with that, and with the menu: "%s"', async (words, answer) => {
    const [said, menu] = await new Chat().say(words);
    expect(said?.text).toContain(answer);
    expect(menu?.choices).toHaveLength(6);
  });

  it('are answered in the language of the person', async () => {
    const [said] = await new Chat('nl-NL').say('de printer doet het niet');
    expect(said?.text).toContain('Daar kan ik niet mee helpen.');
  });
});
