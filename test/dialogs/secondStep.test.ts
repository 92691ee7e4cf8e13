import { describe, expect, it } from 'vitest';
import type { SelfHelp } from '../../bot/unlock/diagnosis/diagnosis.js';
import { reportedIn } from '../../dialogs/draft.js';
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

describe('what the bot keeps of an error', () => {
  it('is that the phone is lost, for who chose or said that, also when a code comes later', () => {
    const answers = { errorCode: 'AADSTS500121' };
    expect(reportedIn({ symptom: { symptom: 'lost-sign-in-method' }, answers })).toEqual({
      errorCode: 'AADSTS500121',
      hint: 'lost-method',
    });
    expect(reportedIn({ symptom: { symptom: 'lost-sign-in-method', ...answers } })).toEqual(answers);
  });

  it.each([
    ['AADSTS50057', 'AADSTS53000', 'AADSTS50057'],
    ['AADSTS99999', 'AADSTS53000', 'AADSTS53000'],
    ['AADSTS99999', 'AADSTS88888', 'AADSTS99999'],
    [undefined, '5.1.8', '5.1.8'],
  ])('is the first code, unless nobody here knows it: %s, %s', (first, later, kept) => {
    const symptom = { symptom: 'sign-in-blocked' as const, ...(first && { errorCode: first }) };
    expect(reportedIn({ symptom, answers: { errorCode: later } })).toEqual({ errorCode: kept });
  });
});
