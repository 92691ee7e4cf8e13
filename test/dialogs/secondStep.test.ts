import { describe, expect, it } from 'vitest';
import type { SelfHelp } from '../../bot/unlock/diagnosis/diagnosis.js';
import { Chat, me } from './chat.js';

const ASKED: SelfHelp = { kind: 'advice', advice: 'second-factor', code: 'AADSTS500121' };

describe('who is told to confirm a sign-in', () => {
  it('can say that they no longer have what they confirm with: that is a lost method, with its code', async () => {
    const chat = new Chat('en', { settings: [ASKED] });
    await chat.sayAll(['Error code: 500121', 'me', 'I no longer have it']);
    const looks = chat.unlocking.examined;
    expect(looks[0]).toMatchObject({ answers: { errorCode: 'AADSTS500121' } });
    expect(looks[0]?.answers).not.toHaveProperty('hint');
    expect(looks.at(-1)).toMatchObject({
      subjectId: me.id,
      symptom: 'lost-sign-in-method',
      answers: { errorCode: 'AADSTS500121', hint: 'lost-method' },
    });
  });

  it('in Dutch too', async () => {
    const chat = new Chat('nl-NL', { settings: [ASKED] });
    await chat.sayAll(['AADSTS50076', 'mij', 'Die heb ik niet meer']);
    expect(chat.unlocking.examined.at(-1)?.answers).toMatchObject({ hint: 'lost-method' });
  });

  it('and wants an admin all the same has not said that it is lost', async () => {
    const chat = new Chat('en', { settings: [ASKED] });
    await chat.sayAll(['Error code: 500121', 'me', 'Ask an admin anyway']);
    expect(chat.unlocking.examined.at(-1)).toMatchObject({ tried: ['advice'] });
    expect(chat.unlocking.examined.at(-1)?.answers).not.toHaveProperty('hint');
  });
});

describe('who chose that the phone is lost', () => {
  it('has said it, also when a code comes later', async () => {
    const chat = new Chat();
    await chat.sayAll(['I lost my phone', 'me', 'skip']);
    chat.unlocking.settings = [ASKED];
    await chat.say('it says AADSTS500121');
    expect(chat.unlocking.examined.at(-1)?.answers).toEqual({
      errorCode: 'AADSTS500121',
      hint: 'lost-method',
    });
  });
});

describe('a code that was pasted first', () => {
  it('goes before a later one, unless nobody here knows it', async () => {
    const chat = new Chat();
    await chat.sayAll(['wrong password AADSTS99999', 'me', 'skip']);
    await chat.say('now it says AADSTS53000');
    expect(chat.unlocking.examined.at(-1)?.answers).toEqual({ errorCode: 'AADSTS53000' });
  });
});
