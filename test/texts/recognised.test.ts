import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../bot/texts/languages.js';
import { languageOf } from '../../bot/texts/texts.js';
import { createChannelCommandReader } from '../../bot/teams/incoming/channelCommands.js';
import { createHistoryReader } from '../../bot/teams/incoming/historyWords.js';
import { createRecogniser } from '../../bot/unlock/diagnosis/recognise.js';
import { wordsFor } from '../../dialogs/answerWords.js';
import { createInterruptionReader } from '../../dialogs/interruptions.js';
import { createNumberReader } from '../../dialogs/numbers.js';
import { Chat, settings } from '../dialogs/chat.js';

/** A code that no language uses. It stays free when the bot speaks German one day. */
const LOCALE = 'xx-XX';

// German has word lists, but no sentences, no locale and no manifest.
const all = UNDERSTOOD;
const { recognise } = createRecogniser(all.map(({ symptoms }) => symptoms));

describe('A language that is only recognised', () => {
  it.each([
    ['Ich habe mein Passwort vergessen', 'password-not-accepted'],
    ['Ich kann keine E-Mails verschicken', 'cannot-send-mail'],
    ['Mein Konto ist gesperrt', 'sign-in-blocked'],
    ['Mein Sicherheitsschlüssel ist weg', 'lost-sign-in-method'],
    ['Verdächtige Mails wurden von meinem Konto gesendet', 'compromised'],
    ['Ich weiß nicht!', 'not-sure'],
    ['Fehler Nummer 50126', 'password-not-accepted'],
    ['my Passwort is verlopen', 'password-not-accepted'],
  ])('is understood: "%s"', (text, symptom) => expect(recognise(text)?.symptom).toBe(symptom));

  it('denies in its own words', () => {
    expect(recognise('Mein Konto ist nicht mehr gesperrt')).toBeUndefined();
  });

  it('is heard in answers, numbers and commands', () => {
    expect(createInterruptionReader(all)('Abbrechen!')).toBe('cancel');
    expect(wordsFor('me', all)).toContain('für mich');
    expect(createNumberReader(all.map(({ numbers }) => numbers))('die zweite')).toBe(2);
    expect(createChannelCommandReader(all)('Vorfälle in diesem Kanal.')).toBe('incidents');
    expect(createHistoryReader(all)('Verlauf Anna')).toEqual({ name: 'Anna' });
  });

  it('is answered in the language that the operator chose', () => {
    expect([languageOf(LOCALE, 'en'), languageOf(LOCALE, 'nl')]).toEqual(['en', 'nl']);
  });

  it('takes nothing away from the languages that are spoken', () => {
    expect(recognise('I forgot my password')?.symptom).toBe('password-not-accepted');
    expect(recognise('wachtwoord vergeten')?.symptom).toBe('password-not-accepted');
  });
});

describe('A dialog with somebody whose language is only recognised', () => {
  it('goes all the way to a request, in the language of the operator', async () => {
    const chat = new Chat(LOCALE);
    const said = await chat.sayAll(['Das Passwort ist falsch', 'für mich']);
    expect(said.at(-1)?.text).toContain('Shall I ask?');
    expect(said.at(-1)?.choices).toEqual(['Yes', 'No']);
    const [done] = await chat.say('Jawohl');
    expect(done?.text).toContain('I asked the admins');
    expect(chat.unlocking.reports).toMatchObject([
      { symptom: 'password-not-accepted', requester: { language: settings.language } },
    ]);
  });
});
