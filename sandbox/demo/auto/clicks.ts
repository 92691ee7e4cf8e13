import { findAction } from '../../connector/cardActions.js';
import type { Filled } from '../../connector/cardInputs.js';
import type { Clicked } from '../../connector/teamsPerson.js';
import { asArray, asObject, asString, isObject, type Json } from '../../http/json.js';
import { sha256 } from '../../http/redact.js';
import { drawButton } from '../print/drawButtons.js';

/** A click in words: `presses [Deny with this reason]: “call me first”`. */
export function describeClick(card: Json, button: string, filled: Filled): string {
  const found = findAction(card, button);
  const title = found ? drawButton(found.action) : `[${button}]`;
  const words = Object.entries(filled).map(([id, value]) => answerOf(found?.inputs ?? [], id, String(value)));
  return [`presses ${title}`, ...words.map((answer) => `“${answer}”`)].join(': ');
}

/** A choice by its title on the card, and several choices by theirs. A text as the person typed it. */
function answerOf(inputs: readonly Json[], id: string, value: string): string {
  const input = inputs.find((one) => one.id === id);
  const choices = asArray(input?.choices).filter(isObject);
  const titleOf = (chosen: string) => asString(choices.find((choice) => choice.value === chosen)?.title);
  if (input?.isMultiSelect !== true) return titleOf(value) ?? value;
  const titles = value.split(',').map((chosen) => titleOf(chosen) ?? chosen);
  return titles.join('” + “');
}

/** The sentence that only the clicker reads. `undefined` when the bot answered with a card. */
export function sentenceOf({ body }: Clicked): string | undefined {
  const { type, value } = asObject(body);
  if (typeof value === 'string') return value;
  return asString(type)?.endsWith('error') ? asString(asObject(value).message) : undefined;
}

/** The card that replaced the clicked one, for the clicker. */
export function cardIn({ body }: Clicked): Json | undefined {
  const { type, value } = asObject(body);
  return asString(type)?.endsWith('card.adaptive') && isObject(value) ? value : undefined;
}

/** The new password on the card that answers *Show once*. Its form: words with hyphens, then digits. */
export function passwordOn(card: Json): string | undefined {
  const runs = texts(card).filter((text) => /^[A-Z][a-z]+(-[a-z]+)+-\d+$/.test(text));
  return runs[0];
}

/** Finds a secret of any form by its SHA-256. */
export function textWithHash(card: Json, hash: string | undefined): string | undefined {
  return texts(card).find((text) => sha256(text) === hash);
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isObject(value) ? Object.values(value).flatMap(texts) : [];
}
