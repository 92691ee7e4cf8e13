import type { WordClass } from '../symptomWords.js';
import { cannotSignIn, inOrder, notFor, type Sign, symptom, together, unclear } from './sign.js';

/** "My mails land in the spam folder" and "what if I am hacked" are no signs of a break-in. */
const NO_BREAK_IN = ['SPAM_FOLDER'] as const;

/**
 * Signs of a break-in. They come before everything else, also before a code. A doubt is a sign: whoever asks "was I
 * hacked?" is not told that they lost their phone.
 */
export const BREAK_IN: readonly Sign[] = [
  together('TELLS'),
  together('HACKED'),
  together('STOLEN', 'PASSWORD').without('DEVICE'),
  together('STOLEN', 'ACCOUNT').without('DEVICE'),
  together('STOLEN', 'SECRET').without('DEVICE'),
  together('STOLEN', 'LEFT_OPEN'),
  inOrder('SOMEONE', 'HAS_MINE'),
  inOrder('SOMEONE', 'GETS_IN'),
  inOrder('SOMEONE', 'SIGN_INS', 'ACCOUNT'),
  together('SOMEONE', 'NOT_ME'),
  together('SOMEONE', 'FROM_ME'),
  together('SOMEONE', 'SIGN_INS', 'FOREIGN'),
  together('BY_OTHERS', 'ACCOUNT'),
  together('BY_OTHERS', 'PASSWORD'),
  together('BY_OTHERS', 'MAIL'),
  together('BY_OTHERS', 'MOVED').without('OTHER_THING'),
  together('PROMPT', 'NOT_ME'),
  together('PROMPT', 'NOT_TRIED'),
  together('FACTOR', 'NOT_ME'),
  together('PROMPT', 'BOMBED').without('NO_CODE'),
  together('FACTOR', 'BOMBED').without('NO_CODE'),
  together('PROMPT', 'STRANGE').without('NO_CODE'),
  together('APPROVED', 'NOT_ME'),
  together('APPROVED', 'BY_ACCIDENT').without('MEETING', 'BESIDE_THE_POINT'),
  together('APPROVED', 'STRANGE'),
  together('SENT', 'NOT_ME'),
  together('SENT', 'STRANGE').without('GOT_IT', ...NO_BREAK_IN),
  inOrder('MAIL', 'NOT_ME').without('GOT_IT', ...NO_BREAK_IN),
  inOrder('FROM_ME', 'NOT_ME'),
  together('STRANGE', 'MAIL', 'FROM_ME').without(...NO_BREAK_IN),
  together('OTHERS_GET', 'STRANGE', 'FROM_ME').without(...NO_BREAK_IN),
  together('PHISH', 'FROM_ME').without(...NO_BREAK_IN),
  together('OTHERS_GET', 'PHISH', 'FROM_ME').without(...NO_BREAK_IN),
  together('FROM_ME', 'STRANGE', 'SEND').without('GOT_IT', ...NO_BREAK_IN),
  inOrder('ACCOUNT', 'SEND', 'STRANGE').without('GOT_IT', ...NO_BREAK_IN),
  inOrder('MAIL', 'SEND', 'STRANGE').without('GOT_IT', ...NO_BREAK_IN),
  inOrder('STRANGE', 'MAIL', 'SEND', 'ACCOUNT').without('GOT_IT', ...NO_BREAK_IN),
  together('RULE', 'NOT_ME'),
  together('RULE', 'STRANGE'),
  together('MOVED', 'MAIL', 'NOT_ME'),
  together('GAVE', 'SECRET', 'FAKE'),
  together('GAVE', 'SECRET', 'CALLER'),
  together('GAVE', 'FAKE').without('REPORTS'),
  together('GAVE', 'PASSWORD', 'PHISH'),
  together('GAVE', 'SECRET', 'PHISH'),
  together('GAVE', 'SECRET', 'STRANGE'),
  together('GAVE', 'SECRET', 'LINK').without('GOOD_LINK'),
  together('CLICKED', 'LINK').without('GOOD_LINK'),
  together('CLICKED', 'GAVE', 'SECRET').without('GOOD_LINK'),
  together('CLICKED', 'PHISH'),
  together('CLICKED', 'STRANGE'),
  together('CLICKED', 'FAKE'),
  together('REMOTE', 'CALLER'),
  together('REMOTE', 'SOMEONE'),
  together('REMOTE', 'FAKE'),
  together('SIGN_INS', 'FOREIGN', 'ALERT').without('I_AM_AWAY', 'CANNOT_IN'),
  together('SIGN_INS', 'FOREIGN').without('I_AM_AWAY', 'CANNOT_IN', 'NOT', 'FAILS', 'BLOCKED', 'HOW_TO'),
  together('SIGN_INS', 'STRANGE').without('I_AM_AWAY', 'CANNOT_IN', 'KEEPS_ASKING'),
  together('SIGN_INS', 'FOREIGN', 'NOT_ME'),
  together('SIGN_INS', 'NOT_ME').without('CANNOT_IN'),
  together('METHOD', 'ADDED', 'NOT_ME'),
  together('METHOD', 'ADDED', 'STRANGE'),
  inOrder('METHOD', 'NOT_ME'),
  together('PASSWORD', 'WAS_CHANGED', 'NOT_ME'),
  together('ACCOUNT', 'WAS_CHANGED', 'NOT_ME'),
  together('FACTOR', 'WAS_CHANGED', 'NOT_ME'),
  together('GRANTED', 'STRANGE'),
  together('GRANTED', 'NOT_ME'),
  together('PROMPT', 'FOREIGN').without('I_AM_AWAY', 'NO_CODE', 'CANNOT_IN', 'GONE'),
  together('FACTOR', 'FOREIGN').without('I_AM_AWAY', 'NO_CODE', 'CANNOT_IN', 'GONE', 'FAILS'),
  together('APPROVED', 'OTHER_HAND'),
  together('NOTICE', 'DENIES'),
  together('NOTICE', 'BUSY'),
  together('NOTICE', 'BOMBED'),
  together('GRANTED', 'UNEASY'),
  together('METHOD', 'ADDED', 'FOREIGN').without('I_AM_AWAY', 'NO_CODE', 'CANNOT_IN', 'GONE', 'FAILS', 'NOT'),
  together('WAS_CHANGED', 'NOT_ME').without('CANNOT_IN', 'FACTOR'),
  together('LINK', 'FROM_ME', 'OTHERS_GET').without('NOT', ...NO_BREAK_IN),
  together('BY_ITSELF', 'MAIL'),
  together('BY_ITSELF', 'ACCOUNT'),
  together('PROMPT', 'BUSY').without('GONE', 'NO_CODE', 'CANNOT_IN', 'FAILS'),
  together('BOMBED', 'NAGGED', 'PROMPT').without('NO_CODE'),
  together('APPROVED', 'BOMBED', 'PROMPT').without('NO_CODE'),
  together('UNSENT', 'BOUNCE'),
  together('UNSENT', 'OTHERS_GET'),
  together('UNSENT', 'SENT'),
  together('IN_MY_NAME', 'SEND').without('NO_SEND', 'BOUNCE'),
  together('IN_MY_NAME', 'MAIL').without('NO_SEND', 'BOUNCE'),
  together('IN_MY_NAME', 'OTHERS_GET').without('NO_SEND', 'BOUNCE'),
  together('IN_MY_NAME', 'STRANGE'),
  together('OTHERS_GET', 'SEND', 'NOT_ME').without('BOUNCE', 'NO_SEND'),
  together('OTHERS_GET', 'STRANGE', 'NOT_ME').without('BOUNCE', 'NO_SEND'),
  together('OTHERS_GET', 'WHY_I'),
  together('OTHERS_GET', 'STRANGE', 'WHY_I'),
  together('FAKE', 'FROM_ME').without('GOT_IT', ...NO_BREAK_IN),
  together('OFFICE_TEXT', 'NOT_ME'),
  together('OFFICE_TEXT', 'UNSENT'),
  together('OFFICE_TEXT', 'WAS_CHANGED', 'STRANGE'),
  together('RULE', 'SUDDEN').without('HOW_TO'),
  together('METHOD', 'STRANGE', 'ADDED').without('FAILS', 'CANNOT_IN', 'NOT'),
  ...(['APPROVED', 'GRANTED', 'CLICKED'] as const).map((name) => together(name, 'REGRET')),
  together('GAVE', 'SECRET', 'REGRET').without('WRONG', 'ATTEMPTS', 'GONE'),
  together('EXPOSED', 'PASSWORD').without('WRONG', 'ATTEMPTS'),
  together('EXPOSED', 'GAVE', 'PASSWORD').without('ATTEMPTS'),
  together('REMOTE', 'OTHER_HAND'),
  together('GRANTED', 'OTHER_HAND'),
  together('STOLEN', 'FROM_ME'),
  together('STOLEN', 'OTHER_HAND').without('GONE'),
  together('EXTORT', 'SOMEONE'),
  together('EXTORT', 'OTHER_HAND'),
  together('EXTORT', 'SECRET'),
  together('EXTORT', 'FROM_ME'),
  together('EXTORT', 'MOVED'),
  together('MEETING', 'NOT_ME', 'STRANGE'),
].map((sign) => sign.reads(symptom('compromised')));

