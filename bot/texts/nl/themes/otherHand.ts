import type { OtherHandWords } from '../../themes.js';
import { phrases } from '../../phrases.js';

/** Words for what another hand did, in Dutch, by theme. */
export const otherHand: OtherHandWords = {
  notMeant: [
    '-mijn (man|vrouw|vriend|collega) ~ (telefoon|gsm|toestel|mobiel|mijn)',
    '-van mijn man',
    '-ik heb (zelf)? (niks|niets) (gewijzigd|veranderd|aangepast)',
    '-ik heb (niks|niets) (misdaan|verkeerd*)',
  ],
  theyDid: [
    '(ze|zij|hij) (hebben|heeft) ~ (wachtwoord|nummer|telefoonnummer) ~~ (veranderd|gewijzigd|vervangen)',
    '(ze|zij|hij) ~ (hebben|heeft) ~ (mijn|alles|mij) ~ (veranderd|gewijzigd|gereset|omgezet|gelezen|gebruikt|gefilmd)',
    '(kent|weet) (hij|zij|ze) (mijn|nog|alles)',
    '(mevrouw|meneer|kerel|man|vrouw|vent|gast|persoon|technieker|technicus|medewerker) ~ (van support|van microsoft|van ict|van it|van de|die|liet|heeft mij|zei|vroeg|belde|nam|overtuigde|deed|zou)',
    'liet ~ (voorlezen|intikken|zien)',
    '(lijkt|alsof|net of) ~ (iemand|er iemand|ze)',
    'wie ~ nog',
    '(nooit|niet) ~ voet ~',
    'ik (moest|deed) ~ voorlezen',
    '(die|deze) (man|vrouw|kerel|meneer|mevrouw|gast|vent)',
    '(kan|kunnen) alles ~ (lezen|zien)',
    '(alles|mijn mail) kan lezen',
  ],
  nearby: [
    ...phrases('exwerknemer, exmedewerker'),
    'mijn (zoon*|dochter*|kind*|ex|peuter|kleine|zoontje) ~ (kent|drukte|duwde|weet|zit|leest|gebruikt)',
    '(zoon*|dochter*|kind*|peuter|kleine) ~~ (goedgekeurd|goedkeuren|gedrukt|geduwd|getikt|geklikt)',
    '(vorige|voormalige|oude|ontslagen|ex|gewezen) ~ (assistent*|medewerker*|werknemer*|collega*|stagiair*|baas|partner|vriend|vriendin|secretaresse)',
    '(vriendin|vriend|echtgeno*|huisgenoot|buurman) ~ (leest|kent|zit|gebruikt|weet|opent)',
    'mijn (man|vrouw|partner|vriend|vriendin|huisgenoot|moeder|vader|broer|zus|collega) ~ (op goedkeuren|op ja|op accepteren|op toestaan|goedgekeurd)',
  ],
  byItself: [
    'er (staat|zit) een doorstuur*',

    '(er is|is er) ~~ van alles (verstuurd|gestuurd|verzonden)',
    '(alles|mails|bestanden) (wordt|worden) ~ (verwijderd|gewist)',
    '(al mijn|alle) (mail|mails|berichten) (is|zijn) (weg|verdwenen)',
    'alles in (de|mijn) (mailbox|mail|inbox|postvak) is (weg|verdwenen)',

    ...phrases('uit eigen beweging, niet gepland'),
    'ik (deed|doe|heb) (niks|niets) ~',
    '(beweegt|bewoog|stuurt|verstuurt|verdwijnen|verdwijnt|opent|openen|gaan|typt) ~~ (vanzelf|van zichzelf|uit zichzelf)',
    '(code*|mail*|account) ~~ (vanzelf|uit zichzelf|zichzelf)',
    'ik (weigerde|wees) ~ (aanmelding|verzoek|melding|login)',
  ],
  taken: [
    '(hij|die|telefoon|toestel|laptop|gsm) (zat|was|stond) niet (op slot|vergrendeld)',
    '(uur|uren|minuten|dagen) geleden (gewijzigd|veranderd) ~ (staat|zegt|zei|stond)',
    '(staat|zegt|stond|zei) ~~ geleden (gewijzigd|veranderd)',
    '(ander|andere|tweede) (telefoon|toestel|nummer|gsm) ~ (krijgt|ontvangt|kreeg) (ze|het|de code*|hem|die)',
    '(vraagt|vroeg|melding|sms|app) (over|uit|van) (moskou|rusland|nigeria|lagos|china|oekraine)',

    ...phrases('gerukt, ingebroken, lek, opgedoken'),
    'spam ~ uitgegaan',
    'overal ~ ingelogd',
    'lijst ~ (internet|web)',
    '(herstelmail|hersteladres|herstelnummer) ~ eindigt',
    'spam ~~ uitgegaan',
    '(herstelnummer|hersteltelefoon|beveiligingsnummer) ~ eindigt',
    '(staat|hangt|zit|zie) (er)? (een)? (nieuwe|nieuw) (telefoon|toestel|gsm|apparaat|authenticator|nummer|methode|laptop) (op|aan|bij|in) mijn',
    '(nieuwe|nieuw) (authenticator|apparaat|methode|passkey|nummer) ~ (ingesteld|toegevoegd|geregistreerd)',
  ],
  watched: [
    ...phrases(
      'neuzen, snuffelen, meelezen, spijt, zogezegd, zogezegde, klopt niks van, klopt niets van, concurrent',
    ),
    'meekijk*',
    'bespied*',
  ],
  lured: [
    'popup ~ (wilde|wou|vroeg) dat ik (inlogde|aanmeldde|inlog|aanmeld)',
    'was dat (dom|erg|fout|verkeerd)',

    '(nadat|sinds|toen) ik (op|via|in) ~~ (pagina|site|formulier|link|website|bijlage)',
    'na het (inloggen|aanmelden|invullen) (op|via|in) ~ (pagina|site|formulier|link|mail|website)',
    '(pdf|bijlage*|voicemailbijlage|pagina|document|bestand) ~~ (inloggen|wachtwoord|ingeven|aanmelden|paswoord)',
    'moest ~ (inloggen|aanmelden) om ~~ (zien|openen|bekijken|lezen)',
  ],
  notYours: [
    ...phrases('iemand van jullie'),
    'niet (mijn|van mijn) (werk|hand|stijl|taal|schuld|idee)',
    'niet van (jullie|u|ons|mij|microsoft|it|ict)',
    '(waren|was) (jullie|dat) (dat|jullie)',
    'weet van (niks|niets|geen|niet)',
  ],
};
