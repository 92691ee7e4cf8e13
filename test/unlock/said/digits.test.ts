import { describe, expect, it } from 'vitest';
import { MASK, saidOf } from '../../../bot/unlock/said/maskSecrets.js';

// A code of a phone has four digits too, and then nothing names it.

const TOLD = `
the sms said {S} | I typed {S} on the page | de sms zei {S} | ik heb {S} ingevuld | the text message was {S} | I told him {S}
I entered {S} and then nothing | ik typte {S} op mijn telefoon | the app shows {S} | de app toonde {S} | I gave her {S}
I typed on my phone {S} | hij vroeg het en ik gaf {S} | on the page I put {S} and it was refused | er stond {S} in het bericht
`;

const sentences = TOLD.split(/\||\n/u)
  .map((one) => one.trim())
  .filter(Boolean);

describe('a code of four or five digits, in a text that tells how it came', () => {
  it.each(sentences)('is masked: %s', (sentence) => {
    for (const code of ['4829', '48291', '4829.', '４８２９', '48 29'])
      expect(saidOf(sentence.replace('{S}', code))).toEqual({
        words: sentence.replace('{S}', MASK),
        onlyApprovers: true,
      });
  });
});

describe('another number stays, for everybody', () => {
  it.each([
    'the page says AADSTS50053 since 2024',
    'I typed it and it says 53003',
    'the app shows error 50126',
    'the message is 550 5.1.8 Access denied',
    'de pagina toont foutcode 50074',
    'I told them I am in room 4021',
    'my extension is 4829, please text me',
    'bel me op 4829 of stuur een bericht',
    'the page is slow since 0930',
    'I entered it at 9:30',
    'the screen says 4000 messages',
    'ik gaf het ticket 48291 door',
    'I read €1500 on the page',
  ])('%s', (written) => expect(saidOf(written)).toEqual({ words: written }));
});
