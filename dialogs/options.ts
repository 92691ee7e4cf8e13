import type { TurnContext } from 'botbuilder-core';
import { textsIn, type TextKey } from '../bot/texts/texts.js';
import { LANGUAGES } from '../bot/unlock/person.js';
import type { AnswerId } from '../bot/texts/words.js';
import type { CallerCheck } from '../bot/unlock/request/caller.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import { wordsFor } from './answerWords.js';
import type { Option } from './matchOption.js';
import { textsFor } from './turn.js';
import type { SubjectAnswer } from './unlocking.js';

/** An offered answer. Its title is in the language of the turn. The bot understands it in every language. */
export function option(context: TurnContext, id: AnswerId | Symptom | CallerCheck, key: TextKey): Option {
  const titles = LANGUAGES.map((language) => textsIn(language)(key));
  return { id, title: textsFor(context)(key), words: [...titles, ...wordsFor(id)] };
}

/** "I don't know" as a button, in a question with something to explain. Teams shows six buttons at most. */
export const UNSURE = 'unsure';
export function unsureOption(context: TurnContext): Option {
  const titles = LANGUAGES.map((language) => textsIn(language)('dialogs:unsure'));
  return { id: UNSURE, title: textsFor(context)('dialogs:unsure'), words: titles };
}

/** "I can't sign in" as a button, beside others that say why. The symptom is `not-sure`: the look at the account decides. */
export const CANNOT_SIGN_IN = 'cannot-sign-in';
export function cannotSignInOption(context: TurnContext): Option {
  const titles = LANGUAGES.map((language) => textsIn(language)('dialogs:choice.cannot-sign-in'));
  return { id: CANNOT_SIGN_IN, title: textsFor(context)('dialogs:choice.cannot-sign-in'), words: titles };
}

/** A way back for who was not asked whose account it is. */
export function colleagueIfAssumed(context: TurnContext, { assumed }: SubjectAnswer): Option[] {
  return assumed ? [option(context, 'colleague', 'dialogs:subject.colleague')] : [];
}

/** The options for a yes/no question. */
export function yesOrNo(context: TurnContext): Option[] {
  return [option(context, 'yes', 'dialogs:yes'), option(context, 'no', 'dialogs:no')];
}
