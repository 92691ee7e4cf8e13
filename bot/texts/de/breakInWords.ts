import type { BreakInWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { allOf } from '../themes.js';
import { breakInPhrases } from './breakInPhrases.js';

const DONE =
  '(angefordert|gefragt|verlangt|geschrieben|schrieb|gesendet|gesandt|geschickt|verschickt|versendet|erstellt|gemacht|angelegt|eingerichtet|hinzugefugt|erkenne|kenne|genehmigt|bestatigt|geandert|registriert|geloscht|ausgelost|veranlasst|gestartet|installiert|weitergeleitet|verschoben|bestellt|initiiert|erwartet|gestellt|getatigt|vorgenommen|eingeleitet|ausgefuhrt|durchgefuhrt|versucht|aufgegeben)';

/** Words for what another person did to an account, in German. */
export const breakInWords: BreakInWords = {
  TELLS: allOf(breakInPhrases),
  HACKED: phrases(
    'gehackt, gehackte, gehackten, hacker*, hack, hacken, geknackt, kompromittiert, gekapert, eingebrochen, einbruch, eindringling*, ubernommen worden, reingefallen, hereingefallen, missbraucht, missbrauch, datenleck, betrogen, identitatsdiebstahl, losegeld, sonst (veroffentlichen|loschen|schicken), ransomware, keylogger*, trojaner, schadsoftware, malware, infiziert, virus auf (meinem|dem)',
  ),
  STOLEN: phrases('gestohlen, geklaut, geleakt, abgegriffen, entwendet, geleaked, abgefangen'),
  SOMEONE: phrases(
    'irgendwer, irgendjemand, -(kann|konnte|kann mir|konnten|bitte|mir|ob) (mir|mal)? (jemand|bitte jemand), -fur jemand*, -jemand (von|aus|bei) ~ (it|edv|support|helpdesk), jemand*, dieb, diebe, dieben, fremde*, ein anderer, unbekannte*, betruger*, angreifer, kriminelle*, mein ex, dritte',
  ),
  HAS_MINE: phrases(
    '(hat|haben|kennt|kennen|weiss|benutzt|nutzt|verwendet|stahl|missbraucht) (mein*|das|unser*|zugriff) ~ (passwort*|kennwort*|konto*|postfach|mail*|email*|zugangsdaten|daten|code*|pin|auf|identitat), (liest|lesen|offnet|loscht) ~ (mein*|unsere|mit), (passwort*|kennwort*) ~ geandert, (verschickt|versendet|sendet|schreibt|schickt) ~~ (namen|mein*), liest mit, mitliest',
  ),
  GETS_IN: phrases(
    '(ist|war|sitzt|kommt) ~ in (meinem|meinen|meine|mein|unserem) ~ (konto*|postfach|mail*|email*|account*), (hat|haben) sich ~~ (angemeldet|eingeloggt), (angemeldet|eingeloggt) hat, meldet sich ~ an, loggt sich ~ ein, (versucht|versuchen|versuchte) ~~ (anzumelden|einzuloggen|reinzukommen|zuzugreifen), (in|bei) (meinem|mein|meinen) ~ (konto*|account*|postfach|mails) ~ (angemeldet|eingeloggt|ist|war)',
  ),
  BY_OTHERS: phrases(
    '(benutzt|genutzt|verwendet|gelesen|geoffnet|missbraucht) von ~ (jemand*|anderen|fremden), von (jemand*|anderen|fremden|unbekannten) ~~ (benutzt|genutzt|verwendet|gelesen|missbraucht), in falschen handen, falsche hande',
  ),
  DENIES: phrases(
    '(das)? (war|bin) ich ~ nicht, ich habe (nichts|gar nichts) ~ (geandert|gemacht), (das|es) stimmt nicht .',
  ),
  NOT_TRIED: phrases(
    '-ich (habe|hab) ~~ (lange|lang|wochen|monate*|tage*|seit|jahre*) ~ nicht, -ich (habe|hab) ~ nicht ~~ seit, ich (habe|hab) ~ (nicht|nie|gar nicht) ~~ (versucht|angemeldet|eingeloggt|gestartet|angefordert|ausgelost|gestellt|veranlasst), (habe|hab) ich ~ (nicht|nie) ~ (versucht|angemeldet|eingeloggt|gestartet|angefordert|ausgelost|gestellt), (das|es) (war|bin) ich ~ nicht, ich (war|bin) (das|es) ~ nicht, ich (wollte|will) ~ nicht ~ (anmelden|einloggen), ich (versuchte|versuche) ~ nicht ~ (anzumelden|einzuloggen), ich (melde|meldete|logge|loggte) mich ~ nicht (an|ein)',
  ),
  OTHER_HAND: phrases(
    '(sie|er|man) ~ (haben|hat) ~ (mein*|alles) ~ (geandert|gelesen|benutzt|zuruckgesetzt), (frau|herr|mann|typ|techniker|mitarbeiter) ~ (vom|von|der|die) ~ (support|microsoft|it), (ehemalige*|fruhere*|gekundigte*) (kolleg*|mitarbeiter*|praktikant*|chef*), mein (sohn|kind), meine tochter, nicht (eure*|unsere*|von euch|von uns), ausspioniert, mitgelesen, wars nicht, war es nicht, hab ich nicht, nachdem ich ~~ (seite|link|formular|geklickt|gescannt)',
  ),
  NOT_ME: phrases(
    `-nein? ich (bin|wurde) ~ nicht ~ (gehackt|gephisht|betrogen), ich ~~ (nicht|nie|keine|keinen|nichts|gar nicht) ~~ ${DONE}, (war|bin) ich ~ nicht, ich ~ (war|bin) ~ nicht, nicht (von mir|durch mich|von uns|meine|mein|selbst) ~, ohne (dass|mein|mich|meine) ~, (adresse|gerat*|nummer|app|regel*|person|computer|handy|land) ~ (ich|wir) nicht ~ (kenne|habe|benutze|erkenne), die ich nicht (kenne|erkenne), ich nicht (kenne|erkenne|war), erkenne ich nicht, kenne ich nicht, wahrend ich ~ (schlafe|schlief|geschlafen|nicht|nichts|gar), obwohl ich ~ (nicht|gar nicht|nichts|schlafe), aus dem nichts, unaufgefordert*, (noch)? nie ~ (gewesen|war|dort|geschickt|angefordert), nichts zu tun, nichts davon weiss, ungefragt, hab ich (nie|nicht) ~, habe ich (nie|nicht) ~ (angelegt|gemacht|geschrieben|geschickt|gesendet), sie wars nicht, war es nicht, ich sitze ~ beim, dabei ~ (mache|bin|war|tue|habe) ich ~ (nichts|nicht|gar), (mache|tue|tat) ich ~ (gar)? nichts, ohne mich, ohne mein zutun, wir haben kein* (ipad|iphone|mac), nicht ich, kein* (davon)? (von mir|von uns), wer hat ~ (code|anfrage|anmeldung) (angefordert|gesendet|ausgelost), habe ich (aber|doch|gar|auch|jedoch)? nicht .`,
  ),
  STRANGE: phrases(
    '-(unbefugt*|nicht autorisierte) (verwendung|nutzung|benutzung), -(unbekannte*|seltsame*|komische*) ~ (fehler*|benutzer*|meldung), seltsam*, komisch*, merkwurdig*, verdachtig*, unbekannt*, ungewohnlich*, fremde*, spam*, betrugerisch*, dubios*, bosartig*, unseriose*, eigenartig*, nicht vertrauenswurdig*, russische*, chinesische*, neue iban, gutschein*, krypto*, kontonummer, iban, bankverbindung',
  ),
  PROMPT: phrases(
    'anfrage*, anforderung*, aufforderung*, benachrichtigung*, meldung*, push*, code*, bestatigungscode*, bestatigungsanfrage*, genehmigungsanfrage*, anmeldeanfrage*, sms, popup*, anmeldeanforderung*, authenticator ~ (fragt|meldet|will), frage ob, fragt ob, (fragt|fragen|fragte) ~ ob ~~ (bestatigen|genehmigen|freigeben|zulassen)',
  ),
  BOMBED: phrases(
    'bombardiert, uberflutet, zugespamt, ganze nacht, mitten in der nacht, nachts, hunderte, dutzende, im minutentakt, alle paar (minuten|sekunden), jede minute, auf ablehnen, (standig|immer) ablehnen, alle * (minuten|sekunden)',
  ),
  NAGGED: phrases(
    'standig, dauernd, immer wieder, andauernd, die ganze zeit, so viele, laufend, ganzen (tag|morgen|vormittag|nachmittag|abend)',
  ),
  APPROVED: phrases(
    'genehmigt, bestatigt, akzeptiert, zugelassen, freigegeben, (auf)? ~ (ja|genehmigen|bestatigen|zulassen) ~ (gedruckt|geklickt|getippt), zugestimmt',
  ),
  BY_ACCIDENT: phrases(
    'aus versehen, versehentlich, irrtumlich, unabsichtlich, ohne nachzudenken, ohne zu lesen, ausversehen, reflexartig, gedankenlos, nicht von mir',
  ),
  RULE: phrases(
    'regel, regeln, posteingangsregel*, weiterleitung*, weitergeleitet, umleitung, umgeleitet, weiterleitungsregel*, filterregel*',
  ),
  SENT: phrases(
    '(gesendete|gesendeten|verschickte*|versendete*) (elemente|elementen|objekte|objekten|mails|nachrichten|ordner|emails), gesendet ordner, (mail*|email*|nachricht*|rechnung*) ~~ (gesendet|verschickt|versendet|geschickt|rausgegangen), gesendete elemente',
  ),
  FROM_ME: phrases(
    '(von|uber|aus) (mir|mein|meinem|meiner|unserer|unserem) ~ (konto|account|adresse|postfach|mailadresse|email|namen)?, in meinem namen, unter meinem namen, mein (konto|postfach|account) ~ (verschickt|sendet|versendet), mit meiner (adresse|mailadresse|email), angeblich von mir',
  ),
  OTHERS_GET: phrases(
    '(kolleg*|kunde*|kontakt*|alle|leute|freund*|chef*|familie|lieferant*|partner|sie|andere) ~~ (bekomm*|erhalt*|erhielt*|kriegen|sagen|sagt|bekam*|melden|fragen|gekriegt|haben ~ bekommen|beschwer*), (bekommen|erhalten|kriegen|bekommt) ~ (kolleg*|kunde*|kontakt*|alle|leute|andere)',
  ),
  BUSY: phrases(
    '(sitze|sass|liege|lag|bin|war) ~ (beim|im auto|am steuer|auf dem sofa|im bett|auf der couch|beim essen|in der kuche), beim (essen|kochen|sport|fruhstuck|einkaufen|friseur), auf dem sofa, im garten',
  ),
  REGRET: phrases(
    'leider, dumm von mir, so dumm, zu spat gemerkt, hatte ich nicht, im nachhinein, bereue, schame mich, peinlich, jetzt zweifle ich, erst (danach|hinterher|spater) ~ (sah|merkte|gesehen|gemerkt), -leider kann, -leider ~ nicht',
  ),
  UNSENT: phrases(
    '(mail*|email*|nachricht*|die|das) ~ ich ~ (nie|nicht|niemals) ~ (geschickt|gesendet|verschickt|versendet|geschrieben|abgeschickt), ich habe ~ (diese*|das|die) ~ (nicht|nie|niemals) ~ (geschickt|gesendet|verschickt|versendet|geschrieben|abgeschickt), ich habe ~ kein* ~ (spam|mails|nachrichten|mail) ~ (geschickt|gesendet|verschickt|versendet)',
  ),
  IN_MY_NAME: phrases(
    'in meinem namen, unter meinem namen, in unserem namen, als ob ich, gibt sich als mich',
  ),
  WHY_I: phrases(
    '(sagt|sagen|meint|behauptet) ~ ich (hatte|habe) ~~ (geschickt|gesendet|geschrieben|gebeten|bestellt), warum ich ~~ (schicke|geschickt|sende|schreibe|will|wollte|frage|brauche)',
  ),
  BY_ITSELF: phrases(
    '(schickt|sendet|antwortet|schreibt|verschwinden|verschiebt|mails|loscht) ~~ (von selbst|von allein|selbststandig|automatisch an)',
  ),
  OFFICE_TEXT: phrases('abwesenheit*, signatur, automatische antwort, profilbild'),
  SUDDEN: phrases('plotzlich, auf einmal, aus dem nichts'),
  UNEASY: phrases(
    'sorgen, beunruhigt, angst, ist das (normal|sicher|echt), traue ~ nicht, komisch vor, stimmt was nicht, stimmt etwas nicht',
  ),
  EXPOSED: phrases('(falschen|falsche|ganze) (chat|gruppe|kanal), screenshot*, uber die schulter'),
  HARDLY: phrases('kaum, fast nie, selten, gar nicht probiert, nichts probiert'),
  NOTICE: phrases(
    '(mail|nachricht|sms|meldung) ~ dass (es|er|sie) ~ (geandert|zuruckgesetzt), (mail|nachricht|sms|meldung|steht) ~~ (passwort|kennwort|nummer) ~~ (geandert|zuruckgesetzt|entfernt)',
  ),
  LEFT_OPEN: phrases(
    '(war|ist|waren) ~ noch (angemeldet|eingeloggt|offen|an), nicht (gesperrt|verriegelt|geschutzt), entsperrt, kein* (pin|sperre|bildschirmsperre), ohne (pin|sperre|bildschirmsperre)',
  ),
  LOGIN_ALERT: phrases(
    '(warnung*|meldung*|mail*) (von|uber|wegen) ~ (anmeldung*|login*), status ~ (aktiv|grun|online)',
  ),
  GAVE: phrases(
    'gegeben, gab, weitergegeben, verraten, mitgeteilt, genannt, vorgelesen, eingegeben, eingetippt, eingetragen, ausgefullt, angegeben, geteilt, durchgegeben, (mich)? ~ (angemeldet|eingeloggt), herausgegeben',
  ),
  SECRET: phrases(
    'passwort*, kennwort*, zugangsdaten, anmeldedaten, daten, code*, pin, benutzernamen, bestatigungscode*, logindaten',
  ),
  FAKE: phrases(
    'gefalscht*, fake*, falsche* (seite|website|webseite|login*|anmelde*), phishing*, betrug*, betruger*, dubios*, (nicht|keine) ~ (echt*|serios*|original*), stellte sich ~ heraus, sah aus wie, nachgemacht*, unserios*, verdachtige* (seite|webseite|link*)',
  ),
  CALLER: phrases(
    '-ich angeblich, anrufer*, angerufen, anruf, rief, am telefon, telefonisch, gab sich ~ aus, ausgegeben, angeblich*, angebliche*, (einem|einen) (fremden|unbekannten|betruger|anrufer), microsoft mitarbeiter, der sich, jemandem, an jemanden',
  ),
  CLICKED: phrases('geklickt, angeklickt, klickte, geoffnet, gescannt, heruntergeladen, draufgeklickt'),
  LINK: phrases('link*, anhang, anhange, (qr code*|qrcode*) ~~ (mail*|brief|nachricht), url'),
  GOOD_LINK: phrases(
    '(reset|aktivierungs|einladungs|teams|registrierungs) ~ link*, link ~ (funktioniert nicht|geht nicht|abgelaufen|vom helpdesk), resetlink, aktivierungslink',
  ),
  SIGN_INS: phrases(
    'anmeldung*, anmeldeversuch*, login*, eingeloggt, angemeldet, aktivitat*, zugriff*, sitzung*, loginversuch*, einloggversuch*',
  ),
  FOREIGN: phrases(
    'ausland*, fremden land, anderen land, (unbekannten|fremden|anderen) (ort|standort|land), russland, nigeria, china, ukraine, brasilien, indien, vietnam, turkei, rumanien, amerika, usa, iran, nordkorea, pakistan, bulgarien, moskau, mexiko, thailand, polen, noch nie war, marokko, agypten, kenia, kasachstan, weissrussland, argentinien, kolumbien, ungarn, serbien, litauen, lettland, indonesien, philippinen, algerien, tunesien',
  ),
  ALERT: phrases(
    'meldung*, warnung*, gewarnt, alarm, benachrichtigung*, hinweis*, (mail|email|nachricht) ~ uber, zeigt, sehe, gesehen, protokoll, verlauf, aktivitat*, erfolgreich*, jemand, es gibt, gab es, steht, versuch*, laut',
  ),
  I_AM_AWAY: phrases(
    '(ich|wir) (bin|sind|war) ~ in ~, (ich|wir) (bin|sind|war) ~ (im|auf) ~ (ausland|urlaub|reise|dienstreise|geschaftsreise), bin ich ~ in, im urlaub in, auf dienstreise, wenn ich im, aus dem ausland ~ (anmelden|einloggen|nicht), (nach|seit|wahrend|vor) (dem|meinem|meiner|der|den)? (urlaub|reise|ferien|dienstreise)',
  ),
  METHOD: phrases(
    'gerat*, telefon*, handy*, nummer*, telefonnummer*, authenticator*, anmeldemethode*, methode*, computer*, laptop*, passkey*, sicherheitsschlussel*, iphone*, app, browser, sicherheitsinfo*',
  ),
  ADDED: phrases(
    'hinzugefugt*, registriert*, verknupft*, hinterlegt, eingetragen, steht, neu, neues, neue, aufgetaucht, angemeldet, in meinem konto, eingeloggt, sehe, sicherheitsinfo*, anmeldemethoden',
  ),
  WAS_CHANGED: phrases(
    'hat ~~ (geandert|zuruckgesetzt), (wurde|wurden|ist|war) ~~ (geandert|zuruckgesetzt|ersetzt|verandert), (geandert|zuruckgesetzt) (wurde|worden)',
  ),
  MOVED: phrases('verschwind*, verschwunden, geloscht, weg, gelesen, verschoben, geoffnet'),
  REMOTE: phrases(
    'teamviewer, anydesk, fernzugriff, fernwartung, fernsteuerung, auf meinen (computer|pc|rechner|laptop), bildschirm ~ (geteilt|ubernommen), ferngesteuert',
  ),
  EXTORT: phrases('erpress*, bitcoin*, losegeld, droht, bedroh*'),
  GRANTED: phrases(
    '(app|anwendung|berechtigung*|zugriff|zustimmung) ~~ (gegeben|erteilt|akzeptiert|erlaubt|zugestimmt)',
  ),
  SUPPOSE: phrases(
    'was ~ (mache|tue|muss|soll|kann) ich ~ (wenn|falls), was (passiert|ware) wenn, was wenn, wie (kann|schutze|erkenne) ich ~, schulung, training, vortrag, verhindern',
  ),
  PHISH: phrases('phish*, spammail*, betrugsmail*, gefalschte mail*, phishing mail*'),
  GOT_IT: phrases(
    'ich ~ (bekam|bekomme|erhielt|erhalte|kriege|bekommen|erhalten), (bekam|erhielt|bekomme|erhalte) ich, (mir|uns) ~ (geschickt|gesendet|geschrieben), erhalten, bekommen, eingegangen, im posteingang',
  ),
  SPAM_FOLDER: phrases(
    '(im|in|als) ~ (spam|junk|werbung|spamordner|junkordner), spam ordner, spamordner, junk ordner, spamfilter*, quarantane, zu viel spam, viel spam, als spam',
  ),
  FIRST: phrases('ich, mein, meine, meinem, meinen, meiner, mir, mich, wir, uns, unser*'),
};
