import type { TicketEntry } from '../unlock/ports/tickets.js';

/**
 * Stands at the end of each note, so that the bot finds its own after an answer got lost. Letters and digits alone,
 * because no system's markup acts on those.
 */
export function markOf({ id }: Pick<TicketEntry, 'id'>): string {
  return `LK${id}`;
}

/** An entry as plain text: its lines, the address of the card and the mark. */
export function plainEntry(entry: TicketEntry): string {
  return [...entry.lines, ...(entry.link ? [entry.link] : []), markOf(entry)].join('\n');
}

/** One line of at most this many characters. A longer one ends with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** True for a mail address that may stand in a query in quotes. Anything else is looked up nowhere. */
export function isPlainAddress(email: string | undefined): email is string {
  return email !== undefined && /^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+$/u.test(email) && !email.includes("'");
}
