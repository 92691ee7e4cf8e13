import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../bot/microsoft/exactJson.js';

describe('JSON of Exchange', () => {
  it('keeps every digit of a number of 64 bits, as a text', () => {
    const body = '{"value":[{"RuleIdentity":16752869479666417665,"Priority":3,"Old":-9223372036854775808}]}';
    expect(parseJson(body)).toEqual({
      value: [{ RuleIdentity: '16752869479666417665', Priority: 3, Old: '-9223372036854775808' }],
    });
  });

  it('leaves digits inside a text as they are, whatever stands around them', () => {
    const texts = ['16752869479666417665', '\\"16752869479666417665', 'a"16752869479666417665"b', '\\\\'];
    const body = JSON.stringify({ texts, last: 1 });
    expect(parseJson(body)).toEqual({ texts, last: 1 });
  });

  it.each([
    '',
    '<html>16752869479666417665</html>',
    '{"a":16752869479666417665',
    undefined as unknown as string,
  ])('says nothing of what is no JSON: %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it('reads any JSON without long numbers as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const longNumber = /(?<!["\w])-?\d{16,}(?!["\w.])/.test(json);
        fc.pre(!longNumber);
        expect(parseJson(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('gives back every whole number of 64 bits, in lists and objects, beside any text', () => {
    const number = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n });
    fc.assert(
      fc.property(number, fc.string(), (big, text) => {
        const json = `{${JSON.stringify(text)}:[${big}, ${JSON.stringify(text)}],"n": ${big}}`;
        const read = parseJson(json) as Record<string, unknown>;
        expect(String(read['n'])).toBe(String(big));
        if (text !== 'n') expect(read[text]).toEqual([read['n'], text]);
      }),
    );
  });
});
