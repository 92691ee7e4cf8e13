import { asArray, isObject, type Json } from '../http/json.js';

export interface FoundAction {
  action: Json;
  /** The inputs whose values the client sends with the action. */
  inputs: Json[];
}

/**
 * Finds a button by its title, verb or id. Its inputs are those of its card and of the cards around it. Inputs of other
 * ShowCards do not count, as in the official renderer (adaptivecards, SubmitActionBase).
 */
export function findAction(card: Json, wanted: string, outer: Json[] = []): FoundAction | undefined {
  const inputs = [...outer, ...inputsOf(asArray(card.body))];
  const actions = actionsOf(card);
  const action = actions.find(({ title, verb, id }) => [title, verb, id].includes(wanted));
  if (action) return { action, inputs: action.associatedInputs === 'none' ? [] : inputs };
  for (const { card: inner } of actions) {
    const found = isObject(inner) ? findAction(inner, wanted, inputs) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Every action of the card itself: its bar, its ActionSets and its clickable elements. */
function actionsOf(card: Json): Json[] {
  return [
    ...asArray(card.actions).filter(isObject),
    ...elementsOf(asArray(card.body)).flatMap(actionsOfElement),
  ];
}

function actionsOfElement(element: Json): Json[] {
  return [...asArray(element.actions), element.selectAction, element.inlineAction].filter(isObject);
}

function inputsOf(body: unknown[]): Json[] {
  return elementsOf(body).filter((element) => String(element.type).startsWith('Input.'));
}

function elementsOf(body: unknown[]): Json[] {
  return body.filter(isObject).flatMap((element) => {
    const children = [element.items, element.columns, element.rows, element.cells].flatMap(asArray);
    return [element, ...elementsOf(children)];
  });
}
