import { expect, it } from 'vitest';
import { isToken, newSignInLink, withoutToken } from '../../bot/http/linkToken.js';

it('a link to sign in holds 256 random bits, and the database keeps only a hash of them', () => {
  const [one, other] = [newSignInLink('https://bot.example'), newSignInLink('https://bot.example')];
  const token = one.url.replace('https://bot.example/sign-in/link/', '');
  expect([isToken(token), Buffer.from(token, 'base64url').length]).toEqual([true, 32]);
  expect(one.url).not.toBe(other.url);
  expect(one.tokenHash).toMatch(/^[0-9a-f]{64}$/);
});

it('the log knows the path of a link without its token', () => {
  expect(withoutToken('/sign-in/link/abc/not-me')).toBe('/sign-in/link/…');
  expect(withoutToken('/api/messages')).toBe('/api/messages');
});
