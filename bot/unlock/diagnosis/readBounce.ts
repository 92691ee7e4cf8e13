import { nameBesideCode } from './besideCode.js';
import type { CodeLabels } from './codeLabels.js';
import { wordsBefore } from './pastedText.js';

/** `5.1.8`, also `5 . 1 . 8`. Never the middle of an IP address or of a longer version number. */
const STATUS = /(?<![\p{L}\d.])([45]) ?\. ?([0-7]) ?\. ?(\d{1,3})(?![\p{L}\d]| ?\. ?\d)/gu;

/** A mail server's reply before it, `550 5.1.8` or `550-5.7.26`; or the sign of an older report, `#5.7.1`. */
const REPLIED = /(?:(?<!\d)[245]\d\d[ ;:#-]{1,3}|[#<] ?)$/u;

/** The text begins with it, or has nothing else. */
const BEGINS = /^[^\p{L}\p{N}]{0,3}$/u;

/** Words of a text about mail. In any other text three numbers with dots are a version, a date or a chapter. */
const MAIL =
  /mail|bounce|deliver|recipient|sender|smtp|relay|access denied|bezorg|verzend|verstuur|versturen|ontvanger|zustell|empfänger|absender|destinataire|remise/iu;

/** Also in a text about mail. */
const OTHER = new Set(
  'version versie v ver build release ios ipados android outlook office teams windows macos os firmware app firefox chrome edge exchange since sinds on op vanaf per am le date datum van chapter section hoofdstuk paragraaf stap step ip'.split(
    ' ',
  ),
);

/**
 * Returns the enhanced status codes of mail that came back (RFC 3463), in the order of the text.
 * @param text as it was shown, in one line
 */
export function bouncesIn(text: string, labels: CodeLabels): readonly string[] {
  const isAboutMail = MAIL.test(text);
  return [...text.matchAll(STATUS)].flatMap(({ 0: whole, 1: kind, 2: subject, 3: detail, index }) => {
    const code = `${kind}.${subject}.${detail}`;
    if (REPLIED.test(text.slice(Math.max(0, index - 8), index)) || BEGINS.test(text.slice(0, index)))
      return [code];
    const before = wordsBefore(text, index);
    if (labels.isNamed(before, 'mail')) return [code];
    const isOther = whole !== code || OTHER.has(before[0] ?? '');
    // "Anna de Vries 5.1.8" names somebody, and nothing that has versions.
    return !isOther && (isAboutMail || nameBesideCode(text) !== undefined) ? [code] : [];
  });
}
