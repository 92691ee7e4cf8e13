import type { SymptomWords } from '../../unlock/diagnosis/symptomWords.js';
import { phrases } from '../phrases.js';
import { breakInWords } from './breakInWords.js';
import { plainWords } from './plainWords.js';

const SIGN_IN =
  '(anmelden|einloggen|anzumelden|einzuloggen|angemeldet|eingeloggt|anmeldung|login|rein|hinein|reinkommen|melde mich an)';
const PLACE =
  '(konto*|account*|postfach|mail*|email*|outlook|teams|office|microsoft|onedrive|sharepoint|profil|laptop|pc|computer|system|365)';

/** Words that describe a symptom in German. */
export const symptoms: SymptomWords = {
  classes: {
    ...breakInWords,

    FACTOR: phrases(
      'mfa, 2fa, otp, authenticator*, authentifizierung*, authentifizierungs app, multifaktor*, zwei faktor*, zweifaktor*, zweiter faktor, zweiten faktor, passkey*, yubikey*, fido*, sicherheitsschlussel*, token, bestatigungscode*, verifizierungscode*, sicherheitscode*, sms*, sms code*, anmeldecode*, einmalcode*, einmalpasswort, (app|gerat|ding) (mit|das|die) ~ (zahlen|ziffern|code*), sicherheitsschlussel, usb schlussel, (schlussel|stick) ~ (zum anmelden|fur die anmeldung)',
    ),
    DEVICE: phrases(
      'telefon*, handy*, diensthandy*, smartphone*, iphone*, mobiltelefon*, samsung, sim karte, handynummer, rufnummer, telefonnummer',
    ),
    GONE: phrases(
      'verloren, verlor, verlust, kaputt, defekt, weg, neu*, gestohlen, geklaut, ersetzt, ausgetauscht, gewechselt, gefallen, zerbrochen, gebrochen, wasser, zuruckgesetzt, geloscht, zu hause ~ (vergessen|liegen|gelassen)?, daheim ~ (vergessen|liegen)?, liegt ~ zuhause, zuhause, liegen gelassen, nicht mehr ~ (habe|da|besitze), habe ~ (kein|keinen|nicht mehr) ~ (handy|telefon|zugriff|authenticator), altes handy, abgeben, fehlt, alte nummer, alten nummer, andere nummer, anderes handy, abgegeben, verkauft, in reparatur, repariert, geht nicht mehr an, deinstalliert, neu installiert, verschwunden, nicht dabei, handy vergessen, fallen lassen, liegt ~~ (im|in|auf|beim|bei|noch), (vergessen|liegengelassen|stehen lassen)',
    ),
    NO_CODE: phrases(
      '(code*|sms*) ~~ (alte|alten) ~ (nummer|handy)?, (bekomme|erhalte|kriege|kommt|bekomm|kommen|sehe) ~ (keine|keinen|kein|nicht|nie) ~ (code*|sms*|benachrichtigung*|push*|bestatigung*|anfrage*|meldung*), (code*|sms*|benachrichtigung*|push*|bestatigungscode*|anfrage*) ~~ (kommt|kommen|wird|bekomme|erhalte) ~ (nicht|nie), kein* (code*|sms*|benachrichtigung*|bestatigungscode*) ~ (mehr|an|auf|bekommen|erhalten)?, (kann|konnen) ~~ nicht ~ (bestatigen|genehmigen|freigeben), code ~ (falsch|ungultig), (knopf|button|schaltflache) ~~ (erscheint|kommt) ~ (nie|nicht), sms ~ kommt ~ (erst|zu spat), anruf ~ (geht|kommt|klingelt) ~ (an|auf|bei) ~ alt* ~',
    ),
    ALL_WELL: phrases(
      '-(nicht|nie|kein*) ~ (gut|super|prima|perfekt|problemlos|einwandfrei), -(sonst|alles|rest|passwort|teams|outlook|laptop|computer) ~ (funktioniert|lauft|geht) ~ (gut|super|prima|perfekt), -(funktioniert|lauft|geht|klappt) ~ (gut|super|prima|perfekt|problemlos|einwandfrei|wieder) ~~ (aber|nur|nicht), (funktioniert|lauft|geht|klappt) ~ (gut|super|prima|perfekt|problemlos|einwandfrei|wieder|bestens)',
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
      '-(passwort|kennwort) (stimmt|funktioniert|geht|passt) (schon|zwar), -(passwort|kennwort) ist (schon|aber)? (richtig|korrekt|ok|gut), -(wlan|wifi|pdf|excel|zip|router) ~ (passwort|kennwort), -wlan passwort, *passwort, passwort*, kennwort*, zugangsdaten, anmeldedaten, (neues|anderes) ~ (ausdenken|wahlen|vergeben)',
    ),
    WRONG: phrases(
      'vergessen, vergass, falsch*, abgelaufen, lauft ab, ungultig*, abgelehnt, inkorrekt, zurucksetzen, zuruckgesetzt, reset, neues, neu, andern, geandert, verloren, nicht mehr ~ (weiss|kenne|wissen), weiss ~ nicht, erinnere ~ nicht, unbekannt, nicht ~ (akzeptiert|angenommen|richtig|korrekt|erkannt), stimmt nicht, verlegt, entfallen, vertippt, fallt ~ nicht ~ ein, (nimmt|frisst|schluckt|mag) ~ (nicht|weder|kein*), weder ~ alt* noch ~ neu*, (gebe|geb|tippe) ~ (es|ihn)? ~ ein ~~ (fragt|wieder), nicht ~~ erinnern',
    ),
    ATTEMPTS: phrases(
      'zu (oft|viele) ~ (falsch*|versuch*|fehlversuch*|eingegeben|anmeldeversuch*), (drei|3|funf|5|mehrmals) (mal)? ~ falsch, (benutzername|konto) oder (passwort|kennwort) ~ falsch, fehlversuche, (dreimal|dreimal|mehrmals|funfmal|zu oft|oft) ~ falsch, vorubergehend gesperrt um, zu oft gesehen',
    ),
    ACCOUNT: phrases(
      '-bankkonto, konto*, benutzerkonto*, account*, benutzer, benutzername*, profil, anmeld*, zugang*, zugriff*, postfach, login*, microsoft 365, office 365, mein (outlook|teams|office)',
    ),
    BLOCKED: phrases(
      '-(bankkarte|kreditkarte|ec karte|bankkonto|karte|strasse) ~~ gesperrt, gesperrt*, blockiert*, deaktiviert*, gesperrtes, abgeschaltet, ausgeschaltet, inaktiv, geschlossen, stillgelegt, entsperr*, sperre, sperrung, nicht (mehr)? aktiv, existiert nicht, konto ~~ (freischalten|freigeben|entsperren|aktivieren|reaktivieren|freigeschaltet), wieder (freischalten|aktivieren|freigeben)',
    ),
    LOCKED: phrases(
      'ausgesperrt*, verriegelt, ausgeschlossen, vorubergehend gesperrt, zu ~ gesperrt ~ versuch*',
    ),
    KEEPS_ASKING: phrases(
      '(fragt|verlangt|will|fordert) ~~ (standig|immer wieder|dauernd|jedes mal|andauernd|immer), (standig|immer wieder|dauernd|jedes mal|andauernd) ~~ (fragt|verlangt|gefragt|aufgefordert|eingeben|passwort), fragt ~ (wieder|erneut), fragt ~~ alle * (minuten|stunden)',
    ),
    SIGN_IN: phrases(`${SIGN_IN}, anmeld*, einlogg*, reinkomm*`),
    CANNOT_IN: phrases(
      `(kann|komme|konnen|konnte|kommen|komm) ~~ (nicht|nimmer|nie|nirgends|ned|net) ~~ (anmelden|einloggen|rein|hinein|zugreifen|an|auf|in|offnen|ran), (anmelden|einloggen|anmeldung|login|zugriff|zugang) ~~ (nicht|nimmer|ned|net|nie|fehlgeschlagen|fehler*|schlagt|unmoglich|probleme), kein* (zugriff|zugang) ~ (auf|zu|mehr)? ~, nicht (anmelden|einloggen|mehr rein), (probleme|schwierigkeiten|hilfe) ~ (bei|mit|beim) ~ (anmeldung|anmelden|einloggen|login), zugriff ~ verweigert, (kann|komme) ~ ${PLACE} ~ nicht ~, abgemeldet, rausgeworfen, (wirft|schmeisst|kickt) (mich|uns) ~ (raus|ab), lasst mich nicht (rein|anmelden), nicht moglich ~ (anzumelden|einzuloggen), gelingt ~ nicht ~ (anzumelden|einzuloggen), konto ~ (geht|funktioniert) nicht, (kommt|komme|kommen) nicht (in|ins|auf|an) ~ (konto|account|system|postfach|mail*|outlook|teams), (weisse|leere) seite (beim|nach dem|bei der) ~ (anmelden|anmeldung|login|einloggen), (lande|lande ich|komme) ~~ (auf|bei) der (anmeldeseite|loginseite), nicht autorisiert, (nicht|nimmer|nirgends|nirgendwo|nie|ned|net) ~ (mehr)? ~ (anmelden|einloggen|rein|reinkomme|reinkommt|zugreifen|hinein|einwahlen) , (kommt|komme|kommen|komm|gelange) ~ (nicht|nimmer|nirgends) ~ (in|ins|auf|an|zu) ~ (konto|account|system|postfach|mail*|outlook|teams|rechner|laptop|computer|office), (dreht|drehen|lauft) ~ (im kreis|endlos|ewig), (lande|landen|gelange|komme) ~ wieder ~ (am anfang|beim anfang|auf der|bei der|von vorne), (findet|kennt|erkennt) ~ (mein|meinen|das|den|mich) ~ (konto|account|benutzer|nutzer)? ~ nicht, (werde|wird|wurde) ~ (standig|immer|dauernd|wieder)? ~ (abgemeldet|rausgeworfen|ausgeloggt), (weder|nichts) ~ (mail|outlook|teams|offnet|geht auf) ~~, (stehe|steh) ~ (draussen|vor verschlossener tur|vor der tur), (lasst|lassen) ~ (mich|uns) ~ nicht ~ (rein|hinein|durch|anmelden), kein reinkommen, kein zugang, kein zugriff`,
    ),
    REFUSED_BY_RULE: phrases(
      'kriterien, von hier aus nicht, (gerat|computer|laptop) muss ~ verwaltet, nicht konform, bedingter zugriff, zugriffsrichtlinie*, tokenausstellung, richtlinie ~~ nicht (zu|erlaubt), (ausland|turkei|schweiz|osterreich) ~~ nicht ~ (anmelden|erlaubt|einloggen|zulassig|gestattet), (anmeldung|anmelden|einloggen|login) (aus|von) ~ * nicht (erlaubt|gestattet|moglich|zulassig), nur (im|vom|aus dem) buro, darf ~ nicht ~ (anmelden|einloggen) ~ (ausland|aus), aus * darf ich ~ nicht ~ (anmelden|einloggen), (wegen|aufgrund) ~ (landes|land|standort*|richtlinie*|region), (organisation|firma|arbeitgeber) ~ (verlangt|blockiert|erlaubt ~ nicht|sperrt), (anmeldung|anmelden|login) ~ (von hier|hier|ausland) ~ nicht, anmeldung (wurde|ist) blockiert',
    ),
    METHOD_FINE: phrases(
      '(handy|telefon|authenticator|app|code*) ~ (ist|sind|und) ~ (in ordnung|ok|gut), einmalpasswort, einmalkennwort',
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
      '(kann|konnen|darf|lasst|lassen|konnte|werden|wird) ~~ (nicht|keine|kein|nichts|nie|nimmer) ~~ (senden|versenden|verschicken|schicken|mailen|gesendet|verschickt|abschicken|raus|versendet|antworten|absenden), (senden|versenden|verschicken|mailversand|mailen|versand) ~~ (geht|klappt|funktioniert|nicht|gesperrt|blockiert|fehlgeschlagen), (mail*|email*) ~ (gehen|geht|kommen) ~ nicht ~ (raus|weg|an), (niemand|kunden|keiner) ~ (erhalt|bekommt|erhalten|bekommen) ~ (meine|keine) ~ (mail*|email*), -postfach ~~ (fast|beinahe|nahezu|bald) voll, -postfach ~ (7*|8*|9*) ~ voll, postfach ~ voll, keine berechtigung ~~ (senden|versenden|schicken), (rein|empfangen|eingehend) ~~ (raus|senden|ausgehend) (geht|gehen)? ~ (nichts|nicht), raus geht nichts, im namen ~~ (nicht)? senden, nicht im namen, (empfangen|empfang) ~ (ja|geht|klappt|funktioniert) ~ (senden|versenden|verschicken|versand) ~ (nein|nicht), (senden|versand|verschicken|mailen) ~ (nein|unmoglich|tot|kaputt), tageslimit, (limit|grenze|maximum) ~~ (empfanger|senden|erreicht|uberschritten|pro tag), (alle|jede|alles) ~ (mail*|nachricht*|was ich) ~~ (zuruck|retour|abgelehnt|abgewiesen), (mail*|nachricht*) ~ (bleiben|bleibt|hangen|hangt|landen) ~ (postausgang|entwurfe*|ausgang), (kunden|leute|niemand|empfanger) ~~ (meine|unsere) (mail*|nachricht*|angebote|antworten) ~ nicht, nicht (berechtigt|befugt) ~~ senden, -(konnen|konnten|kannst|konntest|wurden) (sie|du|ihr) ~~ (schicken|senden|mailen|antworten)',
    ),
    OUTBOX: phrases('postausgang, bleibt im ~ (ausgang|entwurfe)'),
    NO_MAIL_IN: phrases(
      '(bekomme|erhalte|empfange|kriege|bekommen) ~ keine ~ (mail*|email*|nachricht*), keine ~ (mail*|email*) ~ (erhalten|empfangen|bekommen|mehr), nicht empfangen, (mail*|email*) kommen nicht an, posteingang ~ leer',
    ),

    OTHER_THING: phrases(
      'excel*, tabelle*, pdf*, dokument*, datei*, ordner, drucker*, vpn, wlan, internet, beamer, tur, ture, turen, ausweis, parkplatz, schranke, sim karte ~ gesperrt, postleitzahl*, rabattcode*, bildschirm, mikrofon, (webseite|website|seite) ~ (gesperrt|blockiert), bitlocker, windows update, langsam, toner, gehaltsabrechnung, urlaubsantrag*, lizenz*, abwesenheitsnotiz*, signatur*, kaffeemaschine, facebook, instagram, paypal, scanner, schlussel ~ (buro|haus|auto), bankkarte, kreditkarte, ausdrucken, papierstau',
    ),
    BESIDE_THE_POINT: phrases(
      'kaffee*, mittagessen, tastatur, maus, headset, ladegerat, monitor, kamera, neue* (laptop|rechner|kollege*|kollegin|mitarbeiter*|stuhl), rechnung',
    ),
    MEETING: phrases(
      'besprechung*, kalender*, termin, termine, terminen, meeting*, einladung*, videokonferenz*',
    ),
    REPORTS: phrases('melden, meldung machen, anzeigen, weiterleiten an euch'),
    CHANGES_IT: phrases(
      '(wie|wo) (kann|muss|soll) (ich|man) ~ (passwort|kennwort) andern ., (wie|wo) andere ich ~ (passwort|kennwort) .',
    ),
    QUESTION: phrases('wie, warum, wo, welche, wann'),
  },
  unsure: phrases(
    'keine Ahnung, ich weiß nicht, weiß nicht, ich weiß es nicht, weiß ich nicht, unsicher, ich habe keine Ahnung, das weiß ich nicht, ich weiß nicht was los ist, keinen Plan',
  ),
  denials: {
    words: phrases('nicht, nie, nichts, kein, keinen, keine, niemand'),
    between: phrases(
      'mehr, wirklich, ich, wurde, wurden, bin, war, ist, das, dass, auf, den, einen, link, konto, mein, gehackt, worden, noch, hat, mich',
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
  joins: phrases('und, aber, seit, seitdem, nachdem, nach, weil, denn, dann, auch'),
  alike: phrases(
    'franke, meldung, melden, bitten, bitte, wieder, weder, werden, wurden, waren, wahren, morgen, heute, gestern, sondern, andern, geandert, gesendet, beendet, gespart, gesagt, gesehen, geschehen, gelesen, gewesen, genommen, gekommen, keiner, meiner, deiner, einige, wenige, mehrere, schnell, stellen, bestellt, gestellt, kollege, kollegen, kollegin, kunden, kundin, stunden, freunde, fremde, probieren, passiert, passieren, warten, warnung, wartung, konnte, konnten, konten, kanten, kannte, kannten, nachsten, nachricht, ansicht, absicht, aussicht',
  ),
  plain: plainWords,
  common: phrases(
    'ich, mein, meine, meinem, das, der, die, ist, nicht, kein, keine, und, kann, mich, mir, bin, habe, wurde, auf, mit, von, zu, ein, eine, einen, es, sich, bitte, was, wie, sie, er, im, nach, mehr, noch, aber, fur, auch, zum, wird, sind, passwort, konto, anmelden, geht, jemand',
  ),
};
