import { describe, expect, it } from 'vitest';
import { piet } from '../helpers/requests.js';
import { anna, Chat, me, play, type Transcript } from './chat.js';
import {
  SELF_SERVICE,
  LOCKED_OUT,
  ATTACKED,
  FINE,
  DEVICE,
  handOff,
  PASSWORD,
  BLOCKED,
  WACHTWOORD,
  ASK,
  GEPLAND,
  PLANNED,
  VRAAG,
} from './selfHelpLines.js';

const leadingOn: readonly Transcript[] = [
  {
    name: 'self-service, to an admin',
    given: { settings: [SELF_SERVICE] },
    lines: [PASSWORD, ['me', 'Your own'], ["I can't do that", PLANNED], ...ASK],
    asked: { tried: ['self-service'] },
  },
  {
    name: 'a lockout, to self-service, to an admin',
    given: { settings: [LOCKED_OUT, SELF_SERVICE] },
    lines: [
      PASSWORD,
      ['me', 'Your own account: the password is not accepted. Wait ten minutes'],
      ["I can't wait", 'Your own account: the password is not accepted. The password can be reset'],
      ['no', PLANNED],
      ...ASK,
    ],
    asked: { tried: ['locked-out', 'self-service'], symptom: 'password-not-accepted' },
  },
  {
    name: 'the same, in Dutch',
    locale: 'nl-NL',
    given: { settings: [LOCKED_OUT, SELF_SERVICE] },
    lines: [
      WACHTWOORD,
      ['mij', 'Je eigen account: het wachtwoord wordt niet geaccepteerd. Wacht tien minuten'],
      ['Ik kan niet wachten', 'Je eigen account: het wachtwoord wordt niet geaccepteerd. Het wachtwoord kan'],
      ['Dat kan ik niet', GEPLAND],
      ...VRAAG,
    ],
    asked: { tried: ['locked-out', 'self-service'] },
  },
  {
    name: 'a malicious address, to an admin',
    given: { settings: [ATTACKED] },
    lines: [PASSWORD, ['me', 'Your own'], ["It still doesn't work", PLANNED], ...ASK],
    asked: { tried: ['locked-out'] },
  },
  {
    name: 'a malicious address that was somebody else: someone may be in the account',
    given: { settings: [ATTACKED] },
    lines: [PASSWORD, ['me', 'Your own'], ['That was not me', 'Your own account: someone else may be using']],
  },
  {
    name: 'an account that is fine, to a human',
    given: { settings: [FINE], conclusion: handOff('already-fine') },
    lines: [
      BLOCKED,
      ['me', 'Your own'],
      [
        "It still doesn't work",
        'It is about your own account. An admin has to look at this: I found nothing',
      ],
      ['yes', 'I asked the admins.'],
    ],
    asked: { tried: ['already-fine'], answers: {} },
  },
  {
    name: 'an account that is fine, to a human, in Dutch',
    locale: 'nl-NL',
    given: { settings: [FINE], conclusion: handOff('already-fine') },
    lines: [
      ['het account is geblokkeerd', 'Ik begrijp het', 'Om wiens'],
      ['mij', 'Je eigen'],
      ['Het werkt nog steeds niet', 'Het gaat om je eigen account. Een beheerder moet hiernaar kijken'],
      ['', 'Plaatjes, bestanden en spraak', 'Het gaat om je eigen account'],
      ['ja', 'Ik heb het de beheerders gevraagd.'],
    ],
    asked: { tried: ['already-fine'] },
  },
  {
    name: 'advice, to a human',
    given: { settings: [DEVICE], conclusion: handOff('advice-given') },
    lines: [
      ['AADSTS53000', "I know AADSTS53000. I'll look", 'I know AADSTS53000. Use a device'],
      ['Ask an admin anyway', 'It is about your own account. An admin has to look at it with you.'],
      ['yes', 'I asked the admins.'],
    ],
    asked: { tried: ['advice'], answers: { errorCode: 'AADSTS53000' } },
  },
  {
    name: 'advice, in Dutch, to something else about the same account',
    locale: 'nl-NL',
    given: { settings: [DEVICE] },
    lines: [
      ['AADSTS53000', 'Ik ken AADSTS53000. Ik kijk', 'Ik ken AADSTS53000. Gebruik een apparaat'],
      ['Het is iets anders', 'Wat gaat er mis?'],
      ['wachtwoord vergeten', 'Ik begrijp het', 'Gebruik een apparaat'],
      ['nee', GEPLAND],
      ...VRAAG,
    ],
    asked: { tried: ['advice'], symptom: 'password-not-accepted', subjectId: me.id, answers: {} },
  },
];

describe('what does not help leads on from', () => {
  it.each(leadingOn)('$name', play);

  it('each way once, with everything that was tried before', async () => {
    const chat = new Chat('en', { settings: [LOCKED_OUT, SELF_SERVICE] });
    await chat.sayAll(['my colleague gets AADSTS50053', 'anna', 'yes', 'no', 'no']);
    const question = { askerId: piet.id, subjectId: anna.id, symptom: 'password-not-accepted' };
    const answers = { errorCode: 'AADSTS50053' };
    expect(chat.unlocking.examined).toEqual([
      { ...question, answers, tried: [] },
      { ...question, answers, tried: ['locked-out'] },
      { ...question, answers, tried: ['locked-out', 'self-service'] },
    ]);
    expect(chat.typing).toBe(4);
  });

  it('who said that they cannot use self-service does not hear of it again', async () => {
    const chat = new Chat('en', { settings: [SELF_SERVICE] });
    const [asked] = await chat.sayAll(['wrong password', 'me', 'no']);
    expect(asked?.text).not.toContain('sspr');
  });
});

describe('a look that comes to something else than the one before', () => {
  it.each([
    ['en', 'I looked once more', 'The password can be reset', "I can't do that", 'I asked the admins'],
    [
      'nl',
      'Ik heb nog een keer gekeken',
      'Het wachtwoord kan zonder',
      'Dat kan ik niet',
      'Ik heb het de beheerders',
    ],
  ])('at the last moment: nothing was asked, and it leads on (%s)', async (locale, once, way, no, done) => {
    const chat = new Chat(locale, { submitted: { kind: 'not-asked', conclusion: { kind: 'self-service' } } });
    await chat.sayAll([locale === 'nl' ? 'verkeerd wachtwoord' : 'wrong password', 'me']);
    const said = await chat.say('ja');
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringContaining(once),
      expect.stringContaining(way),
    ]);
    chat.unlocking.submitted = new Chat().unlocking.submitted;
    chat.restart();
    const [asked] = await chat.say(no);
    expect(asked?.choices).toHaveLength(2);
    const [told] = await chat.say('ja');
    expect(told?.text).toContain(done);
    expect(chat.unlocking.reports.at(-1)).toMatchObject({ tried: ['self-service'] });
  });
});
