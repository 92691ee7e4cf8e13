/** Meanings that tell of another person in the account, of what they did, and of how they got there. */
export const BREAK_IN_CLASSES = [
  ...([
    'TELLS',
    'HACKED',
    'STOLEN',
    'SOMEONE',
    'HAS_MINE',
    'GETS_IN',
    'BY_OTHERS',
    'NOT_ME',
    'DENIES',
    'NOT_TRIED',
    'OTHER_HAND',
  ] as const),
  ...(['STRANGE', 'PROMPT', 'BOMBED', 'NAGGED', 'BUSY', 'APPROVED', 'BY_ACCIDENT', 'REGRET'] as const),
  ...(['RULE', 'SENT', 'UNSENT', 'FROM_ME', 'IN_MY_NAME', 'OTHERS_GET', 'WHY_I', 'BY_ITSELF'] as const),
  ...([
    'OFFICE_TEXT',
    'SUDDEN',
    'UNEASY',
    'EXPOSED',
    'LEFT_OPEN',
    'HARDLY',
    'NOTICE',
    'LOGIN_ALERT',
    'GAVE',
    'SECRET',
    'FAKE',
    'CALLER',
    'CLICKED',
    'LINK',
  ] as const),
  ...(['GOOD_LINK', 'SIGN_INS', 'FOREIGN', 'ALERT', 'I_AM_AWAY', 'METHOD', 'ADDED', 'WAS_CHANGED'] as const),
  ...([
    'MOVED',
    'REMOTE',
    'EXTORT',
    'GRANTED',
    'SUPPOSE',
    'PHISH',
    'GOT_IT',
    'SPAM_FOLDER',
    'FIRST',
  ] as const),
] as const;

/** Meanings that complaints of the account's owner are made of. */
export const COMPLAINT_CLASSES = [
  // A second factor that is gone or does not work.
  ...(['FACTOR', 'DEVICE', 'GONE', 'NO_CODE', 'HOW_TO', 'ALL_WELL'] as const),
  // Passwords, accounts and signing in.
  ...(['NOT', 'FAILS', 'PASSWORD', 'WRONG', 'ATTEMPTS', 'ACCOUNT', 'BLOCKED', 'LOCKED'] as const),
  ...(['KEEPS_ASKING', 'SIGN_IN', 'CANNOT_IN', 'SCREEN_SAYS', 'WORK_AGAIN'] as const),
  // A rule of the organisation keeps them out: from where, or on what. And what they say works.
  ...(['REFUSED_BY_RULE', 'METHOD_FINE'] as const),
  // Mail.
  ...(['MAIL', 'SEND', 'BOUNCE', 'NO_SEND', 'OUTBOX', 'NO_MAIL_IN'] as const),
] as const;

/**
 * Meanings of words and short phrases that help to recognise a symptom. What each is for stands in
 * `reading/signs.ts`, where they are combined.
 */
export const WORD_CLASSES = [
  ...BREAK_IN_CLASSES,
  ...COMPLAINT_CLASSES,
  // What the bot is not for. `BESIDE_THE_POINT` is what stories only mention: "I was having coffee".
  ...(['OTHER_THING', 'BESIDE_THE_POINT', 'MEETING', 'REPORTS', 'QUESTION'] as const),
  // A question about a password that still works.
  'CHANGES_IT',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** The words of one language for what another person did. */
export type BreakInWords = Readonly<Record<(typeof BREAK_IN_CLASSES)[number], List>>;

/** The words of one language for phrases that alone tell of a break-in, by what they tell of. */
export type BreakInPhrases = Readonly<
  Record<
    | 'inside' // somebody is in the account, or knows what is in it
    | 'sentOut' // mail, chats and files that left it
    | 'hidden' // rules, and what they hide
    | 'methods' // devices and sign-in methods of somebody else
    | 'signIns'
    | 'settings' // changed by nobody
    | 'fooled' // a page, a form, a code, a call
    | 'ranIt' // a command, a program, a remote session
    | 'money' // ransom, fraud
    | 'exposed' // a password or a session that others can reach
    | 'endIt', // "throw everybody out"
    List
  >
>;

type List = readonly string[];

/** The words of one language that help to recognise a symptom. They are in `bot/texts`. */
export interface SymptomWords {
  /** Words and phrases by meaning, as `reading/phrasePattern.ts` reads them. */
  readonly classes: Readonly<Record<WordClass, List>>;
  /** Whole messages that mean: no idea what is wrong. */
  readonly unsure: List;
  /** "Not blocked" does not mean blocked. `words` deny, and up to five of `between` may come before the denied word. */
  readonly denials: { readonly words: List; readonly between: List };
  /** Words before a copied code: "error 50126", "code nr 50126". Written as people write them, with accents. */
  readonly codes: { readonly named: List; readonly numbered: List };
  /** What people write shorter, or as one word, and how it is read: `cant` is "can not". */
  readonly short: Readonly<Record<string, string>>;
  /** Words with which something new begins in the same sentence: "and", "since". */
  readonly joins: List;
  /** Long words that look like one of the others with a typing mistake, and are none. */
  readonly alike: List;
  /** Other words that people tell a plain complaint with. Two that are in no list make the bot ask. */
  readonly plain: List;
  /** Words that many sentences of this language have, and other languages do not. They tell the language. */
  readonly common: List;
}
