import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';

const SIGN_IN =
  '(anmelden|einloggen|anzumelden|einzuloggen|angemeldet|eingeloggt|anmeldung|login|rein|hinein|reinkommen|melde mich an)';
const PLACE =
  '(konto*|account*|postfach|mail*|email*|outlook|teams|office|microsoft|onedrive|sharepoint|profil|laptop|pc|computer|system|365)';
const DONE =
  '(angefordert|gefragt|verlangt|geschrieben|schrieb|gesendet|gesandt|geschickt|verschickt|versendet|erstellt|gemacht|angelegt|eingerichtet|hinzugefugt|erkenne|kenne|genehmigt|bestatigt|geandert|registriert|geloscht|ausgelost|veranlasst|gestartet|installiert|weitergeleitet|verschoben|bestellt|initiiert|erwartet)';

/** Words that describe a symptom in German. */
export const symptoms: SymptomWords = {
  classes: {
    HACKED: phrases(
      'gehackt, gehackte, gehackten, hacker*, hack, hacken, geknackt, kompromittiert, gekapert, eingebrochen, einbruch, eindringling*, konto ~ ubernommen, ubernommen worden, reingefallen, hereingefallen, opfer ~ (phishing|betrug*), missbraucht, missbrauch, datenleck, betrogen, identitatsdiebstahl',
    ),
    STOLEN: phrases('gestohlen, geklaut, geleakt, abgegriffen, entwendet, geleaked, abgefangen'),
    SOMEONE: phrases(
      'irgendwer, irgendjemand, -(kann|konnte|kann mir|konnten|bitte|mir|ob) (mir|mal)? (jemand|bitte jemand), -fur jemand*, -jemand (von|aus|bei) ~ (it|edv|support|helpdesk), jemand*, fremde*, ein anderer, unbekannte*, betruger*, angreifer, kriminelle*, mein ex, dritte',
    ),
    HAS_MINE: phrases(
      '(hat|haben|kennt|kennen|weiss|benutzt|nutzt|verwendet|stahl|missbraucht) (mein*|das|unser*|zugriff) ~ (passwort*|kennwort*|konto*|postfach|mail*|email*|zugangsdaten|daten|code*|auf|identitat), (liest|lesen|offnet|loscht) ~ (mein*|unsere|mit), (passwort*|kennwort*) ~ geandert, (verschickt|versendet|sendet|schreibt|schickt) ~~ (namen|mein*), liest mit, mitliest',
    ),
    GETS_IN: phrases(
      '(ist|war|sitzt|kommt) ~ in (meinem|meinen|meine|mein|unserem) ~ (konto*|postfach|mail*|email*|account*), (hat|haben) sich ~~ (angemeldet|eingeloggt), (angemeldet|eingeloggt) hat, meldet sich ~ an, loggt sich ~ ein, (versucht|versuchen|versuchte) ~~ (anzumelden|einzuloggen|reinzukommen|zuzugreifen), (in|bei) (meinem|mein|meinen) ~ (konto*|account*|postfach|mails) ~ (angemeldet|eingeloggt|ist|war)',
    ),
    BY_OTHERS: phrases(
      '(benutzt|genutzt|verwendet|gelesen|geoffnet|missbraucht) von ~ (jemand*|anderen|fremden), von (jemand*|anderen|fremden|unbekannten) ~~ (benutzt|genutzt|verwendet|gelesen|missbraucht), in falschen handen, falsche hande',
    ),
    OTHER_HAND: phrases(
      '(sie|er|man) ~ (haben|hat) ~ (mein*|alles) ~ (geandert|gelesen|benutzt|zuruckgesetzt), (frau|herr|mann|typ|techniker|mitarbeiter) ~ (vom|von|der|die) ~ (support|microsoft|it), (ehemalige*|fruhere*|gekundigte*) (kolleg*|mitarbeiter*|praktikant*|chef*), mein (sohn|kind), meine tochter, nicht (eure*|unsere*|von euch|von uns), ausspioniert, mitgelesen, wars nicht, war es nicht, hab ich nicht, nachdem ich ~~ (seite|link|formular|geklickt|gescannt)',
    ),
    NOT_ME: phrases(
      `ich ~~ (nicht|nie|keine|keinen|nichts|gar nicht) ~~ ${DONE}, (war|bin) ich ~ nicht, ich ~ (war|bin) ~ nicht, nicht (von mir|durch mich|von uns|meine|mein|selbst) ~, ohne (dass|mein|mich|meine) ~, (adresse|gerat*|nummer|app|regel*|person|computer|handy|land) ~ (ich|wir) nicht ~ (kenne|habe|benutze|erkenne), die ich nicht (kenne|erkenne), ich nicht (kenne|erkenne|war), erkenne ich nicht, kenne ich nicht, wahrend ich ~ (schlafe|schlief|geschlafen|nicht|nichts|gar), obwohl ich ~ (nicht|gar nicht|nichts|schlafe), aus dem nichts, unaufgefordert*, (noch)? nie ~ (gewesen|war|dort|geschickt|angefordert), nichts zu tun, nichts davon weiss, ungefragt, hab ich (nie|nicht) ~, habe ich (nie|nicht) ~ (angelegt|gemacht|geschrieben|geschickt|gesendet), sie wars nicht, war es nicht, ich sitze ~ beim`,
    ),
    STRANGE: phrases(
      '-(unbekannte*|seltsame*|komische*) ~ (fehler*|benutzer*|meldung), seltsam*, komisch*, merkwurdig*, verdachtig*, unbekannt*, ungewohnlich*, fremde*, spam*, betrugerisch*, dubios*, bosartig*, unseriose*, eigenartig*, nicht vertrauenswurdig*, russische*, chinesische*, neue iban, gutschein*, krypto*',
    ),
    PROMPT: phrases(
      'anfrage*, anforderung*, aufforderung*, benachrichtigung*, meldung*, push*, code*, bestatigungscode*, bestatigungsanfrage*, genehmigungsanfrage*, anmeldeanfrage*, sms, popup*, anmeldeanforderung*, authenticator ~ (fragt|meldet|will)',
    ),
    BOMBED: phrases(
      'bombardiert, uberflutet, zugespamt, ganze nacht, mitten in der nacht, nachts, hunderte, dutzende, im minutentakt, alle paar (minuten|sekunden), jede minute',
    ),
    NAGGED: phrases('standig, dauernd, immer wieder, andauernd, die ganze zeit, so viele, laufend'),
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
      '(ich|wir) (bin|sind|war) ~ (in|im|auf) ~ (ausland|urlaub|reise|dienstreise|geschaftsreise)?, bin ich ~ in, im urlaub in, auf dienstreise, wenn ich im, aus dem ausland ~ (anmelden|einloggen|nicht)',
    ),
    METHOD: phrases(
      'gerat*, telefon*, handy*, nummer*, telefonnummer*, authenticator*, anmeldemethode*, methode*, computer*, laptop*, passkey*, sicherheitsschlussel*, iphone*, app, browser, sicherheitsinfo*',
    ),
    ADDED: phrases(
      'hinzugefugt*, registriert*, verknupft*, hinterlegt, eingetragen, steht, neu, neues, neue, aufgetaucht, angemeldet, in meinem konto, eingeloggt, sehe',
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

    FACTOR: phrases(
      'mfa, 2fa, otp, authenticator*, authentifizierung*, authentifizierungs app, multifaktor*, zwei faktor*, zweifaktor*, zweiter faktor, zweiten faktor, passkey*, yubikey*, fido*, sicherheitsschlussel*, token, bestatigungscode*, verifizierungscode*, sicherheitscode*, sms*, sms code*, anmeldecode*, einmalcode*, einmalpasswort',
    ),
    DEVICE: phrases(
      'telefon*, handy*, diensthandy*, smartphone*, iphone*, mobiltelefon*, samsung, sim karte, handynummer, rufnummer, telefonnummer',
    ),
    GONE: phrases(
      'verloren, verlor, verlust, kaputt, defekt, weg, neu*, gestohlen, geklaut, ersetzt, ausgetauscht, gewechselt, gefallen, zerbrochen, gebrochen, wasser, zuruckgesetzt, geloscht, zu hause ~ (vergessen|liegen|gelassen)?, daheim ~ (vergessen|liegen)?, liegt ~ zuhause, zuhause, liegen gelassen, nicht mehr ~ (habe|da|besitze), habe ~ (kein|keinen|nicht mehr) ~ (handy|telefon|zugriff|authenticator), altes handy, abgeben, fehlt, alte nummer, alten nummer, andere nummer, anderes handy, abgegeben, verkauft, in reparatur, repariert, geht nicht mehr an, deinstalliert, neu installiert, verschwunden, nicht dabei, handy vergessen',
    ),
    NO_CODE: phrases(
      '(code*|sms*) ~~ (alte|alten) ~ (nummer|handy)?, (bekomme|erhalte|kriege|kommt|bekomm|kommen|sehe) ~ (keine|keinen|kein|nicht|nie) ~ (code*|sms*|benachrichtigung*|push*|bestatigung*|anfrage*|meldung*), (code*|sms*|benachrichtigung*|push*|bestatigungscode*|anfrage*) ~~ (kommt|kommen|wird|bekomme|erhalte) ~ (nicht|nie), kein* (code*|sms*|benachrichtigung*|bestatigungscode*) ~ (mehr|an|auf|bekommen|erhalten)?, (kann|konnen) ~~ nicht ~ (bestatigen|genehmigen|freigeben), code ~ (falsch|ungultig)',
    ),
    HOW_TO: phrases(
      'wie (kann|richte|installiere|aktiviere|registriere|stelle|bekomme|funktioniert|fuge) ~, einrichten, installieren, aktivieren, anleitung, was ist, registrieren',
    ),

    NOT: phrases(
      'nicht, kein*, fehlt, nie, niemals, unmoglich, fehlgeschlagen, probleme, problem, nichts, niemand, schwierigkeiten, nimmer, ned, net',
    ),
    FAILS: phrases(
      '(funktioniert|geht|klappt|reagiert|offnet|startet|will|stimmt|passt|akzeptiert|funktionieren|gehen|tut|kann|lauft) ~ (nicht|nichts|nie|nimmer|ned|net), nicht ~ (funktioniert|geht|klappt|akzeptiert|angenommen|erkannt|moglich|nutzen|verwenden), fehlgeschlagen, fehler*, fehlermeldung*, abgelehnt, abgewiesen, ungultig, streikt, hangt, abgesturzt, probleme, problem, schlagt fehl, kaputt, defekt, lasst ~ nicht, wird nicht',
    ),
    PASSWORD: phrases(
      '-(passwort|kennwort) (stimmt|funktioniert|geht|passt) (schon|zwar), -(passwort|kennwort) ist (schon|aber)? (richtig|korrekt|ok|gut), -(wlan|wifi|pdf|excel|zip|router) ~ (passwort|kennwort), -wlan passwort, *passwort, passwort*, kennwort*, zugangsdaten, anmeldedaten',
    ),
    WRONG: phrases(
      'vergessen, vergass, falsch*, abgelaufen, lauft ab, ungultig*, abgelehnt, inkorrekt, zurucksetzen, zuruckgesetzt, reset, neues, neu, andern, geandert, verloren, nicht mehr ~ (weiss|kenne|wissen), weiss ~ nicht, erinnere ~ nicht, unbekannt, nicht ~ (akzeptiert|angenommen|richtig|korrekt|erkannt), stimmt nicht, verlegt, entfallen, vertippt, fallt ~ nicht ~ ein',
    ),
    ATTEMPTS: phrases(
      'zu (oft|viele) ~ (falsch*|versuch*|fehlversuch*|eingegeben|anmeldeversuch*), (drei|3|funf|5|mehrmals) (mal)? ~ falsch, (benutzername|konto) oder (passwort|kennwort) ~ falsch, fehlversuche, (dreimal|dreimal|mehrmals|funfmal|zu oft|oft) ~ falsch',
    ),
    ACCOUNT: phrases(
      '-bankkonto, konto*, benutzerkonto*, account*, benutzer, benutzername*, profil, anmeld*, zugang*, zugriff*, postfach, login*, microsoft 365, office 365, mein (outlook|teams|office)',
    ),
    BLOCKED: phrases(
      'gesperrt*, blockiert*, deaktiviert*, gesperrtes, abgeschaltet, ausgeschaltet, inaktiv, geschlossen, stillgelegt, entsperr*, sperre, sperrung, nicht (mehr)? aktiv, existiert nicht',
    ),
    LOCKED: phrases(
      'ausgesperrt*, verriegelt, ausgeschlossen, vorubergehend gesperrt, zu ~ gesperrt ~ versuch*',
    ),
    KEEPS_ASKING: phrases(
      '(fragt|verlangt|will|fordert) ~~ (standig|immer wieder|dauernd|jedes mal|andauernd|immer), (standig|immer wieder|dauernd|jedes mal|andauernd) ~~ (fragt|verlangt|gefragt|aufgefordert|eingeben|passwort)',
    ),
    SIGN_IN: phrases(`${SIGN_IN}, anmeld*, einlogg*, reinkomm*`),
    CANNOT_IN: phrases(
      `(kann|komme|konnen|konnte|kommen|komm) ~~ (nicht|nimmer|nie|nirgends|ned|net) ~~ (anmelden|einloggen|rein|hinein|zugreifen|an|auf|in|offnen|ran), (anmelden|einloggen|anmeldung|login|zugriff|zugang) ~~ (geht|klappt|funktioniert|nicht|fehlgeschlagen|fehler*|schlagt|unmoglich|probleme), kein* (zugriff|zugang) ~ (auf|zu|mehr)? ~, nicht (anmelden|einloggen|mehr rein), (probleme|schwierigkeiten|hilfe) ~ (bei|mit|beim) ~ (anmeldung|anmelden|einloggen|login), zugriff ~ verweigert, (kann|komme) ~ ${PLACE} ~ nicht ~, abgemeldet, rausgeworfen, lasst mich nicht (rein|anmelden), nicht moglich ~ (anzumelden|einzuloggen), gelingt ~ nicht ~ (anzumelden|einzuloggen), konto ~ (geht|funktioniert) nicht`,
    ),
    SCREEN_SAYS: phrases(
      'konto ~ nicht gefunden, ihre anmeldung war erfolgreich, administratorgenehmigung*, genehmigung ~ administrator, weitere informationen erforderlich, kriterien, etwas ist schiefgelaufen, sie konnen ~ nicht zugreifen',
    ),
    WORK_AGAIN: phrases('geandert, gerade geandert, heute geandert'),

    MAIL: phrases('mail*, email*, outlook*, nachricht*, postfach, posteingang, e mail*'),
    SEND: phrases(
      'senden, sendet, sende, gesendet, verschick*, versend*, schick*, mailen, geschickt, rausgeh*, raus, antworten, abschicken, absenden, verschickt, versandt',
    ),
    BOUNCE: phrases(
      'unzustellbar*, nicht zugestellt*, (mail*|email*|nachricht*) ~~ (zuruck|zuruckgekommen|retour), kommen ~ zuruck, kommt ~ zuruck, zustellung ~ fehlgeschlagen, konnte nicht ~ (ubermittelt|zugestellt), gultiger absender, bounce*, ndr, mailer daemon, sendelimit, empfangerlimit',
    ),
    NO_SEND: phrases(
      '(kann|konnen|darf|lasst|lassen|konnte|werden|wird) ~~ (nicht|keine|kein|nichts|nie|nimmer) ~~ (senden|versenden|verschicken|schicken|mailen|gesendet|verschickt|abschicken|raus|versendet|antworten|absenden), (senden|versenden|verschicken|mailversand|mailen|versand) ~~ (geht|klappt|funktioniert|nicht|gesperrt|blockiert|fehlgeschlagen), (mail*|email*) ~ (gehen|geht|kommen) ~ nicht ~ (raus|weg|an), (niemand|kunden|keiner) ~ (erhalt|bekommt|erhalten|bekommen) ~ (meine|keine) ~ (mail*|email*), postfach ~ voll',
    ),
    OUTBOX: phrases('postausgang, bleibt im ~ (ausgang|entwurfe)'),
    NO_MAIL_IN: phrases(
      '(bekomme|erhalte|empfange|kriege|bekommen) ~ keine ~ (mail*|email*|nachricht*), keine ~ (mail*|email*) ~ (erhalten|empfangen|bekommen|mehr), nicht empfangen, (mail*|email*) kommen nicht an, posteingang ~ leer',
    ),

    OTHER_THING: phrases(
      'excel*, tabelle*, pdf*, dokument*, datei*, ordner, drucker*, drucken, vpn, wlan, internet, beamer, tur, ture, turen, ausweis, parkplatz, schranke, sim karte ~ gesperrt, postleitzahl*, rabattcode*, rechnung, bildschirm, tastatur, maus, headset, ladegerat, kamera, mikrofon, (webseite|website|seite) ~ (gesperrt|blockiert), bitlocker, update, langsam, toner, gehaltsabrechnung, urlaubsantrag*, neuer (laptop|computer|kollege|monitor), lizenz*, abwesenheitsnotiz*, signatur*, kaffeemaschine, facebook, instagram, paypal, scanner, schlussel ~ (buro|haus|auto)',
    ),
    MEETING: phrases(
      'besprechung*, kalender*, termin, termine, terminen, meeting*, einladung*, videokonferenz*',
    ),
    REPORTS: phrases('melden, meldung machen, anzeigen, weiterleiten an euch'),
    QUESTION: phrases('wie, warum, wo, welche, wann'),
  },
  unsure: phrases('keine Ahnung, ich weiß nicht, weiß nicht, ich weiß es nicht, weiß ich nicht, unsicher'),
  denials: {
    words: phrases('nicht, nie, nichts, kein, keinen, keine'),
    between: phrases(
      'mehr, wirklich, ich, wurde, wurden, bin, war, ist, das, dass, auf, den, einen, link, konto, mein, gehackt, worden, noch',
    ),
  },
  codes: { named: phrases('fehler, kennziffer, fehlercode, code'), numbered: phrases('nummer, nr, code') },
  short: {
    pw: 'passwort',
    nich: 'nicht',
    nen: 'einen',
    hab: 'habe',
    gehts: 'geht es',
    handi: 'handy',
    kenwort: 'kennwort',
    acc: 'account',
  },
  alike: phrases(
    'meldung, melden, bitten, bitte, wieder, weder, werden, wurden, waren, wahren, morgen, heute, gestern, sondern, andern, geandert, gesendet, beendet, gespart, gesagt, gesehen, geschehen, gelesen, gewesen, genommen, gekommen, keiner, meiner, deiner, einige, wenige, mehrere, schnell, stellen, bestellt, gestellt, kollege, kollegen, kollegin, kunden, kundin, stunden, freunde, fremde, probieren, passiert, passieren, warten, warnung, wartung, konnte, konnten, konten, kanten, kannte, kannten, nachsten, nachricht, ansicht, absicht, aussicht',
  ),
  common: phrases(
    'ich, mein, meine, meinem, das, der, die, ist, nicht, kein, keine, und, kann, mich, mir, bin, habe, wurde, auf, mit, von, zu, ein, eine, einen, es, sich, bitte, was, wie, sie, er, im, nach, mehr, noch, aber, fur, auch, zum, wird, sind, passwort, konto, anmelden, geht, jemand',
  ),
};
