import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../../bot/texts/languages.js';
import { createMender } from '../../../../bot/unlock/diagnosis/reading/mendedWords.js';

const mended = createMender(UNDERSTOOD.map(({ symptoms }) => symptoms));
/** Words that nobody writes. No two are the same. */
const strange = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `zqx${at.toString(26).replace(/\d/gu, 'k')}w${at}`);

// One message must not keep the process from everybody else.
describe('a text of 10,000 characters', () => {
  it('is read up to 1,500 words', () => {
    expect(mended('pin 1 '.repeat(1_667))).toHaveLength(1_500);
  });

  it('has 400 different words compared with ours, and the others stay as they are', () => {
    expect(mended(`${strange(399).join(' ')} athenticator`).at(-1)).toBe('authenticator');
    expect(mended(`${strange(400).join(' ')} athenticator`).at(-1)).toBe('athenticator');
  });

  it('has a word compared once, however often it stands there', () => {
    expect(mended(`${'zqxwk '.repeat(1_400)} athenticator`).at(-1)).toBe('authenticator');
  });
});
