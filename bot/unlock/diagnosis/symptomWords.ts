/**
 * Meanings of words and short phrases that help to recognise a symptom. What each is for stands in
 * `reading/signs.ts`, where they are combined.
 */
export const WORD_CLASSES = [
  // Signs of a break-in.
  ...[
    'HACKED',
    'STOLEN',
    'SOMEONE',
    'HAS_MINE',
    'GETS_IN',
    'BY_OTHERS',
    'NOT_ME',
    'OTHER_HAND',
    'STRANGE',
    'PROMPT',
    'BOMBED',
  ],
  ...['NAGGED', 'APPROVED', 'BY_ACCIDENT', 'RULE', 'SENT', 'FROM_ME', 'OTHERS_GET', 'GAVE', 'SECRET', 'FAKE'],
  ...[
    'CALLER',
    'CLICKED',
    'LINK',
    'GOOD_LINK',
    'SIGN_INS',
    'FOREIGN',
    'ALERT',
    'I_AM_AWAY',
    'METHOD',
    'ADDED',
  ],
  ...[
    'WAS_CHANGED',
    'MOVED',
    'REMOTE',
    'EXTORT',
    'GRANTED',
    'SUPPOSE',
    'PHISH',
    'GOT_IT',
    'SPAM_FOLDER',
    'FIRST',
  ],
  // A second factor that is gone or does not work.
  ...['FACTOR', 'DEVICE', 'GONE', 'NO_CODE', 'HOW_TO'],
  // Passwords, accounts and signing in.
  ...['NOT', 'FAILS', 'PASSWORD', 'WRONG', 'ATTEMPTS', 'ACCOUNT', 'BLOCKED', 'LOCKED', 'KEEPS_ASKING'],
  ...['SIGN_IN', 'CANNOT_IN', 'SCREEN_SAYS', 'WORK_AGAIN'],
  // Mail.
  ...['MAIL', 'SEND', 'BOUNCE', 'NO_SEND', 'OUTBOX', 'NO_MAIL_IN'],
  // What the bot is not for.
  ...['OTHER_THING', 'MEETING', 'REPORTS', 'QUESTION'],
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

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
  /** Long words that look like one of the others with a typing mistake, and are none. */
  readonly alike: List;
  /** Words that many sentences of this language have, and other languages do not. They tell the language. */
  readonly common: List;
}
