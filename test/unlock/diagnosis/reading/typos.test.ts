import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../../../bot/unlock/diagnosis/reading/typos.js';

const mend = createSpeller(['password', 'authenticator*', 'does', 'account'], ['accounts', 'amount']);

describe('a typing mistake', () => {
  it.each([
    ['pasword', 'password'],
    ['passwrod', 'password'],
    ['passsword', 'password'],
    ['autenticater', 'authenticator'],
    ['acount', 'account'],
    ['deos', 'does'],
  ])('in "%s" is mended to "%s"', (word, meant) => expect(mend(word)).toBe(meant));

  it.each(['passport', 'amount', 'accounts', 'authenticators', 'dogs', 'is', 'xpassword', 'asswordp'])(
    'is not seen in "%s", which is another word',
    (word) => expect(mend(word)).toBe(word),
  );
});
