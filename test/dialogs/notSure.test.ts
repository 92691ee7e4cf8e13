import { describe, expect, it } from 'vitest';
import { Chat, play, type Transcript } from './chat.js';

const PASTE = "Let's find out together.";
const SIGN_IN = 'Does signing in work';
const PASSWORD = 'Does it say that the password';
const BLOCKED = 'Does it say that the account is blocked';
const CONFIRM = 'Does it ask for a code, an app or a key';
const MAIL = 'Does mail that is sent come back';
const STRANGE = 'Are there things you did not do';
const SUBJECT = 'Whose account is it about?';

const branches: readonly Transcript[] = [
  {
    name: 'the password',
    lines: [
      ["I don't know", PASTE],
      ['I have no error text', SIGN_IN],
      ['No', PASSWORD],
      ['Yes', 'I understand: the password is not accepted.', SUBJECT],
    ],
  },
  {
    name: 'a blocked account',
    lines: [
      ['not sure', PASTE],
      ['none', SIGN_IN],
      ['nope', PASSWORD],
      ['2', BLOCKED],
      ['1', 'I understand: the account is blocked.', SUBJECT],
    ],
  },
  {
    name: 'a lost method',
    lines: [
      ['not sure', PASTE],
      ['1', SIGN_IN],
      ['no', PASSWORD],
      ['no', BLOCKED],
      ['no', CONFIRM],
      ['yes', 'I understand: the phone, app or key', SUBJECT],
    ],
  },
  {
    name: 'mail',
    lines: [
      ['no idea', PASTE],
      ['1', SIGN_IN],
      ['yep', MAIL],
      ['ja', 'I understand: sending mail does not work.', SUBJECT],
    ],
  },
  {
    name: 'a break-in',
    lines: [
      ['not sure', PASTE],
      ['1', SIGN_IN],
      ['yes', MAIL],
      ['no', STRANGE],
      ['yes', 'I understand: someone else may be using the account.', SUBJECT],
    ],
  },
  {
    name: 'a human, because signing in works and nothing is strange',
    lines: [
      ['not sure', PASTE],
      ['1', SIGN_IN],
      ['yes', MAIL],
      ['no', STRANGE],
      ['no', 'Thank you. I can', SUBJECT],
    ],
  },
  {
    name: 'a human, because the message says something else',
    lines: [
      ['hello', 'What is going wrong?'],
      ["Something else, or I don't know", PASTE],
      ['1', SIGN_IN],
      ['no', PASSWORD],
      ['no', BLOCKED],
      ['no', CONFIRM],
      ['no', 'Thank you. I can', SUBJECT],
    ],
  },
  {
    name: 'in Dutch',
    locale: 'nl-NL',
    lines: [
      ['weet ik niet', 'Dan zoeken we het samen uit.'],
      ['geen foutmelding', 'Lukt het om in te loggen'],
      ['Nee', 'Staat er dat het wachtwoord'],
      ['Ja', 'Ik begrijp het: het wachtwoord wordt niet geaccepteerd.', 'Om wiens account gaat het?'],
    ],
  },
];

const pasted: readonly Transcript[] = [
  {
    name: 'a code that names the symptom',
    lines: [
      ['not sure', PASTE],
      [
        'AADSTS50126: Error validating credentials',
        'I know AADSTS50126: the password is not accepted.',
        SUBJECT,
      ],
    ],
  },
  {
    name: 'a bare number',
    lines: [
      ['not sure', PASTE],
      ['50053', 'I know AADSTS50053: the password is not accepted.', SUBJECT],
    ],
  },
  {
    name: 'a code that no remedy helps',
    lines: [
      ['not sure', PASTE],
      ['Error AADSTS53000', 'I know AADSTS53000. I look at the account', SUBJECT],
    ],
  },
  {
    name: 'a sign-in code that nobody here knows: the look tells more than questions',
    given: { conclusion: { kind: 'hand-off', reason: 'not-sure' } },
    lines: [
      ['not sure', PASTE],
      ['AADSTS99999: gremlins', 'I do not know AADSTS99999. I look', SUBJECT],
      ['me', 'Your own account'],
      ['yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'sign-in-blocked', answers: { errorCode: 'AADSTS99999' } },
  },
];

describe('somebody who is not sure', () => {
  it.each(branches)('is led to $name', play);
  it.each(pasted)('pastes $name', play);

  it('answers by clicking yes or no', async () => {
    const [asked] = await new Chat('nl-NL').sayAll(['geen idee', '1']).then((said) => said.slice(-1));
    expect(asked?.choices).toEqual(['Ja', 'Nee']);
  });
});
