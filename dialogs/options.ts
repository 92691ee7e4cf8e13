import type { TurnContext } from 'botbuilder-core';
import { textsIn, type TextKey } from '../bot/texts/texts.js';
import { LANGUAGES } from '../bot/unlock/person.js';
import type { Option } from './matchOption.js';
import { textsFor } from './turn.js';

/** What people type instead of clicking, by the option they mean. Both languages, whatever the dialog speaks. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  yes: ['y', 'yep', 'yeah', 'sure', 'ok', 'okay', 'please', 'yes please', 'go ahead', 'do it', 'correct', 'j']
    .concat([
      'jawel',
      'jazeker',
      'graag',
      'ja graag',
      'ja hoor',
      'oke',
      'prima',
      'doe maar',
      'akkoord',
      'klopt',
    ])
    .concat(['👍', '✅']),
  no: ['n', 'nope', 'no thanks', 'no thank you', 'neen', 'nee bedankt', 'nee dank je', 'liever niet', '👎'],
  skip: ['none', 'nothing', 'no', 'n', 'pass', 'sla over', 'nee', 'niets', 'niks', 'geen', 'weet ik niet'],
  me: ['me', 'mine', 'myself', 'my account', 'my own', 'mij', 'ik', 'ikzelf', 'mijzelf', 'mezelf'].concat([
    'mijn account',
    'van mij',
    'mijn eigen',
    'voor mij',
    'voor mezelf',
  ]),
  colleague: ['colleague', 'a colleague', 'my colleague', 'collega', 'een collega', 'mijn collega'].concat([
    'iemand anders',
    'someone else',
    'van een collega',
    'for a colleague',
    'voor een collega',
  ]),
  'no-error': ['no error', 'none', 'no', 'nothing', 'n', 'geen foutmelding', 'geen', 'nee', 'niets', 'niks'],
  'try-again': ['again', 'retry', 'yes', 'opnieuw proberen', 'nog eens', 'nog een keer', 'ja'],
  insist: ['still', 'not working', 'it does not work', 'doesnt work', 'no', 'n', 'i cant', 'i cannot', 'cant']
    .concat([
      'nee',
      'werkt niet',
      'werkt nog niet',
      'ik kan dat niet',
      'kan niet',
      'lukt niet',
      'het lukt niet',
    ])
    .concat(['admin', 'ask an admin', 'beheerder', 'vraag een beheerder', '👎']),
  fine: [
    'fine',
    'ok',
    'okay',
    'thanks',
    'thank you',
    'it works',
    'yes',
    'y',
    'sure',
    'ja',
    'j',
    'oke',
  ].concat(['het werkt', 'werkt', 'bedankt', 'dank je', 'prima', 'ja hoor', 'doe ik', '👍']),
  'not-me': ['not me', 'it was not me', 'niet ik', 'ik niet', 'dat was ik niet'],
  'someone-else': ['no', 'none', 'none of these', 'nee', 'niemand', 'geen van deze', 'iemand anders'],
  'other-problem': ['something else', 'other', 'iets anders', 'anders'],
  stop: ['no', 'n', 'nee', 'no thanks', 'nee bedankt'],
  'other-name': ['again', 'other name', 'yes', 'andere naam', 'opnieuw proberen', 'ja'],
};

/** An offered answer: its title in the language of the turn, understood in every language. */
export function option(context: TurnContext, id: string, key: TextKey): Option {
  const titles = LANGUAGES.map((language) => textsIn(language)(key));
  return { id, title: textsFor(context)(key), words: [...titles, ...(WORDS[id] ?? [])] };
}

/** Yes or no. */
export function yesOrNo(context: TurnContext): Option[] {
  return [option(context, 'yes', 'dialogs:yes'), option(context, 'no', 'dialogs:no')];
}
