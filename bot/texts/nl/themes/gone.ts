import type { GoneWords } from '../../themes.js';
import { phrases } from '../../phrases.js';

/** Words for a phone or a key that is gone, in Dutch, by theme. */
export const gone: GoneWords = {
  lost: [
    ...phrases(
      'kwijt, kwijtgeraakt, verloren, verlies, weg, gestolen, gejat, gepikt, zoek, beroofd, gerold, zakkenroller, meegenomen, verdwenen, achtergelaten',
    ),
    'heeft ~ mijn (telefoon|gsm|mobiel)',
  ],
  broken: [
    ...phrases(
      'kapot, stuk, defect, afgebroken, gevallen, gebroken, gebarsten, verzopen, in het water, toilet, wc, dood, overleden, reparatie, gerepareerd, start niet, doet het niet, laadt niet, gecrasht, overreden, uitgevallen, geen bereik meer, onbruikbaar, op de bodem, bodem van, kanaal, containerpark, wasmachine, zwart scherm, laten vallen, gaan staan, in herstelling, herstelling',
    ),
    'gaat niet (meer)? aan',
    'scherm ~ (zwart|kapot|gebarsten)',
    'in (de|het|n|een)? (zee|plas|wc|toilet|zwembad|sloot|water|gracht|bad|wasmachine)',
    'scherm* ~~ (zwart|gebarsten|stuk|kapot|dood)',
    'batterij ~ (leeg|dood|plat)',
    'accu ~ (leeg|kapot|dood)',
    '(gegooid|gemorst)',
  ],
  changed: [
    ...phrases(
      'nieuw, nieuwe, opgezegd, vervangen, vervanging, gewisseld, overgestapt, omgeruild, ingeruild, andere telefoon, ander toestel, ander nummer, oude telefoon, oude toestel, oud nummer, oude nummer, nummer gewijzigd, nummer veranderd, geruild, nieuwe simkaart',
    ),
    'nieuw*',
    '(nieuw|ander) nummer',
    '(oude|oud|nieuw|ander|nieuwe) nummer',
  ],
  wiped: [
    ...phrases(
      'gewist, gereset, teruggezet, fabrieksinstellingen, verwijderd, opnieuw geinstalleerd, gedeinstalleerd',
    ),
    '(oude) (telefoon|toestel|gsm|mobiel) ~ (verwijder*|weghalen)',
    'authenticator* ~ leeg',
  ],
  givenAway: phrases('ingeleverd, verkocht, weggegeven, weggedaan, weggegooid'),
  notHere: [
    ...phrases('laten liggen, thuis vergeten, thuis laten liggen, ligt nog'),
    'niet bij (me|mij|de hand)',
    'niet meer ~ (heb|hebben|bij me|gebruik*|in bezit)',
    'heb ~ (niet meer|geen) ~ (telefoon|mobiel|toestel|gsm|authenticator|toegang|nummer|sleutel|app)?',
    '(telefoon|gsm|mobiel|yubikey|sleutel|token) ~~ (laten liggen|vergeten)',
    '(thuis|trein|taxi|bus|kantoor) ~ (laten liggen|vergeten|ligt|gelaten)',
    '(ligt|vergeten|laten liggen|laten) ~ (thuis|in de trein|op kantoor|op het werk)',
    '(geen) (smartphone|telefoon|mobiel) (meer)',
    '(heb|had|is) ~ geen (telefoon|gsm|mobiel|toestel)',
    '(telefoon|gsm|mobiel|toestel) ligt (bij|nog|op|in|thuis)',
  ],
};
