import type { Symptom } from '../symptoms.js';

/** Words of one meaning, English and Dutch; `*` stands for any ending. */
export const WORDS = {
  NOT: 'not no cant cannot couldnt wont dont doesnt didnt isnt unable impossible never fails failed niet geen nooit lukt onmogelijk',
  SEND: 'send sends sending sent mailing emailing mailen emailen stuur* sturen verstuur* versturen verzend* verzonden gestuurd',
  MAIL: 'mail* email* outlook',
  BOUNCE: 'bounce* returned undeliver* nondelivery onbestelbaar teruggestuurd retour ndr',
  PASSWORD: 'password* passwd pwd passcode wachtwoord* paswoord*',
  WRONG:
    'forgot* forget lost wrong incorrect invalid expired rejected refused reset vergeten kwijt fout onjuist ongeldig verlopen geweigerd resetten herstellen',
  ACCEPT: 'accept* work* recogni* remember* geaccepteerd werkt herken* onthouden weet',
  ACCOUNT: 'account* user sign signin login logon inlog* aanmeld* gebruiker toegang access profiel',
  BLOCKED: 'blocked disabled deactivated suspended geblokkeerd geblokt uitgeschakeld gedeactiveerd',
  LOCKED: 'locked lockout vergrendeld buitengesloten',
  HACKED: 'hacked hack hacker* hacking compromised phish* gehackt gecompromitteerd',
  STOLEN: 'stolen leaked gestolen gelekt',
  CLICKED: 'clicked geklikt',
  SOMEONE: 'someone somebody stranger iemand anders',
  USES: 'uses using used access accessed logged signed gebruikt ingelogd binnengedrongen zit',
  STRANGE: 'strange weird suspicious spam vreemde rare verdachte',
  LINK: 'link linkje bijlage attachment',
  FACTOR:
    'mfa 2fa otp authenticator* authenticatie* multifactor* twofactor* tweefactor* factor tweestaps* twostep verification* verificatie* passkey* yubikey* fido* sms smscode* inlogcode*',
  DEVICE:
    'phone* mobile iphone smartphone telefoon* mobiel* toestel securitykey* beveiligingssleutel* key sleutel',
  GONE: 'lost lose losing broke* kwijt verloren kapot stuk weg new nieuw* stolen gestolen replaced vervangen',
} as const satisfies Record<string, string>;
type WordClass = keyof typeof WORDS;

/**
 * What a person's words mean: a row holds when every word class in it is found, in any order. Read from top to
 * bottom, so that signs of a break-in come first.
 */
export const SIGNS: readonly [Symptom, ...WordClass[]][] = [
  ['compromised', 'HACKED'],
  ['compromised', 'STOLEN', 'PASSWORD'],
  ['compromised', 'STOLEN', 'ACCOUNT'],
  ['compromised', 'CLICKED', 'LINK'],
  ['compromised', 'SOMEONE', 'USES', 'ACCOUNT'],
  ['compromised', 'STRANGE', 'MAIL', 'SEND'],
  ['cannot-send-mail', 'NOT', 'SEND', 'MAIL'],
  ['cannot-send-mail', 'BLOCKED', 'SEND'],
  ['cannot-send-mail', 'MAIL', 'BOUNCE'],
  ['lost-sign-in-method', 'FACTOR'],
  ['password-not-accepted', 'PASSWORD', 'WRONG'],
  ['password-not-accepted', 'PASSWORD', 'NOT', 'ACCEPT'],
  ['lost-sign-in-method', 'DEVICE', 'GONE'],
  ['sign-in-blocked', 'BLOCKED', 'ACCOUNT'],
  ['password-not-accepted', 'LOCKED'],
];

/** Said by themselves: no idea what is wrong. */
export const UNSURE_PHRASES = [
  'not sure',
  'im not sure',
  'i am not sure',
  'i dont know',
  'dont know',
  'no idea',
  'geen idee',
  'weet niet',
  'weet ik niet',
  'ik weet het niet',
  'ik weet niet',
  'niet zeker',
] as const;

/** "Not blocked" is no complaint about being blocked. */
const DENIALS = /\b(?:not|isnt|never|niet|nooit) (?:been |yet |meer )?(\w+)/gu;
const DENIABLE: readonly WordClass[] = ['BLOCKED', 'LOCKED', 'HACKED', 'STOLEN', 'CLICKED'];

const classes = new Map(
  Object.entries(WORDS).map(([name, words]) => [name as WordClass, words.split(' ').map(toPattern)]),
);

/** The symptom that somebody's own words describe, in English or Dutch; `undefined` rather than a guess. */
export function recogniseSymptom(text: string): Symptom | undefined {
  const said = normalise(text);
  if ((UNSURE_PHRASES as readonly string[]).includes(said)) return 'not-sure';
  const words = withoutDenials(said).split(' ');
  return SIGNS.find(([, ...needed]) => needed.every((name) => words.some((word) => isA(word, name))))?.[0];
}

function isA(word: string, name: WordClass): boolean {
  return classes.get(name)?.some((pattern) => pattern.test(word)) ?? false;
}

function toPattern(word: string): RegExp {
  return new RegExp(`^${word.replace('*', '\\w*')}$`, 'u');
}

/** Lower case without accents or apostrophes, one space between words: `Can’t` becomes `cant`. */
function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/\be-?mail/gu, 'email')
    .replace(/\bcan not\b/gu, 'cannot')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

function withoutDenials(said: string): string {
  return said.replace(DENIALS, (whole, word: string) =>
    DENIABLE.some((name) => isA(word, name)) ? '' : whole,
  );
}
