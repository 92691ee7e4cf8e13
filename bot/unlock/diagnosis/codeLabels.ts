import type { SymptomWords } from './symptomWords.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * How error pages name a code, in the languages in which Microsoft writes them: `Error Code`, `errorCode`, `Foutcode`,
 * `Fehlercode`, `Code d'erreur`. Also `Sign-in error code` and `ResultType` of the sign-in log.
 */
const LABEL =
  /^\p{L}{0,14}(?:error|fout|fehler|erreur|errore)(?:codes?|numbers?|nummer|nr|no|id|s|en|melding|meldingen|bericht|meldung|message)?$/u;
const LABELS = set('aadsts caa err errcode resulttype statuscode melding');

/** A mail server's own words before a status code. */
const MAIL_LABELS = set(
  'ndr dsn bounce bounced status smtp returned said replied diagnostic response message',
);

/** "It says 53003": what a screen or a person says, in a text about signing in. */
const SAYS = set(
  'get gets got getting gives gave shows showing says said see saw krijg krijgt kreeg geeft gaf toont zegt zie staat bekomme zeigt',
);

/** What a screen alone says, in any text: an amount or a ticket is not what "it says". */
const SCREEN_SAYS = set('says shows showing zegt toont meldt zeigt sagt affiche');

/** What somebody gets that is no amount: nothing follows the number. */
const GETS = set('get gets got getting krijg krijgt kreeg bekomme');

/** May stand before what is said: "I get 81010 again and again". */
const AGAIN = set(
  'always still now again constantly keep steeds telkens nog weer nu altijd immer wieder toujours',
);

/** "It fails with 50133." */
const WITH = set('with met mit avec');

/** The title of Microsoft's error page. */
const WENT_WRONG = /something went wrong|er (?:is|ging) iets mis/iu;

