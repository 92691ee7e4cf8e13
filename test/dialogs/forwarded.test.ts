import { describe, expect, it } from 'vitest';
import { forwardedIn } from '../../bot/unlock/diagnosis/ownWords.js';
import { understand } from '../../dialogs/firstWords.js';
import { anna, Chat, me } from './chat.js';

// Somebody forwards a mail in which another person says that they are hacked.

const THEIRS = 'I was hacked, someone is in my mailbox.';
const below = (words: string, own = 'Can you look at this?') =>
  `${own}\n-----Original Message-----\nFrom: Anna\nSubject: help\n${words}`;
const text = (said: readonly { text: string }[]) => said.map((one) => one.text).join('\n');

describe('an attack that is told only in a forwarded mail', () => {
  it('is asked about, and is not taken for their own', async () => {
    const chat = new Chat();
    const said = await chat.say(below(THEIRS));
    expect(text(said)).toContain('Do you mean');
    expect(said.at(-1)?.choices).toContain('Someone else may be in my account');
    expect(chat.unlocking.examined).toEqual([]);
  });

  it('is about whom they then name', async () => {
    const chat = new Chat();
    const asked = await chat.sayAll([below(THEIRS), 'Someone else may be in my account']);
    expect(text(asked)).toContain('Whose account is it about?');
    await chat.sayAll(['Anna de Vries', 'yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: anna.id }]);
  });

  it('is asked about beside what they say themselves', async () => {
    const chat = new Chat();
    await chat.sayAll([below(THEIRS, 'I forgot my password'), 'My password is not accepted', 'me', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'password-not-accepted', subjectId: me.id }]);
  });

  it.each([
    ['-----Oorspronkelijk bericht-----', 'Ik ben gehackt, iemand leest mijn mail.'],
    ['Begin forwarded message:', THEIRS],
    ['From: Anna\nSent: Monday\nTo: Piet\nSubject: help', THEIRS],
    ['Van: Anna\nVerzonden: maandag\nAan: Piet\nOnderwerp: hulp', 'Ik ben gehackt'],
  ])('is asked about below “%s”', (mark, words) => {
    for (const own of ['fyi', ''])
      expect(understand(`${own}\n${mark}\n${words}`)).toEqual({
        kind: 'unclear',
        candidates: ['compromised'],
      });
  });

  it.each([`fyi\n> ${THEIRS}`, `fyi -----Original Message----- ${THEIRS}`])(
    'is asked about in: %s',
    (said) => {
      expect(understand(said)).toEqual({ kind: 'unclear', candidates: ['compromised'] });
    },
  );

  it('is asked about beside a code of their own', () => {
    expect(understand(below(THEIRS, 'I get AADSTS50126'))).toEqual({
      kind: 'unclear',
      candidates: ['compromised', 'password-not-accepted'],
    });
  });
});

describe('a forwarded mail', () => {
  it('takes nothing from an attack that they tell themselves', () => {
    expect(understand(below('how are you?', 'I was hacked'))).toMatchObject({
      reading: { symptom: 'compromised' },
    });
  });

  it('takes nothing from a complaint that they tell themselves', () => {
    expect(understand(below('how is it going?', 'I forgot my password'))).toMatchObject({
      reading: { symptom: 'password-not-accepted' },
    });
  });

  it('gives the code that stands in it', () => {
    expect(understand(below('I get AADSTS50126', 'Anna cannot sign in'))).toMatchObject({
      reading: { errorCode: 'AADSTS50126' },
    });
  });

  it.each(['I forgot my password', 'From: me', 'mail from: anna, to: piet'])('is none: %s', (said) =>
    expect(forwardedIn(said)).toBeUndefined(),
  );
});
