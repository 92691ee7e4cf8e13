import { describe, expect, it } from 'vitest';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { Chat, play, type Transcript } from './chat.js';

const EN = {
  symptom: 'What is going wrong?',
  subject: 'Whose account is it about?',
  since: 'Since when',
  more: 'Is there anything else',
  paste: 'Let’s find out together'.replace('’', "'"),
};
const NL = {
  symptom: 'Wat gaat er mis?',
  subject: 'Om wiens account gaat het?',
  since: 'Sinds wanneer',
  more: 'Is er nog iets',
};

const chosen: readonly Transcript[] = [
  {
    name: 'cannot-send-mail, clicked',
    lines: [
      ['hello', EN.symptom],
      ["I can't send mail", EN.subject],
      ['My own account', EN.since],
      ['since this morning', EN.more],
      ['Skip', 'Your own account: sending mail does not work.'],
      ['Yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'cannot-send-mail', answers: { since: 'since this morning' } },
  },
  {
    name: 'password-not-accepted, by number',
    lines: [
      ['hi', EN.symptom],
      ['2', EN.subject],
      ['1', EN.since],
      ['1', EN.more],
      ['it says wrong password', 'Your own account: the password is not accepted.'],
      ['yes please', 'I asked the admins.'],
    ],
    asked: { symptom: 'password-not-accepted', answers: { details: 'it says wrong password' } },
  },
  {
    name: 'sign-in-blocked, in Dutch, by number word',
    locale: 'nl-NL',
    lines: [
      ['hoi', NL.symptom],
      ['de derde', NL.subject],
      ['ik', NL.since],
      ['gisteren', NL.more],
      ['nee', 'Je eigen account: het account is geblokkeerd.'],
      ['ja graag', 'Ik heb het de beheerders gevraagd.'],
    ],
    asked: { symptom: 'sign-in-blocked', answers: { since: 'gisteren' } },
  },
  {
    name: 'compromised, in Dutch, clicked: always a human',
    locale: 'nl-BE',
    given: { conclusion: { kind: 'hand-off', reason: 'compromised' } },
    lines: [
      ['hallo', NL.symptom],
      ['Er zit misschien iemand anders in mijn account', NL.subject],
      ['Mijn eigen account', NL.since],
      ['Overslaan', NL.more],
      ['Overslaan', 'Je eigen account: iemand anders gebruikt misschien het account. Dit is mensenwerk'],
      ['Ja', 'Ik heb het de beheerders gevraagd.'],
    ],
    asked: { symptom: 'compromised', answers: {} },
  },
  {
    name: 'words of the other language are understood too',
    lines: [
      ['hoi', EN.symptom],
      ['Ik kan geen mail versturen', EN.subject],
      ['mijn eigen account', EN.since],
      ['overslaan', EN.more],
      ['overslaan', 'Your own account'],
      ['nee', 'Stopped. Nothing was asked'],
    ],
    asked: null,
  },
];

describe('what is going wrong, asked', () => {
  it.each(chosen)('$name', play);

  it('offers the five symptoms as buttons, in the language of the person', async () => {
    const [english] = await new Chat('en-US').say('hello');
    const [dutch] = await new Chat('nl-NL').say('hallo');
    expect(english?.choices).toHaveLength(SYMPTOMS.length);
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
    lines: [["I can't send mail anymore", 'I understand: sending mail does not work.', EN.subject]],
  },
  {
    name: 'Dutch words',
    locale: 'nl-NL',
    lines: [
      [
        'Ik ben mijn wachtwoord vergeten',
        'Ik begrijp het: het wachtwoord wordt niet geaccepteerd.',
        NL.subject,
      ],
    ],
  },
  {
    name: 'an error with its code',
    lines: [
      [
        'AADSTS50057: The user account is disabled. Trace ID: 50126-50126',
        'I know AADSTS50057: the account is blocked.',
        EN.subject,
      ],
      ['me', EN.since],
      ['skip', EN.more],
      ['skip', 'Your own account'],
      ['yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'sign-in-blocked', answers: { errorCode: 'AADSTS50057' } },
  },
  {
    name: 'a bounced message, in Dutch',
    locale: 'nl-NL',
    lines: [
      ['550 5.1.8 Access denied, bad outbound sender', 'Ik ken 5.1.8: mail versturen lukt niet.', NL.subject],
      ['ik', NL.since],
      ['skip', NL.more],
      ['skip', 'Je eigen account'],
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
        ['my account was hacked!', 'I understand: someone else', EN.subject],
      ],
    });
  });
});

const advice: readonly Transcript[] = [
  {
    name: 'Conditional Access, and a human all the same',
    given: { conclusion: { kind: 'hand-off', reason: 'not-sure' } },
    lines: [
      ['AADSTS53003', 'I know AADSTS53003. Sign-in was blocked by your organisation'],
      ['Ask an admin', EN.subject],
      ['me', EN.since],
      ['skip', EN.more],
      ['skip', 'Your own account: it is not clear yet what is wrong. A human has to look'],
      ['yes', 'I asked the admins.'],
    ],
    asked: { symptom: 'not-sure', answers: { errorCode: 'AADSTS53003' } },
  },
  {
    name: 'the sending limit, in Dutch, and enough',
    locale: 'nl-NL',
    lines: [
      ['554 5.1.92 te veel', 'Ik ken 5.1.92. Dit account heeft meer mail verstuurd'],
      ['Stoppen', 'Gestopt.'],
    ],
    asked: null,
  },
  {
    name: 'a second factor, but it is something else',
    lines: [
      ['Error code: 500121', 'I know AADSTS500121. It is about the second step'],
      ['It is something else', EN.symptom],
      ['3', EN.subject],
    ],
  },
  {
    name: 'no, with a word',
    lines: [
      ['5.7.705', 'I know 5.7.705. Microsoft has stopped sending for your whole organisation'],
      ['what?', 'I did not understand that.'],
      ['no', 'Stopped.'],
    ],
    asked: null,
  },
];

describe('a code that no remedy helps', () => {
  it.each(advice)('is explained: $name', play);
});
