import type { TurnContext } from 'botbuilder-core';
import { PERSON_INPUT } from '../cards/actions.js';
import { saidIn } from '../bot/teams/incoming/words/said.js';
import { languageOf, textsIn, type Translate } from '../bot/texts/texts.js';
import { isEntraId, isObjectId, type Language, type Requester } from '../bot/unlock/person.js';

const LANGUAGE = Symbol('language of this turn');
const SPOKEN = Symbol('the person chose their language, or was heard');
const TALK = Symbol('the id that a request of this talk gets');
const ASKER = Symbol('who is speaking, when the activity does not say');

/** The person who speaks, and their organisation. */
export interface Asker {
  readonly id: string;
  /** Empty where Teams sent none. */
  readonly name: string;
  readonly tenantId: string;
}

/** Says that this is the person's language, whatever that of their Teams is. */
export function setSpoken(context: TurnContext, language: Language): void {
  context.turnState.set(SPOKEN, language);
  context.turnState.set(LANGUAGE, language);
}

/** The language that `setSpoken` set in this turn. */
export function spokenIn(context: TurnContext): Language | undefined {
  return context.turnState.get<Language | undefined>(SPOKEN);
}

/**
 * Sets the language of this turn: the one that the person speaks, else that of their Teams, else the stored one. It stays
 * until the turn ends.
 */
export function setLanguage(context: TurnContext, kept: Language): Language {
  const language = spokenIn(context) ?? languageOf(context.activity.locale, kept);
  context.turnState.set(LANGUAGE, language);
  return language;
}

/** The language that `setLanguage` set, else that of the person's Teams. */
export function languageOfTurn(context: TurnContext): Language {
  return context.turnState.get<Language | undefined>(LANGUAGE) ?? languageOf(context.activity.locale, 'en');
}

/** The sentences in the language of this turn. */
export function textsFor(context: TurnContext): Translate {
  return textsIn(languageOfTurn(context));
}

/** Says which id a request of this talk gets. Log and traces have it from the first words on. */
export function setTalk(context: TurnContext, id: string): void {
  context.turnState.set(TALK, id);
}

/** The id that `setTalk` set in this turn. */
export function talkIn(context: TurnContext): string | undefined {
  return context.turnState.get<string | undefined>(TALK);
}

/** For a turn that the bot begins. Its activity names no person. */
export function setAsker(context: TurnContext, asker: Asker): void {
  context.turnState.set(ASKER, asker);
}

/**
 * The person who speaks, from the activity's envelope, never from its text. `undefined` outside the Teams of an
 * organisation, or when the two places that name the organisation disagree.
 */
export function askerOf(context: TurnContext): Asker | undefined {
  const given = context.turnState.get<Asker | undefined>(ASKER);
  if (given) return given;
  const { from, conversation } = context.activity;
  const data = context.activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const tenants = [data?.tenant?.id, conversation?.tenantId].filter(isNamed).map((id) => id.toLowerCase());
  const [tenantId] = tenants;
  if (!isEntraId(from?.aadObjectId) || !tenantId || tenants.some((id) => id !== tenantId)) return undefined;
  return { id: from.aadObjectId.toLowerCase(), name: from.name ?? '', tenantId };
}

/** The same person, as a request stores them. */
export function requesterOf(context: TurnContext, asker: Asker): Requester {
  return { id: asker.id, name: asker.name, language: languageOfTurn(context) };
}

/**
 * The words of this turn. Who is chosen in Teams' own search counts as typed: the object id. Empty for any other answer
 * of a card, or a picture.
 */
export function wordsOf(context: TurnContext): string {
  return saidIn(context.activity).words || chosenPerson(context);
}

/** The same words with their line breaks, for reading what is wrong. */
export function linesOf(context: TurnContext): string {
  return saidIn(context.activity).lines || chosenPerson(context);
}

function chosenPerson({ activity }: TurnContext): string {
  const { value } = activity as { value?: unknown };
  const chosen = typeof value === 'object' && value !== null ? (value as Chosen)[PERSON_INPUT] : undefined;
  return isObjectId(chosen) ? chosen : '';
}

interface Chosen {
  readonly [PERSON_INPUT]?: unknown;
}

function isNamed(id: unknown): id is string {
  return typeof id === 'string' && id !== '';
}
