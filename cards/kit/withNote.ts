import { paragraphs } from './elements.js';

/** The card with sentences above it, for the one person who is shown it. */
export function withNote(card: object, sentences: readonly string[]): object {
  const body: unknown = Reflect.get(card, 'body');
  return {
    ...card,
    body: [...paragraphs(...sentences), ...(Array.isArray(body) ? (body as unknown[]) : [])],
  };
}
