import { asArray, isObject, type Json } from '../http/json.js';
import { malformed } from './connectorError.js';

/** microsoft-apis.md D5: Adaptive Cards up to 1.5, plus the charts. */
const ELEMENTS = new Set(
  [
    'TextBlock RichTextBlock Image ImageSet Media Container ColumnSet FactSet ActionSet Table',
    'Input.Text Input.Number Input.Date Input.Time Input.Toggle Input.ChoiceSet',
    'Chart.Donut Chart.Pie Chart.Gauge Chart.VerticalBar Chart.VerticalBar.Grouped Chart.HorizontalBar',
    'Chart.HorizontalBar.Stacked Chart.Line',
  ].flatMap((line) => line.split(' ')),
);
const ACTIONS = new Set(
  'Action.Execute Action.Submit Action.OpenUrl Action.ShowCard Action.ToggleVisibility'.split(' '),
);
/** microsoft-apis.md D1: a refresh may name at most this many people. */
const MAX_REFRESH_USERS = 60;

/** Called for each element and each action, in the order of the card. */
interface Visitor {
  element: (element: Json) => void;
  action: (action: Json) => void;
}

/** Refuses a card that Teams would not draw. Throws `ConnectorError`. */
export function checkCard(content: unknown): void {
  if (!isObject(content) || content.type !== 'AdaptiveCard')
    throw malformed('The card is not an AdaptiveCard.');
  const version = String(content.version);
  if (!/^1\.[0-5]$/.test(version)) throw malformed(`Teams shows Adaptive Cards up to 1.5, not ${version}.`);
  const inputs: string[] = [];
  walkCard(content, {
    element: (element) => checkElement(element, inputs),
    action: (action) => checkAction(action, version),
  });
  const twice = inputs.find((id, i) => inputs.indexOf(id) !== i);
  if (twice) throw malformed(`Two inputs have the id '${twice}'.`);
  checkRefresh(content);
}

/** Visits all elements and actions, also those inside ShowCards. */
function walkCard(card: Json, visit: Visitor): void {
  for (const element of asArray(card.body)) walkElement(element, visit);
  for (const action of asArray(card.actions)) walkAction(action, visit);
}

function walkElement(element: unknown, visit: Visitor): void {
  if (!isObject(element)) throw malformed('An element of a card is not an object.');
  visit.element(element);
  const children = [element.items, element.columns, element.rows, element.cells].flatMap(asArray);
  for (const child of children) {
    // Columns, rows and cells are containers. A card may leave out their type.
    walkElement(isObject(child) && !child.type ? { type: 'Container', ...child } : child, visit);
  }
  const actions = [...asArray(element.actions), element.selectAction, element.inlineAction];
  for (const action of actions) if (action !== undefined) walkAction(action, visit);
}

function walkAction(action: unknown, visit: Visitor): void {
  if (!isObject(action)) throw malformed('An action of a card is not an object.');
  visit.action(action);
  if (isObject(action.card)) walkCard(action.card, visit);
}

function checkElement(element: Json, inputs: string[]): void {
  const type = String(element.type);
  const inner = ['Column', 'TableRow', 'TableCell'].includes(type);
  if (!inner && !ELEMENTS.has(type) && element.fallback === undefined) {
    throw malformed(`Teams does not know the element '${type}'.`);
  }
  if (type === 'TextBlock' && typeof element.text !== 'string') throw malformed('A TextBlock needs a text.');
  if (!type.startsWith('Input.')) return;
  if (typeof element.id !== 'string' || !element.id) throw malformed(`An ${type} needs an id.`);
  inputs.push(element.id);
}

function checkAction(action: Json, version: string): void {
  const type = String(action.type);
  if (!ACTIONS.has(type)) throw malformed(`Teams does not know the action '${type}'.`);
  // microsoft-apis.md D1: Universal Actions need 1.4.
  if (type === 'Action.Execute' && Number(version.slice(2)) < 4) {
    throw malformed(`Action.Execute needs version 1.4 or later, the card says ${version}.`);
  }
  if (type === 'Action.OpenUrl' && !/^(https?|msteams|mailto):/.test(String(action.url))) {
    throw malformed('Action.OpenUrl needs an absolute url.');
  }
}

function checkRefresh(card: Json): void {
  if (!isObject(card.refresh)) return;
  const { action, userIds } = card.refresh;
  if (!isObject(action) || action.type !== 'Action.Execute')
    throw malformed('refresh needs an Action.Execute.');
  if (asArray(userIds).length > MAX_REFRESH_USERS) {
    throw malformed(`refresh may name at most ${MAX_REFRESH_USERS} people.`);
  }
}
