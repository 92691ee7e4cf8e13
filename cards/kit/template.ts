import { Template } from 'adaptivecards-templating';

/** A card as the bot sends it to Teams. */
export type Card = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>;

/** A piece of a card: an element, a column or an action. */
export type Element = Readonly<Record<string, unknown>>;

/**
 * Parses a template once. It never evaluates text from the data, so a `${...}` in a person's name stays text.
 * @param json layout: an object, or an array of elements
 */
export function template<Data extends object, Result = readonly Element[]>(
  json: unknown,
): (data: Data) => Result {
  const parsed = new Template(json);
  return (data) => parsed.expand({ $root: data }) as Result;
}