/**
 * What tells of a break-in beside a code only. The code already says what is denied: that they signed in, or that they sent
 * the mail which came back.
 */
export const DENIED_BESIDE_CODE: readonly Sign[] = [together('NOT_TRIED'), together('UNSENT')].map((sign) =>
  sign.reads(symptom('compromised')),
);

/** What else words mean, in this order. */
export const SIGNS: readonly Sign[] = [
  // Half a sign of a break-in.
  together('BOMBED', 'BOUNCE').reads(unclear('compromised', 'cannot-send-mail')),
  together('NAGGED', 'PROMPT').reads(unclear('compromised', 'lost-sign-in-method')),
  together('EXTORT').reads(unclear('compromised')),
  together('OFFICE_TEXT', 'SUDDEN').reads(unclear('compromised')),
  together('OFFICE_TEXT', 'WAS_CHANGED').reads(unclear('compromised')),
  // Mail that arrives elsewhere, and what is no account.
  together('SPAM_FOLDER')
    .without('BOUNCE', 'NO_SEND')
    .beside('STRANGE', 'FROM_ME', 'SENT')
    .reads(notFor('spam-folder')),
  together('PHISH')
    .without('PASSWORD', 'ACCOUNT', 'BOUNCE', 'NO_SEND')
    .beside('FAKE', 'STRANGE')
    .reads(notFor('phishing-mail')),
  together('GOT_IT', 'STRANGE', 'MAIL')
    .beside('FAKE', 'PHISH', 'SOMEONE', 'SENT')
    .reads(notFor('phishing-mail')),
  together('OTHER_THING')
    .without('FACTOR', 'PASSWORD', 'NO_SEND', 'BOUNCE', 'CANNOT_IN', 'REFUSED_BY_RULE')
    .reads(notFor('other-thing')),
  together('MEETING')
    .without('PASSWORD', 'FACTOR', 'CANNOT_IN', 'BLOCKED', 'LOCKED')
    .reads(notFor('other-thing')),

  // A rule of the organisation, and nothing of theirs, keeps them out.
  together('REFUSED_BY_RULE')
    .without('PASSWORD', 'NO_CODE')
    .beside('FOREIGN')
    .reads(symptom('sign-in-blocked')),

  together('CHANGES_IT')
    .without('CANNOT_IN', 'KEEPS_ASKING', 'ATTEMPTS', 'BLOCKED', 'LOCKED', 'NOT', 'GONE', 'NO_CODE')
    .reads(notFor('change-password')),
  // Before passwords: "my password is fine but MFA does not work".
  together('HOW_TO', 'FACTOR').without('GONE', 'NO_CODE', 'FAILS').reads(notFor('set-up')),
  together('PASSWORD', 'WRONG', 'FACTOR')
    .within(8)
    .reads(unclear('password-not-accepted', 'lost-sign-in-method')),
  // A new phone that works is no lost one.
  together('FACTOR', 'ALL_WELL')
    .without('FAILS', 'NO_CODE', 'CANNOT_IN')
    .reads(unclear('lost-sign-in-method')),
  together('DEVICE', 'ALL_WELL')
    .without('FAILS', 'NO_CODE', 'CANNOT_IN')
    .reads(unclear('lost-sign-in-method')),
  together('FACTOR', 'GONE').beside('STOLEN', 'FOREIGN').reads(symptom('lost-sign-in-method')),
  together('FACTOR', 'NO_CODE').beside('STOLEN', 'FOREIGN').reads(symptom('lost-sign-in-method')),
  together('FACTOR', 'FAILS').weak().reads(symptom('lost-sign-in-method')),
  together('FACTOR', 'WRONG').without('PASSWORD').reads(symptom('lost-sign-in-method')),
  together('FACTOR', 'CANNOT_IN').weak().reads(symptom('lost-sign-in-method')),
  together('FACTOR', 'DEVICE').without('HOW_TO').weak().reads(symptom('lost-sign-in-method')),
  together('FACTOR', 'NOT').without('HOW_TO').weak().reads(symptom('lost-sign-in-method')),
  together('DEVICE', 'NO_CODE').beside('STOLEN', 'FOREIGN').reads(symptom('lost-sign-in-method')),
  together('NO_CODE').weak().beside('FOREIGN').reads(symptom('lost-sign-in-method')),

  together('NO_MAIL_IN', 'RULE').reads(unclear('compromised')),
  together('NO_MAIL_IN').without('NO_SEND', 'BOUNCE').reads(notFor('receiving-mail')),
  together('NO_SEND', 'PASSWORD', 'WRONG').reads(symptom('password-not-accepted')),
  together('CANNOT_IN', 'PASSWORD', 'WRONG').reads(symptom('password-not-accepted')),
  together('NO_SEND').beside('STRANGE').reads(symptom('cannot-send-mail')),
  together('OUTBOX').reads(symptom('cannot-send-mail')),
  together('BOUNCE').beside('STRANGE', 'PHISH').reads(symptom('cannot-send-mail')),
  together('NOT', 'SEND', 'MAIL').within(7).reads(symptom('cannot-send-mail')),
  together('FAILS', 'SEND', 'MAIL').within(10).reads(symptom('cannot-send-mail')),
  together('BLOCKED', 'SEND').within(7).beside('STRANGE').reads(symptom('cannot-send-mail')),
  together('BLOCKED', 'MAIL').without('ACCOUNT', 'PASSWORD', 'SIGN_IN').reads(symptom('cannot-send-mail')),

  together('SCREEN_SAYS').reads(cannotSignIn),
  together('KEEPS_ASKING', 'PASSWORD', 'WRONG').reads(symptom('password-not-accepted')),
  together('KEEPS_ASKING', 'PASSWORD', 'NOT').reads(symptom('password-not-accepted')),
  together('KEEPS_ASKING', 'PASSWORD').reads(cannotSignIn),
  together('KEEPS_ASKING', 'SIGN_IN').without('PROMPT', 'FACTOR').weak().reads(cannotSignIn),
  inOrder('PASSWORD', 'WORK_AGAIN', 'FAILS').reads(cannotSignIn),
  // Locked while they were away: by whom?
  together('ATTEMPTS', 'I_AM_AWAY')
    .without('WRONG', 'PASSWORD')
    .reads(unclear('compromised', 'password-not-accepted')),
  // Tries without a phone are no wrong password: it is the phone that they need.
  together('DEVICE', 'GONE', 'ATTEMPTS')
    .without('PASSWORD')
    .beside('STOLEN', 'FOREIGN')
    .reads(symptom('lost-sign-in-method')),
  together('ATTEMPTS').reads(symptom('password-not-accepted')),
  together('PASSWORD', 'WRONG').reads(symptom('password-not-accepted')),
  together('PASSWORD', 'FAILS').weak().reads(symptom('password-not-accepted')),
  together('PASSWORD', 'BLOCKED').without('ACCOUNT').reads(symptom('password-not-accepted')),
  together('HOW_TO', 'DEVICE').without('CANNOT_IN', 'SIGN_IN').reads(notFor('set-up')),
  // Replaced by whom?
  together('METHOD', 'WAS_CHANGED')
    .without('PASSWORD', 'CANNOT_IN', 'NO_CODE')
    .reads(unclear('compromised', 'lost-sign-in-method')),
  together('DEVICE', 'GONE').weak().beside('STOLEN', 'FOREIGN').reads(symptom('lost-sign-in-method')),
  together('BLOCKED', 'ACCOUNT').reads(symptom('sign-in-blocked')),
  together('BLOCKED', 'SIGN_IN').reads(symptom('sign-in-blocked')),
  together('LOCKED').weak().reads(symptom('password-not-accepted')),
  together('BLOCKED').weak().reads(symptom('sign-in-blocked')),
  together('PASSWORD', 'CANNOT_IN').reads(symptom('password-not-accepted')),
  together('CANNOT_IN').weak().reads(cannotSignIn),
  together('SIGN_IN', 'FAILS').weak().reads(cannotSignIn),
  together('ACCOUNT', 'FAILS').weak().reads(cannotSignIn),
  together('PASSWORD', 'NOT').weak().reads(symptom('password-not-accepted')),
  together('NOT', 'SIGN_IN').within(6).weak().reads(cannotSignIn),

  together('BESIDE_THE_POINT')
    .without('SEND', 'SIGN_IN', 'FACTOR', 'PASSWORD', 'ACCOUNT', 'DEVICE', 'GAVE', 'CLICKED')
    .reads(notFor('other-thing')),

  // Half sure.
  together('PHISH').reads(unclear('compromised')),
  together('REMOTE').reads(unclear('compromised')),
  together('UNEASY', 'ACCOUNT').reads(unclear('compromised')),
  together('FACTOR').without('QUESTION').reads(unclear('lost-sign-in-method', 'compromised')),
  together('MAIL', 'FAILS').reads(unclear('cannot-send-mail', 'sign-in-blocked', 'password-not-accepted')),
  together('DEVICE', 'FAILS').reads(unclear('lost-sign-in-method')),
  together('PASSWORD').reads(unclear('password-not-accepted', 'compromised')),
  together('BOMBED').reads(unclear('compromised')),
  together('STRANGE', 'MAIL').reads(unclear('compromised')),
  together('NOT_ME').reads(unclear('compromised')),
];

