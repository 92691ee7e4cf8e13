import { plainText } from '../../bot/texts/plainText.js';
import type { Subject } from '../../bot/unlock/person.js';
import { wordsFor } from '../answerWords.js';
import type { Option } from '../matchOption.js';

/** What a question shows of a person. */
export function shown(person: Subject): { name: string; address: string } {
  return { name: person.name, address: person.mail ?? person.userPrincipalName };
}

/** Everything a person can type for them exactly, in small letters. */
export function addressesOf(person: Subject): string[] {
  return [person.userPrincipalName, person.mail ?? ''].map((address) => address.toLowerCase());
}

export function personOption(title: string, person: Subject): Option {
  return { id: person.id, title, words: [person.name, plainText(person.name), ...addressesOf(person)] };
}

/** Also taken for a plain yes or no. */
export function withWords(chosen: Option, id: 'yes' | 'no'): Option {
  return { ...chosen, words: [...chosen.words, ...wordsFor(id)] };
}

/** For a single match, a plain yes is enough. */
export function asYes(person: Option): Option {
  return { ...person, words: [...person.words, ...wordsFor('this-one')] };
}
