import type { Card } from '../../sandbox/connector/readable.js';
import { findAction } from '../../sandbox/connector/cardActions.js';
import type { Filled } from '../../sandbox/connector/cardInputs.js';
import { isObject, type Json } from '../../sandbox/http/json.js';
import { textsIn } from '../../bot/texts/texts.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { INPUTS } from '../../cards/actions.js';

/** The form that a click opened, for this person alone. */
export function formIn({ body }: { readonly body?: unknown }): Json | undefined {
  const { value } = (body ?? {}) as { value?: unknown };
  return isObject(value) && value.type === 'AdaptiveCard' ? value : undefined;
}

/** True for the form in which an approver says how they made sure. */
export function asksWhoItIs(form: Json): boolean {
  return (findAction(form, 'approve')?.inputs ?? []).some(({ id }) => id === INPUTS.proof);
}

/** A card of an earlier version does not send without its tick. */
export function tickOfBefore({ content }: Card, verb: string): Filled {
  const inputs = verb === 'approve' ? (findAction(content, verb)?.inputs ?? []) : [];
  return inputs.some(({ id }) => id === 'identityChecked') ? { identityChecked: true } : {};
}

const WHY = LANGUAGES.map((language) => textsIn(language)('cards:switchedOn.why'));

/** Where nobody can say who switched an account off, an approver says why it is allowed again. Most stories are not about that. */
export function whyIn(card: Json, verb: string): Filled {
  const inputs = findAction(card, verb)?.inputs ?? [];
  const asked = inputs.filter(({ label }) => typeof label === 'string' && WHY.includes(label));
  return Object.fromEntries(asked.map(({ id }) => [String(id), 'Back from long leave']));
}
