import type { Hint } from '../symptoms.js';

/**
 * Sentences that Microsoft's own reports write for one code, where people copy the sentence and leave out the number
 * (microsoft-apis.md B2). Only whole phrases that nobody says by themselves.
 */
const SENTENCES: readonly (readonly [code: string, sentence: RegExp])[] = [
  ['5.1.8', /(?:not|n.t) recogni[sz]ed as a valid sender|bad outbound sender/iu],
  ['5.1.8', /niet (?:\p{L}+ )?herkend als (?:een )?geldige afzender|nicht als gültiger absender erkannt/iu],
  ['5.1.8', /pas été reconnue? comme (?:un )?expéditeur valide/iu],
  ['5.2.2', /submission quota (?:was |has been |is )?exceeded/iu],
  ['5.1.90', /daily limit for message recipients/iu],
  ['5.7.705', /tenant has exceeded threshold/iu],
  ['5.7.520', /does not allow external forwarding/iu],
];

/**
 * Returns the codes of Microsoft's fixed sentences.
 * @param text as it was shown, in one line
 */
export function sentencesIn(text: string): readonly string[] {
  return SENTENCES.flatMap(([code, sentence]) => (sentence.test(text) ? [code] : []));
}

/** In 50053: an IP address with malicious activity, in the languages of the sign-in page. */
const MALICIOUS =
  /\bip.{0,60}(?:malicious|kwaadaardig|schadelijk|bösartig|schädlich|malveillant)|(?:malicious|kwaadaardige?|schadelijke?|bösartige?|malveillante?).{0,60}\bip\b/iu;

/** In 5.2.2: the recipient's mailbox is full. Microsoft's own list gives this code for the sender's quota. */
const FULL =
  /(?:mailbox|inbox|postvak|postfach) (?:is |ist |was )?(?:full|vol|voll)\b|over (?:its |their )?quota/iu;

const CHANGED =
  /(?:changed|reset|updated|renewed) (?:\p{L}+ ){0,2}password|password (?:\p{L}+ ){0,2}(?:changed|reset|updated)|wachtwoord (?:\p{L}+ ){0,3}(?:gewijzigd|veranderd|aangepast|vernieuwd|gereset)/iu;
const PHONE =
  /\b(?:i?phone|ipad|android|tablet|mobile|telefoon|mobiel|mobieltje|toestel|handy|smartphone)\b/iu;
const MAIL = /\b(?:e-?mails?|mails?|outlook|agenda|calendar|kalender)\b/iu;
const FAILS =
  /n.t\b|\bnot\b|\bno longer\b|\bstopped\b|\bfails\b|keeps asking|\bniet\b|\bgeen\b|\bweigert\b|blijft vragen|vraagt steeds/iu;
const GONE =
  /new (?:i?phone|mobile)|nieuwe? (?:telefoon|mobiel|toestel)|\blost\b|\bstolen\b|\bkwijt\b|gestolen/iu;

/**
 * Returns what the words say that a code does not: which of two meanings it has, or that the password was changed and
 * the mail app of a phone does not know it yet.
 * @param text as it was shown, in one line
 */
export function saidBeside(text: string): Hint | undefined {
  if (MALICIOUS.test(text)) return 'malicious-address';
  if (FULL.test(text)) return 'mailbox-full';
  const isChanged = [CHANGED, PHONE, MAIL, FAILS].every((words) => words.test(text)) && !GONE.test(text);
  return isChanged ? 'password-changed' : undefined;
}
