import { phrases } from './phrases.js';

/**
 * Words around the answer to "whose account". All languages are in one place, because people mix them in one answer.
 * Without capitals, accents and apostrophes, as `normalise` leaves them.
 */
export interface WhoseWords {
  /** Say that it is the speaker's own account. */
  readonly me: readonly string[];
  /** Say it beyond doubt: nobody says "my own" for a colleague. */
  readonly own: readonly string[];
  /** Say that something belongs to the speaker. */
  readonly my: readonly string[];
  /** Say whose the next word is: the speaker's. */
  readonly possessive: readonly string[];
  /** The same of somebody else. */
  readonly their: readonly string[];
  /** What belongs to an account. */
  readonly things: readonly string[];
  /** Follow somebody who does something. A thing of an account hardly does it. */
  readonly does: readonly string[];
  /** May be colleagues, where the speaker calls them theirs. */
  readonly people: readonly string[];
  /** Stand before such a thing and say which. */
  readonly kindsOfThing: readonly string[];
  /** Stand around such an answer and name nobody. */
  readonly filler: readonly string[];
  /** Say that it is somebody, without a name. */
  readonly somebody: readonly string[];
  /** Say that it is one colleague. */
  readonly colleague: readonly string[];
  /** Come right before a name. */
  readonly before: readonly string[];
  /** Come right after a name and begin what is wrong. */
  readonly after: readonly string[];
  /** Of these, the words that only ask kindly. */
  readonly polite: readonly string[];
  /** Titles that no directory has. */
  readonly titles: readonly string[];
  /** Parts of a name that alone name nobody. */
  readonly particles: readonly string[];
  /** Begin a sentence with a capital, or follow "for", and are no name. */
  readonly noName: readonly string[];
}

