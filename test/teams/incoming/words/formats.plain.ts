import type { Written } from '../../../../bot/teams/incoming/words/written.js';

/** What Teams sends, and what the person said with it. */
export interface Format {
  readonly name: string;
  readonly sent: Written;
  readonly words: string;
  /** There is something that the bot cannot read. */
  readonly more?: true;
}

export const PLAIN: readonly Format[] = [
  // Plain text
  { name: 'words as they are', sent: { text: 'I forgot my password' }, words: 'I forgot my password' },
  { name: 'spaces as &nbsp;', sent: { text: 'my&nbsp;&nbsp;own account' }, words: 'my own account' },
  { name: 'spaces that do not break', sent: { text: 'my\u00A0own\u202Faccount' }, words: 'my own account' },
  { name: 'named entities', sent: { text: 'R&amp;D can&rsquo;t sign in' }, words: "R&D can't sign in" },
  { name: 'numbered entities', sent: { text: 'I can&#39;t send&#x20;mail' }, words: "I can't send mail" },
  {
    name: 'an address in brackets',
    sent: { text: 'Anna <anna@contoso.com>' },
    words: 'Anna <anna@contoso.com>',
  },
  {
    name: 'an escaped address',
    sent: { text: 'Anna &lt;anna@contoso.com&gt;' },
    words: 'Anna <anna@contoso.com>',
  },
  { name: 'signs of less and more', sent: { text: '1 < 2, a<b and 3 > 2' }, words: '1 < 2, a<b and 3 > 2' },
  {
    name: 'a tag that is none',
    sent: { text: 'error <unknown> at <line 5>' },
    words: 'error <unknown> at <line 5>',
  },
  { name: 'a tag that never ends', sent: { text: 'my mail <div bounces' }, words: 'my mail <div bounces' },
  {
    name: 'line breaks',
    sent: { text: 'Error Code:\r\n53003\n\nRequest Id: 1' },
    words: 'Error Code: 53003 Request Id: 1',
  },
  { name: 'curly quotes', sent: { text: 'it says “can’t sign in”' }, words: 'it says "can\'t sign in"' },
  { name: 'an accent for a quote', sent: { text: 'I can´t and I can`t' }, words: "I can't and I can't" },
  { name: 'zero-width characters', sent: { text: '\uFEFFAADSTS\u200B50\u2060053' }, words: 'AADSTS50053' },
  { name: 'marks of direction', sent: { text: '\u202Eme\u202C \u2066please\u2069' }, words: 'me please' },
  { name: 'a soft hyphen', sent: { text: 'pass\u00ADword' }, words: 'password' },
  { name: 'wide letters', sent: { text: 'ＡＡＤＳＴＳ５００５３' }, words: 'AADSTS50053' },
  { name: 'letters with loose accents', sent: { text: 'Zoe\u0308' }, words: 'Zoë' },
  { name: 'a thumb in some colour', sent: { text: '👍🏽' }, words: '👍' },
  {
    name: 'a dictated line',
    sent: { text: 'i forgot my password new line since monday' },
    words: 'i forgot my password since monday',
  },
  {
    name: 'a dictated Dutch line',
    sent: { text: 'wachtwoord vergeten nieuwe regel sinds maandag' },
    words: 'wachtwoord vergeten sinds maandag',
  },
  {
    name: 'a new line manager',
    sent: { text: 'my new line manager is locked out' },
    words: 'my new line manager is locked out',
  },
  { name: 'no text at all', sent: {}, words: '' },
  { name: 'a text that is null', sent: { text: null, attachments: [null, 7, {}] }, words: '' },
];
