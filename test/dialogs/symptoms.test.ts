import { describe, expect, it } from 'vitest';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { Chat, play, type Transcript } from './chat.js';

const EN = {
  symptom: 'What is going wrong?',
  subject: 'Whose account is it about?',
  paste: 'Let’s find out together'.replace('’', "'"),
};
const NL = {
  symptom: 'Wat gaat er mis?',
  subject: 'Om wiens account gaat het?',
};

const chosen: readonly Transcript[] = [
  {
    name: 'cannot-send-mail, clicked',
    lines: [
      ['hello', EN.symptom],
      ["I can't send mail", EN.subject],
      ['My own account', 'Your own account: sending mail does not work.'],
      ['Yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'cannot-send-mail', answers: {} },
  },
  {
    name: 'password-not-accepted, by number',
    lines: [
      ['hi', EN.symptom],
      ['2', EN.subject],
      ['1', 'Your own account: the password is not accepted.'],
      ['yes please', 'I asked the admins.'],
    ],
    asked: { symptom: 'password-not-accepted', answers: {} },
  },
  {
    name: 'sign-in-blocked, in Dutch, by number word',
    locale: 'nl-NL',
    lines: [
      ['hoi', NL.symptom],
      ['de derde', NL.subject],
      ['ik', 'Je eigen account: het account is geblokkeerd.'],
      ['ja graag', 'Ik heb het de beheerders gevraagd.'],
    ],
    asked: { symptom: 'sign-in-blocked', answers: {} },
  },
  {
    name: 'lost-sign-in-method, clicked',
    given: { conclusion: { kind: 'plan', remedies: ['temporary-access-pass'], needsSecured: false } },
    lines: [
      ['hello', EN.symptom],
      ['I lost my phone, Authenticator or security key', EN.subject],
      ['me', 'Your own account: the phone, app or key for confirming sign-ins is lost'],
      ['yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'lost-sign-in-method' },
  },
  {
    name: 'lost-sign-in-method, in Dutch, in words',
    locale: 'nl-NL',
    lines: [
      ['nieuwe telefoon', 'Ik begrijp het: de telefoon, app of sleutel', NL.subject],
      ['mij', 'Je eigen account: de telefoon, app of sleutel om het aanmelden te bevestigen is weg'],
      ['nee', 'Gestopt.'],
    ],
    asked: null,
  },
  {
    name: 'compromised, in Dutch, clicked: always a human',
    locale: 'nl-BE',
    given: { conclusion: { kind: 'hand-off', reason: 'compromised' } },
    lines: [
      ['hallo', NL.symptom],
      ['Er zit misschien iemand anders in mijn account', NL.subject],
      ['Mijn eigen account', 'Het gaat om je eigen account. Wijzig nu het wachtwoord'],
      ['Ja', 'Ik heb het de beheerders gevraagd.'],
    ],
    asked: { symptom: 'compromised', answers: {} },
  },
  {
    name: 'words of the other language are understood too',
    lines: [
      ['hoi', EN.symptom],
      ['Ik kan geen mail versturen', EN.subject],
      ['mijn eigen account', 'Your own account'],
      ['nee', 'Stopped. I did not ask an admin'],
    ],
    asked: null,
  },
];

describe('what is going wrong, asked', () => {
  it.each(chosen)('$name', play);

  it('offers the six symptoms as buttons, in the language of the person', async () => {
    const [english] = await new Chat('en-US').say('hello');
    const [dutch] = await new Chat('nl-NL').say('hallo');
    expect(english?.choices).toHaveLength(SYMPTOMS.length);
    expect(SYMPTOMS.length).toBeLessThanOrEqual(6);
    expect(dutch?.choices).toContain('Ik kan geen mail versturen');
  });

  it('speaks the language that the operator chose to somebody whose language it does not know', async () => {
    const [asked] = await new Chat('fr-FR').say('bonjour');
    expect(asked?.text).toContain(EN.symptom);
  });
});

const firstWords: readonly Transcript[] = [
  {
    name: 'English words',
    lines: [["can't send mail anymore", 'I understand: sending mail does not work.', EN.subject]],
  },
  {
    name: 'Dutch words',
    locale: 'nl-NL',
    lines: [['wachtwoord vergeten', 'Ik begrijp het: het wachtwoord wordt niet geaccepteerd.', NL.subject]],
  },
  {
    name: 'an error with its code',
    lines: [
      [
        'AADSTS50057: The user account is disabled. Trace ID: 50126-50126',
        'I know AADSTS50057: the account is blocked.',
        'Your own account',
      ],
      ['yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'sign-in-blocked', answers: { errorCode: 'AADSTS50057' } },
  },
  {
    name: 'a bounced message, in Dutch',
    locale: 'nl-NL',
    lines: [
      [
        '550 5.1.8 Access denied, bad outbound sender',
        'Ik ken 5.1.8: mail versturen lukt niet.',
        'Je eigen account',
      ],
      ['ja', 'Ik heb het'],
    ],
    asked: { symptom: 'cannot-send-mail', answers: { errorCode: '5.1.8' } },
  },
];

describe('first words that say it', () => {
  it.each(firstWords)('are repeated back and the question is skipped: $name', play);

  it.each(['asdf qwer', 'I like cheese', '12', '👍', 'mail', 'account'])(
    'are not guessed from "%s"',
    async (words) => {
      const [asked] = await new Chat().say(words);
      expect(asked?.text).toContain(EN.symptom);
    },
  );

  it('are also taken when they answer the question instead of a button', async () => {
    await play({
      name: 'typed',
      lines: [
        ['hello', EN.symptom],
        ['the account was hacked!', 'I understand: someone else', EN.subject],
      ],
    });
  });
});

describe('"Do you mean one of these?"', () => {
  const WORDS = 'can not sign in, zeppelin account wobbles';

  it('has a button of its own for who only does not get in, and the last one for anything else', async () => {
    const [asked] = await new Chat().say(WORDS);
    expect(asked?.text).toContain('Do you mean one of these?');
    expect(asked?.choices).toEqual([
      "I can't sign in",
      'Someone else may be in my account',
      "Something else, or I don't know",
    ]);
  });

  it('takes that button as: look at the account first', () =>
    play({
      name: 'cannot sign in',
      lines: [
        [WORDS, 'Do you mean one of these?'],
        ["I can't sign in", "You can't sign in. I'll look at the account first.", 'I looked at the account.'],
      ],
    }));
});

describe('a question how to change a password', () => {
  it('is answered with where to do it', () =>
    play({
      name: 'change',
      lines: [['how do I change my password', 'You can choose a new password yourself', EN.symptom]],
    }));
});

const codes: readonly Transcript[] = [
  {
    name: 'one that no remedy helps: the look tells what it comes to',
    lines: [['AADSTS53003', "I know AADSTS53003. I'll look at the account", 'Your own account']],
  },
  {
    name: 'the same in Dutch, from a bounced message',
    locale: 'nl-NL',
    lines: [['554 5.1.92 te veel', 'Ik ken 5.1.92. Ik kijk naar het account', 'Je eigen account']],
  },
  {
    name: 'of the second step: that it was asked for does not mean that it is lost',
    lines: [['Error code: 500121', "I know AADSTS500121. I'll look at the account", 'Your own account']],
  },
  {
    name: 'of the telephone’s limit, which a pass does not get past',
    lines: [['AADSTS50088', "I know AADSTS50088. I'll look", 'Your own account']],
  },
  {
    name: 'that the bot does not know',
    lines: [['AADSTS99999', "I do not know AADSTS99999. I'll look at the account", 'Your own account']],
  },
  {
    name: 'that the bot does not know, of a bounced message',
    locale: 'nl-NL',
    lines: [['550 5.6.99 nee', '5.6.99 ken ik niet. Ik kijk naar het account', 'Je eigen account']],
  },
];

describe('a code as first words', () => {
  it.each(codes)('is said back: $name', play);

  it('is kept when a click answers the question after it', () =>
    play({
      name: 'half a break-in',
      lines: [
        ['what if I get hacked? Error code: 59999', 'Do you mean one of these?'],
        ['My password is not accepted', "I do not know AADSTS59999. I'll look at the account", EN.subject],
        ['me', 'Your own account'],
        ['yes', 'I asked the admins.'],
      ],
      asked: { symptom: 'password-not-accepted', answers: { errorCode: 'AADSTS59999' } },
    }));

  it('is asked for when a delivery report shows none', () =>
    play({
      name: 'no code',
      lines: [
        ['Undeliverable: invoice. Suspicious activity was detected', 'Paste the line with the code'],
        ['550 5.1.8 bad outbound sender', 'I know 5.1.8', 'Your own account'],
      ],
    }));
});
