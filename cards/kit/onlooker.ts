import type { Card } from './template.js';

/** What the reader would need a right for. Links and what only opens more of the card stay. */
const DECIDING = new Set(['Action.Execute', 'Action.Submit', 'Action.ShowCard']);

type Json = Readonly<Record<string, unknown>>;

/**
 * Returns the card as somebody sees it who may not decide: everything that it says, no button that would be refused, and
 * one sentence why. The bot does not rely on it: rights are read at each click.
 */
export function forOnlooker(card: object, why: string): Card {
  const shown = card as Json;
  const body = Array.isArray(shown['body']) ? shown['body'].flatMap(withoutButtons) : [];
  const sentence = { type: 'TextBlock', text: why, wrap: true, spacing: 'Medium', isSubtle: true };
  return { ...shown, body: [...body.slice(0, -1), sentence, ...body.slice(-1)] } as unknown as Card;
}

/** The element without deciding buttons and without inputs. Nothing when nothing of it is left. */
function withoutButtons(element: unknown): unknown[] {
  if (!isJson(element)) return [element];
  const { type } = element;
  if (typeof type === 'string' && type.startsWith('Input.')) return [];
  if (type === 'ActionSet') {
    const actions = listOf(element, 'actions').filter((action) => !isDeciding(action));
    return actions.length > 0 ? [{ ...element, actions }] : [];
  }
  const inner = ['items', 'columns', 'rows', 'cells'].filter((key) => Array.isArray(element[key]));
  const kept = inner.map((key) => [key, listOf(element, key).flatMap(withoutButtons)] as const);
  if (kept.length > 0 && kept.every(([, items]) => items.length === 0)) return [];
  return [{ ...element, ...Object.fromEntries(kept) }];
}

function isDeciding(action: unknown): boolean {
  return isJson(action) && DECIDING.has(String(action['type']));
}

function listOf(element: Json, key: string): readonly unknown[] {
  const value = element[key];
  return Array.isArray(value) ? value : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
