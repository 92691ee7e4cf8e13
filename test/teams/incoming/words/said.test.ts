import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../../bot/teams/incoming/words/said.js';
import { PLAIN } from './formats.plain.js';
import { BOT, RICH } from './formats.rich.js';

const FORMATS = [...PLAIN, ...RICH];

describe('what a person said, in the forms of Teams', () => {
  it.each(FORMATS)('$name', ({ sent, words, more = false }) => {
    expect(saidIn({ recipient: BOT, ...sent })).toMatchObject({ words, more });
  });

  it.each([
    ['a typed text', { text: 'I got this:\r\n\r\n> 550 5.1.8\nHelp' }, 'I got this:\n> 550 5.1.8\nHelp'],
    [
      'a pasted page',
      { text: '<div>Error Code:<br>53003</div><p>Help</p>', textFormat: 'xml' },
      'Error Code:\n53003\nHelp',
    ],
    [
      'the cells of a table',
      { text: '<table><tr><td>Code</td><td>53003</td></tr></table>', textFormat: 'xml' },
      'Code 53003',
    ],
    [
      'the source of HTML',
      { text: '<p>I forgot\nmy password</p>', textFormat: 'xml' },
      'I forgot my password',
    ],
  ])('has the lines of %s', (_name, sent, lines) =>
    expect(saidIn({ recipient: BOT, ...sent }).lines).toBe(lines),
  );

  it('every form is here that the facts name', () => {
    expect(FORMATS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  });

  it('is one line of at most 10,000 characters, whatever was sent', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<div>',
        '</div>',
        '<quoted messageId="1">',
        '<at>',
        '</at>',
        '&nbsp;',
        '&#0;',
        '<!--',
        '"',
        '\n',
      ),
      fc.constantFrom(
        '<blockquote itemtype="http://schema.skype.com/Reply">',
        '</blockquote>',
        '<img src="x">',
      ),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (plain, html) => {
        const attachments = [{ contentType: 'text/html', content: html }];
        const { words } = saidIn({ recipient: BOT, text: plain, attachments });
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/[\n\r\t]|\s\s|\p{Cf}/u);
        expect(words.length).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('plain words come out as they went in', () => {
    const plain = fc.stringMatching(/^[a-z0-9 .,:;!?()'"-]{0,80}$/u);
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!/new line|new paragraph/u.test(text));
        expect(saidIn({ text }).words).toBe(text.replace(/\s+/gu, ' ').trim());
      }),
    );
  });

  it.each([
    '<'.repeat(200_000),
    '<quoted messageId="1">'.repeat(9_000),
    '<div '.repeat(40_000),
    '&nbsp;'.repeat(99_000),
  ])('a long text is read at once: %#', (text) => {
    const begun = performance.now();
    saidIn({ text, attachments: [{ contentType: 'text/html', content: text }] });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
