import type { Language } from '../person.js';

/** Words and folders to judge inbox rules by, in a mailbox of one language. */
interface MailboxWords {
  /** Words that account thieves look for, or hide: money, and mail that would warn the owner. */
  readonly watched: readonly string[];
  /** Folders where people never look, as Outlook calls them. */
  readonly outOfSight: readonly RegExp[];
}

/**
 * By the language of a mailbox, which may not be the language that its owner speaks to the bot. They are here and not
 * with the sentences, so that no caller can judge by other words. Each language that the bot speaks needs its words
 * here too.
 */
const BY_LANGUAGE = {
  en: {
    watched: [
      ...['invoice', 'payment', 'bank', 'iban', 'swift', 'wire', 'transfer', 'remittance'],
      ...['payroll', 'salary', 'purchase order', 'docusign'],
      ...['hacked', 'phish', 'spam', 'suspicious', 'compromised', 'virus', 'malware', 'password'],
      ...['security alert', 'helpdesk', 'undeliverable', 'mailer-daemon', 'delivery status'],
    ],
    outOfSight: [/rss\b.*/, /notes/, /junk\b.*/, /conversation history/, /sync issues.*/],
  },
  nl: {
    watched: [
      ...['factuur', 'facturen', 'betaling', 'overboeking', 'rekeningnummer', 'salaris'],
      ...['gehackt', 'verdacht', 'wachtwoord', 'onbestelbaar', 'beveiligingswaarschuwing'],
    ],
    outOfSight: [/notities/, /ongewenste e-?mail/, /gespreksgeschiedenis/, /synchronisatieproblemen.*/],
  },
} satisfies Record<Language, MailboxWords> & Record<string, MailboxWords>;

const ALL: readonly MailboxWords[] = Object.values(BY_LANGUAGE);

const WATCHED = ALL.flatMap(({ watched }) => watched).join('|');
const WATCHED_WORD = new RegExp(`(^|[^\\p{L}])(${WATCHED})(s|en|ing)?([^\\p{L}]|$)`, 'iu');

const FOLDERS = ALL.flatMap(({ outOfSight }) => outOfSight.map(({ source }) => source)).join('|');
const OUT_OF_SIGHT = new RegExp(`(^|[\\\\/ ])(${FOLDERS})$`, 'i');

/** True when a rule looks for one of these. It compares whole words, so that "banket" does not match "bank". */
export function watchesWords(conditions: readonly string[]): boolean {
  return conditions.some((condition) => WATCHED_WORD.test(condition));
}

/** True for a folder where the owner would not find the mail. */
export function isOutOfSight(folder: string): boolean {
  return OUT_OF_SIGHT.test(folder.trim());
}
