import type { Language } from '../person.js';

/** What inbox rules are judged by in a mailbox of one language. */
interface MailboxWords {
  /** What thieves of accounts look for, or hide: money, and the mail that would warn the owner. */
  readonly watched: readonly string[];
  /** Folders where people never look, as Outlook calls them. */
  readonly outOfSight: readonly RegExp[];
}

/**
 * By the language of a mailbox, which need not be one that its owner speaks to the bot. They stand here and not with
 * the sentences: whoever judges or decides weighs a rule by the same words, so no caller can bring others. A language
 * that is spoken has to have its words here too.
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

/** Does a rule look for one of them? Whole words, so that "banket" is no bank. */
export function watchesWords(conditions: readonly string[]): boolean {
  return conditions.some((condition) => WATCHED_WORD.test(condition));
}

/** Is it a folder where its owner would not find the mail? */
export function isOutOfSight(folder: string): boolean {
  return OUT_OF_SIGHT.test(folder.trim());
}
