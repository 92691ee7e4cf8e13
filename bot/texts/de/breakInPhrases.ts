import type { BreakInPhrases } from '../../unlock/diagnosis/symptomWords.js';

/** Phrases that alone tell of a break-in, in German. */
export const breakInPhrases: BreakInPhrases = {
  inside: [
    '(sim|sim karte|simkarte) ~ (getauscht|geklont|gekapert)',
    '(postfach|konto|mailbox) (wurde|ist|war) (ubernommen|gekapert|gehackt)',
    'konto ~ ubernommen',
    'wer (liest|ist) ~ (meine|mein)',
    'jemand ist (in|auf) mein*',
    '(liest|schaut|sieht|ist) (noch|da|hier)? (jemand|einer|wer) ~ (mein*|mit)',
    '(jemand|einer) ~~ liest ~ mit',
    '(konto|passwort|postfach) ~ nicht mehr (meins|mein|mir)',
    '(stand|steht) nur in mein*',
  ],
  sentOut: [
    '(ziffern|code|zahlen|nummer) ~~ (vorgelesen|durchgegeben|diktiert|angesagt)',
    'app ~~ (postfach|konto) ~~ (nie|nicht) ~ (erlaubt|genehmigt|zugelassen|installiert)',

    '(konto|postfach|account) macht ~ ohne mich',
    '(ruckmeldung*|rucklaufer*|unzustellbar*) ~~ (mails|nachrichten) die ich nie',
    'ich habe nichts (geschickt|gesendet|geteilt)',
    'mein (teams|konto|postfach|outlook) hat ~~ (geschickt|gesendet|gepostet)',
  ],
  hidden: [
    '(verschwinden|landen|gehen) ~~ rss',
    'regel ~ nicht von mir',
    '(schon|bereits) gelesen bevor ich',
  ],
  methods: [
    '(handy|telefon|gerat|nummer|authenticator) ~ (das|die|der) (mir nicht gehort|nicht mir gehort|ich nicht kenne|ich nicht besitze|nicht meins)',
    '(nummer|rufnummer) ~~ (andere|neue) (sim|karte) ~ (ubertragen|portiert|umgezogen)',
    '(wiederherstellung*|sicherheits*) ~~ (wurde|ist) ~ (geandert|ersetzt)',
  ],
  signIns: [
    'wer hat sich ~~ (angemeldet|eingeloggt)',
    '(online|aktiv|grun) ~~ (nachts|mitten in der nacht)',
    '(risikobenutzer|riskanter benutzer|riskante anmeldung*)',
    'anmeldung ~ die ich (nicht|mir nicht) ~ (erklaren|zuordnen|kenne)',
  ],
  settings: [
    '(sprache|zeitzone|profilbild|signatur|anzeigename) ~ (wurde|ist|hat sich) ~ (geandert|ersetzt)',
  ],
  fooled: [
    'opfer ~ (phishing|betrug*)',
    '(etwas|was) (dummes|blodes) ~~ (link|mail|seite|anhang|code)',
    '(reingelegt|hereingelegt|aufs kreuz gelegt|ausgetrickst|getauscht worden)',
    '(gescannt|qr code) ~~ ~~ (angemeldet|eingeloggt|eingegeben)',
    '(herr|frau|mann|anrufer|jemand|stimme) ~~ ~~ (wollte|verlangte|brauchte|fragte) ~~ (code|passwort|kennwort)',
    '(geantwortet|umfrage|formular) ~~ ~~ (passwort|kennwort|zugangsdaten)',
  ],
  ranIt: [
    '(powershell|eingabeaufforderung|ausfuhren) ~~ (eingefugt|kopiert|ausgefuhrt)',
    '(beweisen|bestatigen) dass ich ~ (mensch|roboter)',
  ],
  money: [
    '(dateien|dokumente) ~~ verschlusselt',
    '(dateien|dokumente) ~~ (komische|seltsame|andere|fremde) (endung|namen)',
    '(wollen|fordern|verlangen) ~ (geld|euro|bitcoin*|losegeld)',
    '(uberwiesen|bezahlt) ~~ (mail|nachricht|rechnung) ~ von (mir|uns)',
    '(neue|andere|falsche) (bankverbindung|iban|kontonummer)',
  ],
  exposed: [
    'dasselbe passwort ~~ gehackt',
    'passwort ~ (versehentlich|aus versehen) ~ in ~ (chat|kanal|gruppe)',
    'vergessen ~ (abzumelden|auszuloggen)',
    '(mail|nachricht|brief) ~~ (mein|meinem) (echtes|richtiges|aktuelles|echten) passwort',
  ],
  endIt: [
    '(alle|jeden|ihn|sie) ~ aus meinem (konto|postfach|account) ~',
    'sitzungen ~ (beenden|widerrufen)',
    'uberall (abmelden|ausloggen)',
  ],
};
