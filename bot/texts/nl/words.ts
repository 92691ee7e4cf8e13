import { phrases } from '../phrases.js';
import type { Words } from '../words.js';
import { symptoms } from './symptoms.js';

/** Words that people type in Dutch. */
export const words: Words = {
  symptoms,
  interruptions: {
    help: phrases('help, hulp, help mij, wat kun je, wat kan je'),
    cancel: phrases(
      'stop, annuleren, annuleer, stoppen, afbreken, laat maar, laat maar zitten, vergeet het maar, hoeft niet meer, hoeft al niet meer',
    ),
    status: phrases('status, mijn aanvragen, mijn verzoeken'),
    'start-over': phrases('opnieuw, opnieuw beginnen, begin opnieuw, overnieuw'),
    language: phrases(
      'taal, andere taal, taal wijzigen, taal veranderen, wijzig taal, verander de taal, taal duits, taal frans, duits, frans, in het duits, in het frans',
    ),
  },
  asksBack: {
    meaning: phrases(
      'wat bedoel je, wat bedoel je daarmee, wat bedoelt u, wat betekent dat, wat betekent dit, hoezo, ik begrijp het niet, ik begrijp de vraag niet, ik snap het niet, snap ik niet, begrijp ik niet, wat, huh, he, hoe bedoel je, leg uit, leg eens uit, kun je dat uitleggen, kan je dat uitleggen, wat is dat',
    ),
    next: phrases(
      'wat gebeurt er dan, wat gebeurt er daarna, wat gebeurt er nu, wat gebeurt er als ik ja zeg, wat gaat er dan gebeuren, en dan, wat dan, en wat dan, hoe lang duurt dat, hoe lang duurt het, hoelang duurt dat, hoelang duurt het, hoe lang gaat dat duren, hoelang gaat dat duren, wanneer is het klaar, wanneer hoor ik iets, wat ga je doen, wat doe je dan',
    ),
  },
  thanks: phrases(
    'bedankt, dank je, dank je wel, dankjewel, dank u, dank u wel, dankuwel, heel erg bedankt, hartelijk dank, hartelijk bedankt, super bedankt, top bedankt, fijn bedankt, ok bedankt, oké bedankt, bedankt het werkt, dank, thx, merci, top dank je, het werkt bedankt',
  ),
  answers: {
    yes: phrases(
      'ja, j, jep, jup, ja aub, jawel, jazeker, graag, ja graag, ja hoor, ok, oke, prima, doe maar, akkoord, klopt, ja doe maar, ja prima, ja doe dat, graag ja, ok doe maar, ja natuurlijk, natuurlijk, is goed, ja is goed',
    ),
    no: phrases('nee, n, neen, nee bedankt, nee dank je, liever niet'),
    skip: phrases(
      'overslaan, sla over, nee, niets, niks, geen, weet ik niet, nee niks, nee niets, nee hoor, nee dat was het, dat was het, verder niets, verder niks, nee verder niets, nee verder niks, nee dat is alles',
    ),
    me: phrases('mij, ik, ikzelf, mijzelf, mezelf, mijn account, van mij, mijn eigen, voor mij, voor mezelf'),
    colleague: phrases(
      'collega, een collega, mijn collega, van een collega, voor een collega, iemand anders, niet van mij, niet mijn account, niet mijn eigen account, niet het mijne',
    ),
    'this-one': phrases(
      'ja, j, jep, jup, yes, ja hoor, jazeker, ok, oke, klopt, ja klopt, dat klopt, ja dat klopt, die is het, ja die, ja die is het, ja dat is ze, ja dat is hem, dat is ze, dat is hem',
    ),
    'someone-else': phrases('nee, niemand, geen van deze, iemand anders'),
    'other-name': phrases('andere naam, opnieuw proberen, ja'),
    'no-error': phrases('geen foutmelding, geen, nee, niets, niks'),
    fine: phrases(
      'ok, oke, prima, bedankt, dank je, het werkt, werkt, ja, j, ja hoor, doe ik, ga ik doen, ga ik proberen, ik probeer het, gelukt, het is gelukt, het lukt, werkt weer, het werkt weer, het werkt nu, opgelost',
    ),
    insist: phrases(
      'nee, werkt niet, werkt nog niet, het werkt niet, dat werkt niet, het werkt nog steeds niet, werkt nog steeds niet, ik kan dat niet, kan niet, dat kan niet, dat kan ik niet, lukt niet, het lukt niet, dat lukt niet, dat lukt me niet, het lukt nog steeds niet, al geprobeerd, heb ik al geprobeerd, dat heb ik al geprobeerd, al gedaan, heb ik al gedaan, dat heb ik al gedaan, beheerder, vraag een beheerder, vraag de beheerder',
    ),
    'not-me': phrases('niet ik, ik niet, dat was ik niet'),
    'other-problem': phrases('iets anders, anders'),
    'try-again': phrases('opnieuw proberen, nog eens, nog een keer, ja'),
    stop: phrases('nee, nee bedankt'),
  },
  numbers: {
    names: {
      1: phrases('een, eerste, 1e'),
      2: phrases('twee, tweede, 2e'),
      3: phrases('drie, derde, 3e'),
      4: phrases('vier, vierde, 4e'),
      5: phrases('vijf, vijfde, 5e'),
      6: phrases('zes, zesde, 6e'),
      7: phrases('zeven, zevende, 7e'),
      8: phrases('acht, achtste, 8e'),
      9: phrases('negen, negende, 9e'),
      10: phrases('tien, tiende, 10e'),
    },
    around: phrases('de, het, nummer, nr, optie, keuze'),
    after: phrases(''),
  },
  channels: {
    approvals: phrases('goedkeuringen in dit kanaal, gebruik dit kanaal voor goedkeuringen'),
    incidents: phrases('incidenten in dit kanaal, gebruik dit kanaal voor incidenten'),
  },
  stopEverything: phrases('stop alles, alles stoppen, noodstop'),
  history: phrases('geschiedenis'),
  queue: phrases(
    'open, openstaand, wachtrij, wat staat open, wat staat er open, wat wacht er, wat wacht, wat is er open, open aanvragen, openstaande aanvragen',
  ),
  doctor: phrases('doctor, controleer de installatie, controleer installatie'),
  digest: phrases('overzicht, cijfers, toon het overzicht, toon de cijfers'),
  calledPrivately: {
    begin: phrases('roep me privé, roep mij privé, stuur me privéberichten, vertel het me privé'),
    end: phrases(
      'roep me niet privé, roep mij niet privé, roep me niet meer privé, stuur me geen privéberichten, stuur me geen privéberichten meer, vertel het me niet privé',
    ),
  },
  speak: {
    en: phrases('taal engels, engels, in het engels, engels graag, in het engels graag, taal english'),
    nl: phrases(
      'taal nederlands, nederlands, in het nederlands, nederlands graag, in het nederlands graag, nederlands alsjeblieft, spreek nederlands',
    ),
  },
  isThisReal: phrases('is dit echt, is dit gesprek echt, ben jij dit, bellen jullie mij'),
};
