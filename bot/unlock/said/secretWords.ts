import { createSpeller } from '../diagnosis/reading/typos.js';

const NAMES =
  /^(?:[a-z]*(?:password|pas+woord|pas+wort|wachtwoord|wachtword|watwoord|watchwoord|watchword|wagtwoord|w8woord|kenn?wort|kenwoord|passcode|passphrase|wachtzin|motdepasse)[a-z]*|wachtw|wwoord|wrd|passw?|pas+wor+d|pas+wd|pas*wrd|psswrd|psw|pswd|pwrd|pwd|pw|p\/w|ww|mdp|passe|[a-z]*codes?|pin|pin-?code[a-z]*|otp|tap|secrets?|geheime?n?|geheim(?:zahl|nummer|schrift)|tokens?|keys?|(?:herstel|reserve)?sleutels?|парол[а-яёіїєґ]*|пассворд[а-яё]*|пін|пин|пін-?код[а-яёіїєґ]*|пин-?код[а-яё]*|код[а-яё]{0,2}|лозинк[а-я]*|κωδικο[ςσυ]*|contrasen[ah]a?s?|clave|senha|palavrapasse|has[lł][oa]|heslo|jelszo|salasana|losenord|passord|adgangskode|sifre|parola|creds?|credentials?|(?:log-?in|inlog|aanmeld)(?:gegevens|data|details)|zugangsdaten|identifiants)$/u;

/** Puts right a long name with a typing mistake. Words that only look alike stay. */
const mend = createSpeller(
  ['password', 'wachtwoord', 'passwort', 'kennwort', 'passcode', 'passphrase'],
  ['passport', 'paspoort', 'passing', 'passenger', 'antwoord', 'woord', 'wachtrij'],
);

/**
 * True for a word that a secret follows, in every language that people write, also with a typing mistake, and as a part
 * of another: `app-wachtwoord`, `sms-code`, `wachtwoord/ww`. The one list of them.
 * @param bare in lower case, without accents
 */
export function namesSecret(bare: string): boolean {
  const parts = [bare, ...bare.split(/[^\p{L}\p{N}]+/u)];
  return parts.some((part) => [part, mend(part), cyrillic(part)].some((word) => NAMES.test(word)));
}

const TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  i: 'і',
  k: 'к',
  x: 'х',
};

/** `пapoль` with three Latin letters is read as the Russian word. A word without any Cyrillic letter stays. */
function cyrillic(word: string): string {
  return /\p{Script=Cyrillic}/u.test(word) ? word.replace(/[aeopcikx]/gu, (letter) => TWINS[letter]!) : word;
}

/** True for a word that is followed by who signs in, and perhaps by the password: "login piet rabbit". */
export function namesLogin(bare: string): boolean {
  return /^(?:log-?in|log-?on|inlog|user-?names?|gebruikersnaam|benutzername)$/u.test(bare);
}

/** Between such a word and the secret. What follows them is one, however ordinary it looks. */
export const EQUALS = new Set(
  'is was were are ist war lautet est etait = : - -> => being called heet'.split(' '),
);

/** The same, and words that may stand there and tell nothing: "the password, it is …", "the password that I use". */
export const LINKS = new Set([...EQUALS, ...'that dat het it its'.split(' ')]);

/** After a link these say what is wrong with it, and are no secret. */
export const PREDICATES = new Set(
  `not no wrong incorrect invalid expired refused rejected declined forgotten lost unknown blocked locked changed reset
  gone too accepted stolen leaked hacked compromised fine never asked needed required being always still about niet geen fout onjuist ongeldig verlopen geweigerd
  vergeten kwijt onbekend geblokkeerd gewijzigd veranderd weg nooit nodig gevraagd altijd nog geaccepteerd gestolen gelekt gehackt gereset vervallen aangenomen uitgelekt nicht kein falsch ungultig
  abgelaufen vergessen gesperrt pas incorrecte expire oublie perdu refuse`.split(/\s+/u),
);

/** Ordinary words right after such a word. Everything else there is masked. */
export const ORDINARY = new Set([
  ...PREDICATES,
  ...`and or but because since for from of on in at with when while after before if then so than as by to i you we they
  he she it my your our their his her me us the a an this that these into does doesnt did didnt do dont has hasnt have havent
  had can cant cannot could couldnt will wont would keeps keep works work isnt arent wasnt again please thanks help
  accepted correct right suddenly stopped stops working today yesterday now anymore any more everywhere anywhere page screen field prompt box request
  policy change even though given entered typed turned three times due every expires needs link error message problem issue account app reset sms mail email
  en of maar want omdat sinds voor van op in bij met als naar dan dus ik je jij jullie u wij we ze zij hij het mijn mn jouw uw
  onze hun zijn haar mij ons de een dit deze die dat doet deed heeft heb hebben had kan kon wil wilt lukt werkt werkte
  werken komt komen kwam wordt werd weer graag aub bedankt help vandaag gisteren nu meer overal nergens geaccepteerd
  klopt opnieuw resetten herstellen wijzigen instellen ingevuld intypen pagina scherm veld melding probleem account app
  ineens opeens plots plotseling moet moeten krijg krijgt ontvang ontvangt gegeven vraagt voorgelezen steeds volgens ingetikt hier te zat zit drie keer
  und oder aber weil seit fur von auf bei mit wenn dann ich du wir sie er es mein meine das der die ein eine hat habe kann
  geht funktioniert wird heute gestern bitte
  et ou mais car depuis pour de sur avec quand je tu nous vous il elle mon ma le la les un une ne nest marche fonctionne`
    .split(/\s+/u)
    .filter(Boolean),
]);
