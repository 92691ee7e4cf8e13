import { TestAdapter, TurnContext } from 'botbuilder-core';
import { describe, expect, it } from 'vitest';
import { localeOf, SPOKEN } from '../../bot/texts/languages.js';
import { plainText } from '../../bot/texts/plainText.js';
import { LANGUAGES, type Language } from '../../bot/unlock/person.js';
import { ago, textTimes } from '../../cards/kit/times.js';
import { momentsFor } from '../../dialogs/moment.js';
import { message, settings } from '../dialogs/chat.js';

const AT = '2026-03-04T13:05:00.000Z';
const OTHER_DAY = '2026-05-06T13:05:00.000Z';

describe.each(LANGUAGES)('Dates in %s', (language) => {
  const { locale } = SPOKEN[language];

  it('are those of its own locale', () => {
    expect(localeOf(language)).toBe(locale);
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(new Intl.Locale(locale).language).toBe(language);
  });

  it('stand like that on cards', () => {
    const times = textTimes(language, 'UTC', OTHER_DAY);
    expect(times.full(AT)).toBe(`${inLocale(locale, { month: 'short', year: 'numeric' })} 13:05`);
    expect(times.clock(AT)).toBe(`${inLocale(locale, { month: 'short' })} 13:05`);
    expect(ago(AT, OTHER_DAY, language)).toBe(new Intl.RelativeTimeFormat(locale).format(-2, 'month'));
  });

  it('are said like that in a dialog', () => {
    expect(saidIn(language)).toContain(plainText(inLocale(locale, { month: 'long' })));
  });
});

describe('Dates', () => {
  it('differ from language to language', () => {
    const dates = (['en', 'nl'] as const).map((language) => textTimes(language, 'UTC', OTHER_DAY).full(AT));
    expect(dates).toEqual(['4 Mar 2026 13:05', '4 mrt 2026 13:05']);
  });
});

function inLocale(locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', ...options }).format(
    new Date(AT),
  );
}

function saidIn(language: Language): string {
  const context = new TurnContext(new TestAdapter(), message('status', { locale: language }));
  return momentsFor(context, settings)(AT);
}
