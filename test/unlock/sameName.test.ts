import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName } from '../../bot/unlock/sameName.js';

describe('a reader takes for one name', () => {
  it.each([
    ['the same letters', 'Julia Jansen', 'Julia Jansen'],
    ['another case', 'Julia Jansen', 'JULIA jansen'],
    ['more spaces, and such as nobody sees', 'Julia Jansen', '  Julia\u00A0\u2003Jansen\u200B '],
    ['no space', 'Julia Jansen', 'JuliaJansen'],
    ['another order, as some directories have it', 'Julia Jansen', 'Jansen, Julia'],
    ['signs between the words', 'Julia Jansen', 'julia.jansen'],
    ['a Cyrillic letter', 'Julia Jansen', 'Juliа Jаnsen'],
    ['Cyrillic capitals', 'Bob Carter', 'Воb Саrtеr'],
    ['a Greek capital whose small letter looks like another one', 'Nora Visser', 'Νora Visser'],
    ['a Greek small letter', 'Nova Visser', 'Noνa Visser'],
    ['accents', 'Julia Jansen', 'Júlïa Jánsen'],
    ['an accent of another form', 'Júlia', 'Ju\u0301lia'],
    ['a letter with a stroke', 'Soren Lund', 'Søren Łund'],
    ['letters in full width', 'Julia Jansen', 'Ｊｕｌｉａ Ｊａｎｓｅｎ'],
    ['letters of mathematics', 'Julia Jansen', '𝐉𝐮𝐥𝐢𝐚 𝐉𝐚𝐧𝐬𝐞𝐧'],
    ['a digit, a capital I and a bar for an l', 'Bill Ellis', 'BI1l E|lis'],
    ['a nought for an o', 'Bob Otto', 'B0b 0tt0'],
    ['an r and an n for an m', 'Tom Meyer', 'Torn rneyer'],
    ['a blank letter of Hangul', 'Julia Jansen', 'Julia\u3164 Jansen'],
    ['a letter turned invisible signs apart', 'Julia Jansen', 'Ju\u200Dli\u2060a Jansen'],
    ['an organisation in brackets', 'Julia Jansen', 'Julia Jansen (Fabrikam)'],
    ['a department in square brackets', 'Julia Jansen [HR]', 'Julia Jansen'],
    ['the same letters in brackets alone', '(Julia)', '(julia)'],
    ['the same letters of an alphabet of its own', '王小明', '王 小明'],
    ['the same signs', '***', ' *** '],
  ])('%s', (_what, one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });
});

describe('two names stay two', () => {
  it.each([
    ['with another first name', 'Julia Jansen', 'Julie Jansen'],
    ['with another last name', 'Julia Jansen', 'Julia Janssen'],
    ['with one word more', 'Julia Jansen', 'Julia de Jansen'],
    ['in another alphabet', '王小明', '王小红'],
    ['when one has no letters', 'Julia Jansen', '***'],
    ['when both have none', '***', '---'],
    ['when one is in brackets alone', '(Julia)', '(Peter)'],
  ])('%s', (_what, one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

it('any text is the same name as itself, and comparing never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(isSameName(one, one)).toBe(true);
      expect(isSameName(one, other)).toBe(isSameName(other, one));
    }),
  );
});