/**
 * Each is half a sign that another person acted. One of them is enough that no row is believed: then the bot asks. An
 * attack that is read as a forgotten password is the dearest mistake there is.
 */
export const STRONG_HINTS: readonly WordClass[] = [
  ...(['NOT_ME', 'OTHER_HAND', 'FAKE', 'CALLER', 'BY_OTHERS'] as const),
  ...(['EXTORT', 'PHISH', 'FOREIGN', 'APPROVED'] as const),
  ...(['NOTICE', 'LOGIN_ALERT', 'EXPOSED', 'HARDLY', 'DENIES', 'NOT_TRIED'] as const),
  ...(['STRANGE', 'SOMEONE', 'HACKED', 'STOLEN'] as const),
];

/** What such a sign has to be about, where nothing else is known. */
export const ABOUT_AN_ACCOUNT: readonly WordClass[] = [
  ...(['ACCOUNT', 'MAIL', 'METHOD', 'SIGN_INS', 'SECRET', 'PASSWORD', 'FACTOR', 'SIGN_IN'] as const),
];

/** Each is less than half a sign. With one of them a weak row is not believed, and with two no other row is. */
export const HINTS: readonly WordClass[] = [
  ...STRONG_HINTS,
  ...(['REMOTE', 'BOMBED', 'RULE', 'FROM_ME', 'SENT', 'GRANTED'] as const),
  ...(['UNEASY', 'IN_MY_NAME', 'UNSENT', 'BY_ITSELF', 'WHY_I'] as const),
];

/** What the bot is not for needs more certainty: with one of these besides, it asks too. */
export const HINTS_OF_MORE: readonly WordClass[] = [
  ...HINTS,
  ...(['CLICKED', 'GAVE', 'MOVED', 'WAS_CHANGED', 'OTHERS_GET', 'BY_ACCIDENT', 'REGRET', 'BUSY'] as const),
  ...(['HAS_MINE', 'GETS_IN'] as const),
];

/** With one of these, a sign of a break-in is only supposed: "what if I get hacked?". Then the bot asks. */
export const SUPPOSED: readonly WordClass[] = ['SUPPOSE'];

/** Classes that a person can deny. */
export const DENIABLE: readonly WordClass[] = [
  ...(['HACKED', 'STOLEN', 'CLICKED', 'GAVE', 'APPROVED'] as const),
  ...(['GRANTED', 'BLOCKED', 'LOCKED', 'GONE', 'PHISH'] as const),
];