/** Nothing comes after it, or only on what it stood: "it says 50126 on the meter" is no sign-in. */
const ENDS =
  /\d{5,7}(?: (?:on|in|at|op|bij|auf|sur) (?:his|her|my|the|their|zijn|haar|mijn|m'n|de|het|dem|le) (?:laptop|phone|computer|pc|mac|ipad|screen|app|telefoon|mobiel|scherm|handy|outlook|teams))?[^\p{L}\p{N}]*$/iu;

/** Calls what follows an error code in full: `Error code is`, `"errorCode":`, `Foutcode:`, `Fehlercode:`, `Code d'erreur :`. */
const IN_FULL =
  /(?<!\p{L})(?:error ?codes?|fout ?code|fehler ?code|codes? d['’]erreur)(?: (?:is|was|van|lautet|ist|est))?(?:[^\p{L}\p{N}]{0,6}| nr\.? )$/iu;

/** A text about signing in, and a word that it does not work. */
const SIGN_IN =
  /sign|log.?in|log.?on|account|aanmeld|inlog|password|wachtwoord|microsoft|office|teams|outlook|anmeld|conditional access/iu;
const FAILURE =
  /fail|block|lock|denied|refus|wrong|invalid|expired|cannot|can.t|geblok|vergrendel|mislukt|lukt|geweigerd|verlopen|conditional access|gesperrt|blockiert/iu;

/** "53003 pops up": what a code does that somebody sees. */
const COMES = set(
  'comes coming came pops popped popping appears appeared shown displayed komt kwam verschijnt verscheen getoond kommt kam erscheint steht angezeigt apparait apparaît affiche',
);

/** Stand around such a verb and are no thing that a number counts: "is what **i** get", "**keeps** coming **up**". */
const AROUND_COMES = set(
  'i we he she it is are what that this there keeps keep kept me up every each time ik we wij hij zij ze het dat wat blijft er hier mij elke keer net steeds ich er es das da mir wird jedes mal je on il ce que me s m',
);

/** May stand between the label and the number: "error code **is** 53003". */
const BETWEEN = set(
  'is was are be the a an number nr no nummer numéro numero num id it says with met mit avec lautet ist est de het een der die das la le d n value waarde b i strong span',
);

/** Means an error code only where something says so: a zip code, a badge code and an access code are none. */
const CODE = set('code codes kode codice');

/** Words before "code" that make it an error code: "I get code 50126", "status code", "de code". */
const BEFORE_CODE = set(
  'the a this that with get gets got getting give gives gave show shows showing says said say see sees seeing received following status result failure signin in login logon sts entra microsoft azure is and ' +
    'de een deze die met krijg krijgt kreeg geeft gaf toont zegt zie ziet staat volgende en ' +
    'der den dem mit bekomme zeigt ein einen le un avec',
);

/** Tells whether the words before a number say that it is an error code. */
export interface CodeLabels {
  /**
   * True when the nearest words name an error code, apart from small words between.
   * @param words the words before the number, in lower case, the nearest first
   */
  isNamed(this: void, words: readonly string[], kind?: 'mail'): boolean;
  /** True when the text before a number ends with the full name of an error code. */
  isErrorCode(this: void, before: string): boolean;
  /** True for a word that names an error by itself. */
  isLabel(this: void, word: string): boolean;
  /** True when a text about signing in gives a bare number as the answer: "it says 53003", "sign-in blocked, 53003". */
  isAnswer(this: void, text: string, words: readonly string[]): boolean;
  /**
   * True when the words after a number that begins a sentence say that it was shown: "53003 krijg ik", "keeps coming up".
   * Other words may follow in a text about signing in only: "50053 krijg ik morgen geleverd" is an order.
   * @param words the words after the number, in lower case, the nearest first
   */
  isShown(this: void, text: string, words: readonly string[]): boolean;
  /** True when nothing before a number speaks against an error code: "I get a 50126 error". */
  isOpen(this: void, word: string | undefined): boolean;
  /** True for a word, in lower case, that only stands around a code and names nobody: "it says error code". */
  isAround(this: void, word: string): boolean;
}

/** @param languages what people call a code, in every language that the bot understands */
export function createCodeLabels(languages: readonly Pick<SymptomWords, 'codes'>[]): CodeLabels {
  const own = new Set(
    languages.flatMap(({ codes }) => codes.named.map(lower)).filter((word) => !CODE.has(word)),
  );
  const between = new Set(languages.flatMap(({ codes }) => codes.numbered.map(lower)));
  const isLabel = (word: string): boolean => own.has(word) || LABELS.has(word) || LABEL.test(word);
  const isOpen = (word: string | undefined): boolean => word === undefined || BEFORE_CODE.has(word);
  const isNamed = (words: readonly string[], kind?: 'mail'): boolean => {
    for (const [place, word] of words.slice(0, 6).entries()) {
      if (isLabel(word) || (kind === 'mail' && MAIL_LABELS.has(word))) return true;
      const before = words[place + 1];
      if (CODE.has(word) && before !== undefined && isLabel(before)) return true;
      if (CODE.has(word)) return isOpen(before) || isNamed(words.slice(place + 1), kind);
      if (!BETWEEN.has(word) && !between.has(word)) return false;
    }
    return false;
  };
  const isAnswer = (text: string, words: readonly string[]): boolean => {
    const [before, earlier] = words.filter((word, at) => at > 1 || !AGAIN.has(word));
    if (ENDS.test(text) && (WENT_WRONG.test(text) || SCREEN_SAYS.has(before ?? '') || GETS.has(before ?? '')))
      return true;
    if (!isAboutSignIn(text)) return false;
    if (before !== undefined && SAYS.has(before)) return true;
    if (WITH.has(before ?? '') && FAILURE.test(earlier ?? '')) return true;
    return (before === undefined || FAILURE.test(before)) && FAILURE.test(text);
  };
  const isShown = (text: string, words: readonly string[]): boolean => {
    const isVerb = (word: string): boolean =>
      [SAYS, SCREEN_SAYS, GETS, COMES].some((verbs) => verbs.has(word));
    const at = words.findIndex((word) => !AROUND_COMES.has(word));
    if (at < 0 || at > 4 || !isVerb(words[at] ?? '')) return false;
    const rest = words.slice(at + 1);
    return isAboutSignIn(text) || rest.every((word) => AROUND_COMES.has(word) || AGAIN.has(word));
  };
  const isErrorCode = (before: string): boolean => IN_FULL.test(before.slice(-40));
  const around = [BETWEEN, between, CODE, BEFORE_CODE, SAYS, SCREEN_SAYS, AGAIN];
  const isAround = (word: string): boolean => isLabel(word) || around.some((words) => words.has(word));
  return { isNamed, isErrorCode, isLabel, isOpen, isAnswer, isShown, isAround };
}

/** True for a text that names an account, a password, a sign-in, or a product of Microsoft. */
export function isAboutSignIn(text: string): boolean {
  return SIGN_IN.test(text);
}

function lower(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
