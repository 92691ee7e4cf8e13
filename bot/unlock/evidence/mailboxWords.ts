import type { Language } from '../person.js';

/**
 * Words that account thieves look for, or hide: money, and mail that would warn the owner. By the language of a mailbox,
 * which may not be the language that its owner speaks to the bot. They are here and not with the sentences, so that no
 * caller can judge by other words. Each language that the bot speaks needs its words here too.
 */
const WATCHED_BY_LANGUAGE = {
  en: [
    ...['invoice', 'payment', 'bank', 'iban', 'swift', 'wire', 'transfer', 'remittance'],
    ...['payroll', 'salary', 'purchase order', 'docusign'],
    ...['hacked', 'phish', 'spam', 'suspicious', 'compromised', 'virus', 'malware', 'password'],
    ...['security alert', 'helpdesk', 'undeliverable', 'mailer-daemon', 'delivery status'],
  ],
  nl: [
    ...['factuur', 'facturen', 'betaling', 'overboeking', 'rekeningnummer', 'salaris'],
    ...['gehackt', 'verdacht', 'wachtwoord', 'onbestelbaar', 'beveiligingswaarschuwing'],
  ],
  de: [
    ...['rechnung', 'zahlung', 'überweisung', 'bankverbindung', 'kontonummer', 'mahnung', 'gehalt', 'lohn'],
    ...['gehackt', 'verdächtig', 'kennwort', 'passwort', 'unzustellbar', 'sicherheitswarnung'],
  ],
  fr: [
    ...['facture', 'paiement', 'virement', 'banque', 'salaire', 'bon de commande'],
    ...['piraté', 'suspect', 'hameçonnage', 'mot de passe', 'non remis', 'alerte de sécurité'],
  ],
  es: [
    ...['factura', 'pago', 'transferencia', 'banco', 'nómina', 'orden de compra'],
    ...['hackeado', 'sospechoso', 'contraseña', 'no entregado', 'alerta de seguridad'],
  ],
} satisfies Record<Language, readonly string[]> & Record<string, readonly string[]>;

const WATCHED = Object.values(WATCHED_BY_LANGUAGE).flat().join('|');
const WATCHED_WORD = new RegExp(`(^|[^\\p{L}])(${WATCHED})(s|en|ing)?([^\\p{L}]|$)`, 'iu');

/** True when a rule looks for one of these. It compares whole words, so that "banket" does not match "bank". */
export function watchesWords(conditions: readonly string[]): boolean {
  return conditions.some((condition) => WATCHED_WORD.test(condition.normalize('NFC')));
}
