import { asArray, isObject, type Json } from '../http/json.js';
import { type Activity, adaptiveCardOf, type PostedActivity } from './activity.js';

/** A card as a person sees it when they look. A later update does not change it. */
export interface Card {
  post: PostedActivity;
  content: Json;
  /** All readable text of the card, one line for each piece. */
  text: string;
  /** The titles of its buttons. */
  buttons: string[];
}

export function cardOf(post: PostedActivity): Card {
  const content =
    adaptiveCardOf(post.activity) ?? (post.activity.attachments?.[0]?.content as Json | undefined);
  if (!isObject(content)) throw new Error(`There is no card in message ${post.id}: ${textOf(post.activity)}`);
  return { post, content, text: readable(content).join('\n'), buttons: buttonsOf(content) };
}

/** The text of a message, with the text of its cards. */
export function textOf(activity: Activity): string {
  const cards = asArray(activity.attachments).flatMap(readable);
  return [activity.text ?? '', ...cards].filter(Boolean).join('\n');
}

const READ = new Set(['text', 'title', 'subtitle', 'label', 'placeholder', 'altText', 'value']);
/** People do not see a button's data. They see a fallback or a refresh only instead of another card part. */
const UNSEEN = new Set(['data', 'fallback', 'refresh', 'msteams', 'metadata']);

function readable(card: unknown): string[] {
  return collect(card, new Set(toggled(card)));
}

/** @param shown ids of hidden elements that a button shows: people can read them, as they can a form that opens */
function collect(value: unknown, shown: ReadonlySet<unknown>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, shown));
  if (!isObject(value) || (value.isVisible === false && !shown.has(value.id))) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (UNSEEN.has(key)) return [];
    if (typeof member === 'string') return READ.has(key) ? [member] : [];
    return collect(member, shown);
  });
}

/** The elements that an `Action.ToggleVisibility` shows: ids, or objects with an `elementId` (Adaptive Cards 1.2). */
function toggled(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(toggled);
  if (!isObject(value)) return [];
  const own = value.type === 'Action.ToggleVisibility' ? asArray(value.targetElements) : [];
  const ids = own.map((target) => (isObject(target) ? target.elementId : target));
  return [...ids, ...Object.values(value).flatMap(toggled)];
}

function buttonsOf(content: Json): string[] {
  const own = [content.actions, content.buttons].flatMap(asArray);
  const within = [content.body, content.items, content.columns].flatMap(asArray);
  const here = own.flatMap((action) =>
    isObject(action) && typeof action.title === 'string' ? [action.title] : [],
  );
  return [...here, ...within.flatMap((element) => (isObject(element) ? buttonsOf(element) : []))];
}
