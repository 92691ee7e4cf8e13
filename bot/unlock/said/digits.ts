import { endsSentence, isErrorCode, namesError, trimmed, type Word } from './readSaid.js';
import { LINKS, namesSecret } from './secretWords.js';

/** A code that somebody got: four to eight digits, in one piece or in several. */
const DIGITS = /^\d{1,8}$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** `123456-234567-345678`, as recovery keys are written. */
const GROUPS = /^\d{4,}(?:-\d{4,})+$/u;
/** "The sms said 482913": one of these by itself is a code of a phone. */
const ALONE = /^\d{6,8}$/u;

/** Who tells how a code came, or where they typed it, may name it only by its digits: "the sms said 4829". */
const COMES = new Set(
  `sms smsje text texted texts message authenticator app verification prompt matching typed type typing types entered enter
  entering filled put told gave given read page screen bericht berichtje verificatie getypt typ typt typte typen ingevuld
  ingetikt ingegeven ingevoerd intikken invullen invoeren tik tikte vul vulde vertelde verteld gaf gegeven doorgegeven
  voorgelezen pagina scherm eingegeben getippt nachricht seite saisi tape page`.split(/\s+/u),
);
/** What a number of four or five digits belongs to, where it is no code. */
const NUMBERS = new Set(
  `room rooms desk building floor extension ext tel dial ring ticket incident case order invoice port version build
  kamer lokaal zaal vergaderzaal gebouw toestelnummer doorkiesnummer telefoonnummer bel meldingsnummer bestelling factuur
  factuurnummer postcode poort raum zimmer durchwahl salle poste`.split(/\s+/u),
);
const COUNTED = new Set(
  `mails emails mail messages people users euro eur dollar dollars times characters colleagues employees meter km mb gb kb
  berichten mensen gebruikers keer tekens collegas medewerkers studenten students recipients ontvangers`.split(
    /\s+/u,
  ),
);
/** Between such a word and its number: "my extension is 4829", "room number 4021". */
const BETWEEN = new Set('number nr no nummer me mij us ons on op'.split(' '));
/** "Since 0930". */
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/u;
const WHEN = new Set('at since from until till around om sinds vanaf tot rond um seit vers'.split(' '));

/**
 * The places of numbers that may be a code. In the rest of a sentence that names a secret, and in a text that tells how a
 * code came, they have four digits or more, anywhere else six to eight. Error codes, years, and what is said to be another
 * number stay.
 */
export function digitsIn(words: readonly Word[]): readonly number[] {
  const places: number[] = [];
  const isTold = words.some(({ bare }) => COMES.has(bare));
  let isNamed = false;
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && endsSentence(words[at - 1]!)) isNamed = false;
    if (GROUPS.test(trimmed(words[at]!.text))) places.push(at);
    const end = runFrom(words, at);
    const run = words.slice(at, end);
    const digits = run.map(({ text }) => trimmed(text)).join('');
    const isYear = YEAR.test(digits) && !LINKS.has(words[at - 1]?.bare ?? '');
    const isShort = digits.length >= 4 && !isYear;
    const isCode = ALONE.test(digits) || (isShort && (isNamed || (isTold && !isOtherNumber(words, at, end))));
    if (isCode) places.push(...run.map((_word, nth) => at + nth));
    isNamed ||= namesSecret(words[at]!.bare) && !namesError(words, at);
    if (run.length > 0) at = end - 1;
  }
  return places;
}

/** The end of a row of numbers that begins here. A mail server's `482` is none before other digits. */
function runFrom(words: readonly Word[], at: number): number {
  const isDigits = (place: number): boolean => DIGITS.test(trimmed(words[place]?.text ?? ''));
  const isReply = /^\d{3}$/u.test(words[at]!.text) && isDigits(at + 1);
  if (isErrorCode(words, at) && !isReply) return at;
  let end = at;
  while (isDigits(end)) end += 1;
  return end;
}

/** "Room 4021", "my extension is 4829", "4000 mails": the words beside it say what it is. */
function isOtherNumber(words: readonly Word[], at: number, end: number): boolean {
  if (COUNTED.has(words[end]?.bare ?? '') || /^[€$£]/u.test(words[at]!.text)) return true;
  if (TIME.test(words[at]!.bare) && WHEN.has(words[at - 1]?.bare ?? '')) return true;
  let before = at - 1;
  while (before > 0 && (LINKS.has(words[before]!.bare) || BETWEEN.has(words[before]!.bare))) before -= 1;
  return NUMBERS.has(words[before]?.bare ?? '');
}
