import { phrases } from '../phrases.js';
import type { Words } from '../words.js';
import { symptoms } from './symptoms.js';

/** Words that people type in French. The bot understands them and answers in another language. */
export const words: Words = {
  symptoms,
  interruptions: {
    help: phrases('aide, au secours, aidez moi'),
    cancel: phrases('annuler, arrêter, arrête, laisse tomber, laissez tomber'),
    status: phrases('mes demandes'),
    'start-over': phrases('recommencer'),
    language: phrases(
      'langue, changer de langue, autre langue, langue français, langue française, français, en français, en français svp, parlez-vous français, tu parles français',
    ),
  },
  asksBack: {
    meaning: phrases("que voulez-vous dire, qu'est-ce que cela veut dire, je ne comprends pas"),
    next: phrases('que se passe-t-il ensuite, et ensuite, et après, combien de temps cela prend'),
  },
  thanks: phrases('merci, merci beaucoup, merci bien, un grand merci'),
  answers: {
    yes: phrases('oui, bien sûr, oui merci, volontiers'),
    no: phrases('non, non merci'),
    skip: phrases("passer, rien, ignorer, non, non merci, c'est tout, rien d'autre"),
    me: phrases('mon compte, moi, pour moi, le mien, moi même'),
    colleague: phrases(
      'collègue, un collègue, une collègue, mon collègue, ma collègue, pas le mien, pas mon compte',
    ),
    'this-one': phrases('oui, exact'),
    'someone-else': phrases('quelqu un d autre, non'),
    'other-name': phrases('autre nom'),
    'no-error': phrases('aucune erreur, pas d erreur'),
    fine: phrases('merci, ça marche'),
    insist: phrases(
      'ça ne marche pas, ne marche pas, ça ne marche toujours pas, je ne peux pas, déjà essayé',
    ),
    'not-me': phrases('ce n était pas moi, pas moi'),
    'other-problem': phrases('autre chose'),
    'try-again': phrases('réessayer'),
    stop: phrases('non'),
  },
  numbers: {
    names: {
      1: phrases('un, premier, première'),
      2: phrases('deux, deuxième'),
      3: phrases('trois, troisième'),
      4: phrases('quatre, quatrième'),
      5: phrases('cinq, cinquième'),
      6: phrases('sixième'),
      7: phrases('sept, septième'),
      8: phrases('huit, huitième'),
      9: phrases('neuf, neuvième'),
      10: phrases('dix, dixième'),
    },
    around: phrases('le, la, numéro, option'),
    after: phrases(''),
  },
  channels: {
    approvals: phrases('approbations dans ce canal'),
    incidents: phrases('incidents dans ce canal'),
  },
  stopEverything: phrases('tout arrêter'),
  history: phrases('historique'),
  queue: phrases('en attente'),
  doctor: phrases('vérifier l’installation'),
  digest: phrases('chiffres'),
  calledPrivately: {
    begin: phrases('appelle moi en privé'),
    end: phrases('ne m appelle pas en privé'),
  },
  speak: {
    en: phrases('langue anglais, en anglais'),
    nl: phrases('langue néerlandais, en néerlandais'),
  },
  isThisReal: phrases('est ce vrai, est ce bien vous'),
};
