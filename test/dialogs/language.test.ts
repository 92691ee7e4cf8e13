import { describe, expect, it } from 'vitest';
import { languageOfWords } from '../../bot/texts/languageOfWords.js';
import { linesOf } from '../unlock/sentences/judge.js';
import { Chat } from './chat.js';

describe('the language in which the bot writes', () => {
  it('is that of the first sentence that it understood, whatever Teams says', async () => {
    const chat = new Chat('en-GB');
    const [hello] = await chat.say('hoi');
    expect(hello?.text).toContain('What is going wrong?');
    const [understood] = await chat.say('ik ben mijn wachtwoord vergeten');
    expect(understood?.text).toContain('Ik begrijp het');
    const [next] = await chat.say('help');
    expect(next?.text).toContain('Ik help mensen');
  });

  it('is English for who begins in German or French', async () => {
    const [german] = await new Chat('nl-NL').say('Ich habe mein Passwort vergessen');
    expect(german?.text).toContain('I understand: the password is not accepted.');
    const [french] = await new Chat('fr-FR').say("J'ai oublié mon mot de passe");
    expect(french?.text).toContain('I understand: the password is not accepted.');
  });

  it('is not changed by a later sentence, nor by a button', async () => {
    const chat = new Chat('en-GB');
    await chat.say('hello');
    const [clicked] = await chat.say('Ik kan geen mail versturen');
    expect(clicked?.text).toContain('Whose account');
    await chat.say('start over');
    await chat.say('I forgot my password');
    await chat.say('start over');
    const [later] = await chat.say('wachtwoord vergeten');
    expect(later?.text).toContain('I understand');
  });

  it.each([
    ['en-GB', 'taal nederlands', 'Vanaf nu schrijf ik je in het Nederlands.', 'Wat gaat er mis?'],
    ['nl-NL', 'language english', 'From now on I write to you in English.', 'What is going wrong?'],
    ['en-GB', 'In het Nederlands, graag!', 'Vanaf nu schrijf ik je', 'Wat gaat er mis?'],
  ])('is changed in %s by "%s", at an open question too', async (locale, words, says, asks) => {
    const chat = new Chat(locale);
    await chat.say('hello');
    const [said, question] = await chat.say(words);
    expect(said?.text).toContain(says);
    expect(question?.text).toContain(asks);
  });

  it.each([
    ['en-GB', 'taal', 'Which language', 'Nederlands', 'Vanaf nu schrijf ik je', 'Om wiens account'],
    ['nl-NL', 'Language', 'In welke taal', 'English', 'From now on I write to you', 'Whose account'],
  ])(
    'is offered in %s for "%s" alone, while the open question waits',
    async (locale, says, asks, ...rest) => {
      const [button, changed, question] = rest;
      const chat = new Chat(locale);
      await chat.say(locale === 'en-GB' ? 'account blocked' : 'account geblokkeerd');
      const [offer, ...more] = await chat.say(says);
      expect([offer?.text, offer?.choices, more]).toEqual([
        expect.stringContaining(asks),
        ['English', 'Nederlands'],
        [],
      ]);
      const said = (await chat.say(button)).map(({ text }) => text);
      expect(said[0]).toContain(changed);
      expect(said.at(-1)).toContain(question);
    },
  );

  it('is offered before anything else was said', async () => {
    const [offer] = await new Chat('en-GB').say('change language');
    expect(offer?.choices).toEqual(['English', 'Nederlands']);
  });

  it.each(['sprache deutsch', 'Sprechen Sie Deutsch?', 'en français svp', 'language german', 'taal duits'])(
    'is offered, with what else is understood, for one that the bot does not write: "%s"',
    async (words) => {
      const [offer] = await new Chat('en-GB').say(words);
      expect(offer?.text).toContain('I write English and Dutch');
      expect(offer?.choices).toEqual(['English', 'Nederlands']);
    },
  );

  it('is changed at the last question, and nothing that was said is asked again', async () => {
    const chat = new Chat('en-GB');
    await chat.say('I forgot my password');
    const said = await chat.say('taal nederlands');
    expect(said.at(-1)?.text).toContain('Zal ik het vragen?');
    await chat.say('ja');
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'password-not-accepted' }]);
  });

  it('is changed at the question after the request, which is asked once more and goes to the same request', async () => {
    const chat = new Chat('en-GB');
    await chat.sayAll(['I forgot my password', 'yes']);
    const [changed, question] = await chat.say('taal nederlands');
    expect(changed?.text).toContain('Vanaf nu schrijf ik je in het Nederlands.');
    expect(question?.text).toContain('Sinds wanneer?');
    expect(question?.choices).toEqual(['Dat is alles']);
    await chat.say('sinds gisteren');
    expect(chat.unlocking.reports).toHaveLength(1);
    expect(chat.unlocking.added).toMatchObject([{ said: { details: 'sinds gisteren' } }]);
    expect(chat.isOver).toBe(true);
  });

  it('is remembered for the person, once', async () => {
    const remembered: string[] = [];
    const chat = new Chat('en-GB', {}, false, async (personId, language) => {
      remembered.push(`${personId} ${language}`);
    });
    await chat.sayAll(['ik ben mijn wachtwoord vergeten', 'ik']);
    expect(remembered).toEqual([`${chat.askerId} nl`]);
  });

  it('is told by sentences of the specification, and hardly ever wrongly', () => {
    const told = linesOf('tuned').map(({ text, lang }) => [
      languageOfWords(text),
      lang === 'nl' ? 'nl' : 'en',
    ]);
    const wrong = told.filter(([heard, language]) => heard !== undefined && heard !== language);
    expect(told.filter(([heard]) => heard !== undefined).length / told.length).toBeGreaterThan(0.9);
    expect(wrong.length / told.length).toBeLessThan(0.005);
  });

  it.each(['Anna', '3', '', '?'])('is not told by "%s"', (text) => {
    expect(languageOfWords(text)).toBeUndefined();
  });
});
