const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/**
 * Begins of words for what an attack touches, in every language: mail, accounts, codes, devices, files, money, and people
 * who hear of it. A clause without any of them tells of no attack.
 */
const TOUCHED = new RegExp(
  `^(?:${[
    'e?mail|inbox|mailbox|postbus|postvak|postfach|boite|messag|bericht|nachricht|courriel|outlook|teams|chat|sms|text',
    'account|konto|konten|compte|profi[el]|passw|wachtw|kennw|paswoord|mdp|login|logon|inlog|aanmeld|anmeld|connexion|session|sess|sessie|sitz',
    'code|cijfer|ziffer|digit|chiffre|pin$|token|authent|prompt|melding|push|request|verzoek|approv|goedkeur|bestat|bevestig',
    'link|lien|url|site|website|page|pagina|seite|form|survey|voucher|coupon|login|portal',
    'file|bestand|datei|fichier|document|dokument|folder|map$|mappen|ordner|dossier|rule|regel|agenda|calend|kalend|afspra|appoint|termin|contact|kontakt',
    'bank|card|kaart|karte|carte|iban|pay|paid|betal|zahl|invoice|factu|rechnung|money|geld|argent|charge|order|bestel|purchas|aankop|koop|refund|euro|dollar|bitcoin|crypto|gift|transfer|overgem|overma|uberw|rekening|payroll|salar|loon',
    'screen|scherm|cursor|mouse|muis|device|toestel|apparaat|gerat|appareil|sim|number|nummer|provider|software|program|tool|remote|download|install|virus|malware|ransom|encrypt|admin',
    'client|customer|klant|kunde|supplier|leverancier|lieferant|fournisseur|student|parent|ouder|eltern|contacts|recipient|everyone|everybody|iedereen|somebody|someone|iemand|jemand|quelqu|stranger|vreemd|fremd|inconnu',
    'gentleman|lady|man$|guy|bloke|chap|kerel|heer|dame|expert|technic|repair|helped|hielp|microsoft|windows|ex$|replac|chang|swap|vervang|gewijz|verander|getausch|geander|change|modif|ausgetau|thrown',
    'ask|vraag|vragen|vroeg|frag|demand|repl|antwoord|antwort|repond|thank|bedank|dank|merci|congrat|accus|complain|claag|klaag|beschwer|sent|send|stuur|verstuur|verzond|gesend|gesch|envoy|recei|ontvang|krijg|kreeg|bekomm|recoi|recu|writ|wrote|schrij|schreef|schrieb|post|phone|rang|ring|caller|belde|gebeld',
  ].join('|')})`,
  'u',
);

/** Whoever does something to "me" may be an attacker: "a webshop thanks me". */
const TO_ME = set('me mij mich mir moi us ons uns nous');

/** A clause touches nothing that an attack is about: "and the chickens are hungry". */
export function touchesNothing(clause: readonly string[]): boolean {
  return !clause.some((word) => TOUCHED.test(word) || TO_ME.has(word));
}

/** A place, a time or a trade follows: "in the greenhouse", "after my sabbatical", "I am a plumber". */
const BEFORE_ASIDE = set(
  `the a an my our his her this that these those at in on since after before during from near until till as
   de het een mijn onze ons zijn haar deze die dit op bij sinds na voor tijdens vanuit vanaf aan tot als in uit
   der die das den dem des ein eine einen einem einer mein meine meinem meiner unser unsere seit nach vor wahrend aus im am beim zur zum vom als
   le la les l un une mon ma mes notre nos son sa ses depuis apres avant pendant dans chez au aux du des en d comme`,
);
/** What comes behind is who did it: "by the neighbours". */
const AGENT = set('by door von vom par durch');
/** How many words may stand between: "on the paediatric night ward". */
const REACH = 3;

/** What others do: "thanks me", "asks why". Beside it the thing itself may tell of an attack. */
const OTHERS_ACT =
  /^(?:ask|vraag|vroeg|frag|demand|repl|antwoord|antwort|thank|bedank|dank|merci|congrat|recei|ontvang|krijg|kreeg|bekomm|recoi|wrote|schreef|schrieb)/u;

/** The word at this place names where, when or who, and says nothing of what was done. */
export function standsAside(clause: readonly string[], at: number): boolean {
  if (clause.some((word) => TO_ME.has(word) || OTHERS_ACT.test(word))) return false;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const word = clause[before] ?? '';
    if (AGENT.has(word)) return false;
    if (BEFORE_ASIDE.has(word)) return !AGENT.has(clause[before - 1] ?? '');
  }
  return false;
}
