import { asArray, asString, isObject, type Json } from '../../http/json.js';
import { fill } from './wrap.js';

/** A row of buttons: `[Approve]`, `[Deny …]` for one that opens a form, `[Entra ↗]` for one that leaves Teams. */
export function drawButtons(actions: unknown, width: number): string[] {
  return fill(asArray(actions).filter(isObject).map(drawButton).filter(Boolean), width);
}

/** One button. Empty when it has no title. */
export function drawButton(action: Json): string {
  const title = asString(action.title);
  if (!title) return '';
  // Some titles have the dots already.
  if (action.type === 'Action.ShowCard') return `[${title.replace(/\s*…$/u, '')} …]`;
  if (action.type === 'Action.OpenUrl' || action.type === 'openUrl') return `[${title} ↗]`;
  return `[${title}]`;
}
