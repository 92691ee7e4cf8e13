import { describe, expect, it } from 'vitest';
import { firstWhose } from '../../../dialogs/whose/firstWhose.js';

// Whose account it is, as the first sentence says it. The wrong person's is worse than a question.

const OWN: readonly string[] = [
  // Others are named in it, and it is still the speaker's.
  'I clicked a link in a mail from Annemiek and typed my password',
  'I got mail from Anna with a link and filled in my password',
  'Kevin from IT called me and I gave him my code',
  'Annemiek says my account is sending spam',
  "Anna can't receive my mail",
  'Hi Anna, I forgot my password',
  "Hi I'm Anna and I forgot my password",
  'my colleague knows my password',
  'a colleague used my account',
  'Annemiek stuurde een link en ik heb mijn wachtwoord ingevuld',
  'Kevin van IT belde en ik gaf hem mijn code',
  'hoi Anna, ik ben mijn wachtwoord vergeten',
  'een collega heeft mijn account gebruikt',
  // Somebody else is in it, and it is still the speaker's.
  'someone is in my account',
  'somebody has my password',
  'someone sends from my account',
  'somebody changed my password',
  'iemand zit in mijn account',
  'iemand heeft mijn wachtwoord',
  'iemand leest mijn mail',
  'iemand verstuurt mail vanuit mijn zakelijke account',
  // Words between "my" and what follows say which thing it is.
  'iemand leest mijn mail mee',
  "my husband's ex logged in to my work mail",
  'I get a red message that my mail could not be delivered, for every address',
  // A thing owns nothing, and neither does the company.
  "my phone's app is gone",
  "my account's password is wrong",
  "my company's account is blocked",
  "my boss's out today and my account is locked",
  // A day or a thing is nobody.
  "Since Christmas I can't log in, wrong password",
  'Monday my password expired',
  "I am in Spain, can't log in, it asks for approval",
  'sinds Pasen kan ik niet inloggen',
  'vpn is down and i cant log in',
  'mail is sent from me',
  'ransomware is on my pc',
];

const SOMEBODY: readonly string[] = [
  'my wife forgot her password',
  'my assistant is locked out',
  'my intern can not sign in',
  'my employee is on holiday and forgot her password',
  'I have a trainee who lost her phone',
  'my nephew forgot his password',
  // With a genitive, or "is", and as people type it.
  "my boss's password is wrong",
  'my bosses password expired',
  "my boss's mail is hacked",
  "my boss's been hacked",
  'my wifes account is locked',
  'my husband’s login does not work',
  "my team lead's password is not accepted",
  'my directors account got hacked',
  "my clients' mails bounce",
  "mijn teamleider's wachtwoord werkt niet",
  'our CFO is locked out',
  "my mum can't get into her work mail",
  'my teacher cannot log in',
  'mijn teamgenoot is gehackt',
  'mijn medewerker is geblokkeerd',
  'mijn stagiair kan niet inloggen',
  'mijn secretaresse is haar telefoon kwijt',
  'mijn neef is zijn wachtwoord vergeten',
];

const NAMED: readonly (readonly [said: string, name: string])[] = [
  ['account van Annemiek Bos geblokkeerd', 'Annemiek Bos'],
  ['account of Annemiek Bos blocked', 'Annemiek Bos'],
  ['wachtwoord van Anna de Vries verlopen', 'Anna de Vries'],
  ['password of Anna de Vries expired', 'Anna de Vries'],
  ['reset password Annemiek Bos', 'Annemiek Bos'],
  ['Annemiek Bos, wachtwoord vergeten', 'Annemiek Bos'],
  ['Annemiek Bos, forgot password', 'Annemiek Bos'],
  ['gebruiker Annemiek Bos geblokkeerd', 'Annemiek Bos'],
  ['user Annemiek Bos blocked', 'Annemiek Bos'],
  ['Can you help Anna? She forgot her password', 'Anna'],
  ['annemiek kan niet inloggen', 'annemiek'],
  ["annemiek can't log in", 'annemiek'],
  ["O'Brien can't log in", "O'Brien"],
  // Written small, as people type.
  ["annemiek bos can't sign in", 'annemiek bos'],
  ['anna has been hacked i think, i get weird mails from her', 'anna'],
  ['annemiek bos is gehackt', 'annemiek bos'],
  ['kan je Annemiek unlocken', 'Annemiek'],
  ['Konto von Anna gesperrt', 'Anna'],
];

const UNSAID: readonly string[] = [
  // Whoever they call theirs may be a colleague.
  'my neighbour at the desk is locked out',
  "one of my guys can't sign in",
  'my bookkeeper cannot log in',
  'i think my mentor is locked out',
  'mijn partner kan niet inloggen',
  'someone is in the account',
  'wachtwoord Annemiek',
  'password Annemiek',
  'password is Annemiek Bos',
  'SSPR is not set up',
  'wrong password',
];

describe('the first sentence is about', () => {
  it.each(OWN)('the own account of who says "%s"', (said) =>
    expect(firstWhose(said)).toEqual({ kind: 'mine' }),
  );

  it.each(SOMEBODY)('somebody else: "%s"', (said) => expect(firstWhose(said)).toEqual({ kind: 'somebody' }));

  it.each(NAMED)('a person by name: "%s"', (said, name) =>
    expect(firstWhose(said)).toEqual({ kind: 'named', names: [name] }),
  );

  it.each(UNSAID)('nobody it names: "%s"', (said) => expect(firstWhose(said)).toBeUndefined());
});

describe('a last name that is a word', () => {
  it.each([
    ['Anna Hacker forgot her password', 'Anna Hacker'],
    ['wachtwoord van Anna Hacker vergeten', 'Anna Hacker'],
    ['Anna Hacker is haar wachtwoord vergeten', 'Anna Hacker'],
  ])('%s', (said, name) => expect(firstWhose(said)).toEqual({ kind: 'named', names: [name] }));
});
