/** What thieves of accounts look for, or hide: money, and the mail that would warn the owner. English and Dutch. */
const WORDS: readonly string[] = [
  'invoice',
  'payment',
  'bank',
  'iban',
  'swift',
  'wire',
  'transfer',
  'remittance',
  'payroll',
  'salary',
  'purchase order',
  'docusign',
  'factuur',
  'facturen',
  'betaling',
  'overboeking',
  'rekeningnummer',
  'salaris',
  'hacked',
  'phish',
  'spam',
  'suspicious',
  'compromised',
  'virus',
  'malware',
  'password',
  'security alert',
  'helpdesk',
  'undeliverable',
  'mailer-daemon',
  'delivery status',
  'gehackt',
  'verdacht',
  'wachtwoord',
  'onbestelbaar',
  'beveiligingswaarschuwing',
];

/** Does a rule look for one of them? Whole words, so that "banket" is no bank. */
export function watchesWords(conditions: readonly string[]): boolean {
  return conditions.some((condition) => PATTERN.test(condition));
}

const PATTERN = new RegExp(`(^|[^\\p{L}])(${WORDS.join('|')})(s|en|ing)?([^\\p{L}]|$)`, 'iu');
