import type { CallerWords } from '../../themes.js';
import { phrases } from '../../phrases.js';

/** Words for a caller, and what a caller wanted, in Dutch, by theme. */
export const caller: CallerWords = {
  notMeant: [
    '-iemand (zei|vertelde) ~ dat',
    '-ik belde',
    '-beller (is|heeft|kan|vergat|wil)',
    '-(voor|van) (een|de|mijn) beller',
    '-(helpdesk|ict|it|servicedesk|jullie) ~ gebeld',
    '-heb ~~ gebeld',
    '-whatsapp (werkt|doet|gaat)',
    '-(bericht*|foutbericht*|melding*|foutmelding*|mail|scherm|wachtwoord|link|app) van (microsoft|de helpdesk|de ict|it)',
  ],
  call: [
    ...phrases(
      'gebeld, belde, opgebeld, opgebelde, aan de telefoon, telefonisch, via de telefoon, aan de lijn, whatsapp, telefoontje, nummer dat ik niet ken',
    ),
    'beller*',
    'telefoon van ~ (it|ict|microsoft|support|helpdesk)',
    '(het|dat|een) nummer ~ (gebeld|bellen|gebeld op|in de popup)',
    'heb ~ nummer gebeld',
  ],
  pretence: [
    ...phrases(
      'deed zich voor, zich voordeed, voordoet, doet alsof, deed alsof, zogenaamde, microsoft medewerker, zogezegd',
    ),
    '(man|vrouw|iemand|meneer|mevrouw|kerel|persoon) ~ (belde|zei|zegt|beweerde|die zich|aan de)',
    'zogenaamd*',
    '(iemand|gebeld|belde|medewerker|persoon|bellen|bel|telefoon|gegeven|gaf|doorgegeven|verteld) ~~ van (microsoft|de helpdesk|de ict|it|de bank)',
    '(mevrouw|meneer|man|vrouw|kerel|technieker) van',
  ],
  request: [...phrases('devicelogin'), 'vroeg ~ (te installeren|te downloaden|installeren|downloaden)'],
  stranger: [
    ...phrases('aan iemand, een onbekende, verkeerde persoon, verkeerde mensen'),
    'aan (microsoft|de helpdesk|de bank)',
    '(aan|met) (een)? (onbekende|vreemde|oplichter|onbekend|vreemd|beller|meneer|mevrouw|medewerker)',
    'een (mevrouw|meneer|kerel)',
    'aan een (heel)? * (man|vrouw|meneer|mevrouw|kerel)',
  ],
};