export const WHOSE_WORDS: WhoseWords = {
  me: phrases(
    `me, mine, myself, i, my, im, own, self,
    ik, mij, mijn, mijne, mn, mezelf, mijzelf, ikzelf, zelf, eigen,
    ich, mich, mir, mein, meine, meins, meiner, meinem, meinen, selbst, eigenes, eigene, eigener,
    moi, mon, ma, mien, mienne, propre, moimeme`,
  ),
  own: phrases(
    `my own, myself, its mine, it is mine,
    mijn eigen, mezelf, mijzelf, ikzelf,
    mein eigenes, meinem eigenen, mich selbst,
    mon propre, moimeme`,
  ),
  my: phrases('i, my, me, im, ive, ik, mijn, mn, me, ich, mein, meine, meinem, meinen, mon, ma, mes'),
  possessive: phrases('my, mijn, mn, mein, meine, meinem, meinen, meiner, mon, ma, mes'),
  their: phrases('her, his, their, haar, zijn, zn, hun, sein, seine, son, sa, ses, leur'),
  things: phrases(
    `account, accounts, password, passwords, passwort, kennwort, pw, pwd, passcode, mail, mails, email, emails, mailbox,
    inbox, outlook, teams, phone, phones, mobile, iphone, authenticator, app, code, codes, pin, key, login, logon, laptop,
    computer, pc, screen, profile, username, onedrive, sim, token, yubikey, credentials, mfa, device,
    wachtwoord, wachtwoorden, paswoord, postvak, postbus, telefoon, mobiel, mobieltje, toestel, inlog, inloggegevens,
    gegevens, sleutel, simkaart, gebruikersnaam, scherm, werkaccount, werkmail, mailadres, emailadres,
    konto, postfach, handy, telefon, compte, mot, boite, telephone`,
  ),
  does: phrases(
    `cant, cannot, can, couldnt, could, forgot, lost, wants,
    kan, kon, vergat, verloor, wil, kann, konnte, will, peut, veut, narrive`,
  ),
  people: phrases(
    `partner, friend, girlfriend, boyfriend, mum, mom, mother, dad, father, brother, sister, neighbour, neighbor, guy, guys,
    man, vriend, vriendin, moeder, vader, broer, zus, buurman, buurvrouw, mann, frau, freund, freundin`,
  ),
  kindsOfThing: phrases(
    `own, work, new, old, office, microsoft, windows, outlook, company, business, mail, email, e, 365, m365, o365, entra,
    azure, private, personal, security, mobile, smart, current,
    eigen, nieuwe, oude, werk, zakelijke, persoonlijke, huidige, neues, altes, neue, alte, propre, nouveau`,
  ),
  filler: phrases(
    `it, its, is, the, for, about, account, accounts, of, please, thanks, sorry, mate, no, oh, wait, actually, that, thats,
    this, just, only, course, obviously, work, login, mailbox, password, yes, am, was, meant, mean, one, ok, okay, to, on, a, an,
    het, t, voor, van, om, gaat, over, graag, aub, alsjeblieft, alstublieft, nee, ja, toch, eigenlijk, gewoon, de,
    dat, dit, die, deze, ben, natuurlijk, uiteraard, alleen, wachtwoord, werkaccount, bedoel, bedoelde, was, een, bij,
    es, ist, fur, das, geht, um, konto, bitte, von, nein, doch, passwort, nur,
    le, la, compte, pour, c, cest, est, a, mot, passe, non, oui, meme, sil, vous, plait`,
  ),
  somebody: phrases(
    `colleague, colleagues, coworker, somebody, someone, else, another, person, other, teammate, manager, boss, user,
    collega, collegas, iemand, anders, ander, andere, persoon, leidinggevende, baas, gebruiker,
    kollege, kollegin, kollegen, jemand, anderes, anderer, chef, chefin,
    collegue, quelquun, dautre, autre, personne`,
  ),
  colleague: phrases(
    `colleague, coworker, teammate, boss, manager, employee, assistant, intern, trainee, student, secretary, supervisor,
    director, ceo, cfo, cto, coo, mentor, teacher, professor, tutor, apprentice, wife, husband, son, daughter,
    collega, baas, leidinggevende, medewerker, medewerkster, assistent, assistente, stagiair, stagiaire, secretaresse,
    directeur, directrice, teamlid, teamgenoot, teamleider, teamleidster, collegaatje, docent, docente, leraar, lerares,
    vrouw, zoon, dochter,
    kollege, kollegin, chef, chefin, mitarbeiter, mitarbeiterin, collegue, patron, patronne`,
  ),
  before: phrases(
    `for, about, of, from, on, behalf, it, its, this, that, thats, is, the, account, mailbox, password,
    my, our, a, an, colleague, coworker, teammate, manager, boss, user, name, called, named, his, her, their, by, and,
    please, unlock, reset, unblock, help, hi, hello, he, she, they, i, think, not, no, sorry, actually, mean, meant, me,
    voor, van, over, namens, om, het, is, gaat, mij, ik, dat, dit, de, mijn, onze, een, collega, collegas, leidinggevende,
    baas, gebruiker, zij, ze, hij, ik, denk, naam, heet, genaamd, zijn, haar, hun, nee, wachtwoord, bedoel, toch,
    fur, von, das, es, ist, mein, meine, meinen, meinem, meiner, unser, kollege, kollegen, kollegin, benutzer, name,
    heisst, namens, konto, geht, um, der, die, den, chef, chefin,
    pour, le, la, compte, de, mon, ma, cest, est, collegue, nomme, appelle, utilisateur, c`,
  ),
  after: phrases(
    `cant, cannot, can, couldnt, is, isnt, has, hasnt, had, does, doesnt, did, didnt, keeps, forgot, lost, needs, need,
    wants, was, wasnt, wont, gets, got, who, whose, and, says, said, asked, locked, unable, please, because, since, from,
    in, at, with, account, accounts, password, mailbox, again, thanks, by, on, still, tries, sees, receives, clicked, to,
    blocked, expired, disabled, doesn, geblokkeerd, verlopen, uitgeschakeld, unlocken, deblokkeren, resetten, ontgrendelen,
    gesperrt, abgelaufen, heet, something, whatsit, dinges, zoiets, huppeldepup,
    kan, is, heeft, had, komt, krijgt, wil, lukt, moet, was, zit, werkt, die, wiens, en, kwijt, vergeten, vergat, uit,
    vanuit, sinds, graag, aub, account, wachtwoord, ziet, zegt, raakt, kreeg, wordt, werd, staat, heb, met, bij, zn,
    kann, ist, hat, kommt, wurde, wird, bekommt, will, muss, und, aus, bitte, seit, konto, passwort, mit, vergessen,
    ne, n, est, a, peut, narrive, nest, na, et, qui, depuis, avec, svp, recoit, oublie, perdu`,
  ),
  polite: phrases('please, thanks, graag, aub, bitte, svp'),
  titles: phrases(
    'mr, mrs, ms, miss, dr, prof, sir, dhr, mevr, mw, mevrouw, meneer, drs, ir, ing, herr, frau, mme, mlle',
  ),
  particles: phrases(
    `van, von, vom, der, den, de, het, ter, ten, te, t, s, vd, vdb, v, d, op, in, tot, zu, zur, zum, di, da, del, della, dos,
    das, do, du, des, le, la, les, el, al, bin, ibn, ben, abu, af, av, und, y, e, o`,
  ),
  noName: phrases(
    `actually, suddenly, unfortunately, normally, sorry, eigenlijk, toch, helaas, misschien, ineens, opeens, plotseling,
    soms, normaal, daardoor,
    everything, everybody, everyone, nothing, nobody, something, somebody, someone, outlook, teams, office, microsoft,
    windows, word, excel, onedrive, sharepoint, intune, entra, azure, authenticator, account, accounts, password, mail,
    mails, email, emails, mailbox, error, code, phone, laptop, computer, pc, vpn, wifi, login, logon, sign, signing, access,
    it, he, she, they, we, you, who, what, this, that, there, here, help, hello, hi, hey, please, sending, mfa, message,
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, july,
    september, october, november, december, christmas, easter, holiday, holidays, approval, confirmation, verification,
    permission, authentication, dear, beste, geachte, goedkeuring, bevestiging, toestemming, maandag, dinsdag, woensdag,
    donderdag, vrijdag, zaterdag, zondag, kerst, pasen, vakantie, januari, februari, maart, juli,
    work, today, yesterday, now, security, reasons, days, hours, weeks, ages, help, support, helpdesk, admin, the, a, an,
    my, our, your, his, her, their, all, each, some, any, new, old, sms, app, key, screen, page, link, spam, hacker, i, im,
    alles, iedereen, niets, niemand, iets, iemand, wachtwoord, fout, foutmelding, melding, telefoon, mobiel, inloggen,
    aanmelden, toegang, hij, zij, ze, wij, jullie, jij, je, u, wie, wat, dit, dat, er, hier, hallo, hoi, goedemorgen,
    goedemiddag, werk, vandaag, gisteren, nu, mijn, mn, ons, onze, jouw, uw, zijn, haar, hun, de, het, een, beheerder, ik,
    scherm, pagina, bericht, verzenden, versturen, sinds, dagen, uur, weken, mij, mezelf, me, myself, mine, ons, us, them,
    alle, jemand, niemand, passwort, kennwort, konto, fehler, anmeldung, er, sie, wir, ihr, das, der, die, hallo, ich,
    tout, rien, personne, mot, compte, erreur, il, elle, nous, vous, bonjour, salut, je, le, la, les, un, une, mon, ma`,
  ),
};
