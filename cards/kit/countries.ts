import { plainText } from '../../bot/texts/plainText.js';
import type { Language } from '../../bot/unlock/person.js';

/** A country in words, in the reader's language: `NG` is Nigeria. Anything but two letters stays as it is. */
export function countryName(code: string, language: Language): string {
  // `Intl` throws for anything but two letters.
  if (!/^[A-Z]{2}$/i.test(code)) return plainText(code, 40);
  return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
}
