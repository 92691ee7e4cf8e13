import { phrases } from '../phrases.js';
import type { Words } from '../words.js';
import { symptoms } from './symptoms.js';

/** Words that people type in German. The bot understands them and answers in another language. */
export const words: Words = {
  symptoms,
  interruptions: {
    help: phrases('hilfe'),
    cancel: phrases('abbrechen, Abbruch, stopp, egal, schon gut, vergiss es'),
    status: phrases('meine anfragen'),
    'start-over': phrases('von vorne, neu anfangen'),
    language: phrases(
      'sprache, sprache ändern, andere sprache, sprache deutsch, deutsch, deutsch bitte, auf deutsch, auf deutsch bitte, sprechen sie deutsch, sprichst du deutsch, können wir deutsch schreiben',
    ),
  },
  asksBack: {
    meaning: phrases(
      'was meinst du, was meinen Sie, was bedeutet das, ich verstehe nicht, ich verstehe das nicht',
    ),
    next: phrases('was passiert dann, und dann, wie lange dauert das, wie lange dauert es'),
  },
  thanks: phrases('danke, vielen Dank, danke schön, besten Dank, herzlichen Dank'),
  answers: {
    yes: phrases('ja, jawohl, gerne, ja bitte, stimmt, richtig'),
    no: phrases('nein, nein danke'),
    skip: phrases(
      'überspringen, weiter, nichts, nein, nein danke, das war alles, das ist alles, nichts weiter',
    ),
    me: phrases('mein Konto, für mich, mein eigenes, mein eigenes Konto, meins, mich'),
    colleague: phrases(
      'Kollegin, Kollege, ein Kollege, eine Kollegin, mein Kollege, meine Kollegin, für einen Kollegen, nicht meins, nicht mein Konto, nicht mein eigenes',
    ),
    'this-one': phrases('ja, genau'),
    'someone-else': phrases('jemand anders'),
    'other-name': phrases('anderer Name'),
    'no-error': phrases('keine Fehlermeldung'),
    fine: phrases('danke'),
    insist: phrases(
      'geht nicht, das geht nicht, geht immer noch nicht, kann ich nicht, schon versucht, habe ich schon versucht',
    ),
    'not-me': phrases('das war ich nicht'),
    'other-problem': phrases('etwas anderes'),
    'try-again': phrases('nochmal'),
    stop: phrases('nein'),
  },
  numbers: {
    names: {
      1: phrases('eins, erste'),
      2: phrases('zwei, zweite'),
      3: phrases('drei, dritte'),
      4: phrases('vier'),
      5: phrases('fünf'),
      6: phrases('sechs'),
      7: phrases('sieben'),
      8: phrases('acht'),
      9: phrases('neun'),
      10: phrases('zehn'),
    },
    around: phrases('die, der, das, nummer'),
    after: phrases(''),
  },
  channels: {
    approvals: phrases('Genehmigungen in diesem Kanal'),
    incidents: phrases('Vorfälle in diesem Kanal'),
  },
  stopEverything: phrases('alles anhalten'),
  history: phrases('verlauf'),
  queue: phrases('offen'),
  doctor: phrases('einrichtung prüfen'),
  digest: phrases('übersicht'),
  calledPrivately: { begin: phrases('ruf mich privat'), end: phrases('ruf mich nicht privat') },
  speak: {
    en: phrases('sprache englisch, auf englisch'),
    nl: phrases('sprache niederländisch, auf niederländisch'),
  },
  isThisReal: ['ist das echt'],
};
