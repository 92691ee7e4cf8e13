import { describe, expect, it } from 'vitest';
import { couldBeSecret } from '../../../bot/unlock/tickets/couldBeSecret.js';

// A text that somebody typed goes into a ticket only when it can hold no password, pass, three words or link.

describe('a text that could be a secret', () => {
  it.each([
    'Welcome2026!',
    'I set it to Welcome2026!',
    'Zomer#2026',
    'his new one is “tr0ubador”.',
    'Bread-tiger-window-hammer-paint-4728',
    'blue-river-seven',
    'the password is sunshine',
    'zijn wachtwoord is zonnebloem',
    'PIN 1234 given by phone',
    'Code 483920',
    'tap A2b#9xQw',
    'https://login.example/x',
    'see www.evil.example',
    'http://127.0.0.1/l/abc',
    'use abc_def_ghi',
    'q8Xv0pLm',
  ])('is noticed: %s', (text) => {
    expect(couldBeSecret(text)).toBe(true);
  });

  it('is one with two of the three words, in any case', () => {
    const words = ['tiger', 'paper', 'window'];
    expect(couldBeSecret('Tiger, window', words)).toBe(true);
    expect(couldBeSecret('She stood at the window', words)).toBe(false);
  });
});

describe('a text that is none', () => {
  it.each([
    'Omar called: he remembers it',
    'Newsletter, sent by herself',
    'Not today',
    'Niet vandaag, hij belt morgen terug',
    'AADSTS50126 since 09:30',
    'Since 26-11-2026, about 9.15',
    'Asked julia.jansen@contoso.example herself',
    'Done in Active Directory',
    'Zijn teamleider heeft hem doorverbonden',
    'the 3rd time',
    '',
  ])('is taken: %s', (text) => {
    expect(couldBeSecret(text)).toBe(false);
  });
});
