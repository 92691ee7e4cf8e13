import type { TicketEntry } from '../unlock/ports/tickets.js';
import { markOf } from './entryText.js';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An entry as the little HTML that TOPdesk takes in a request or an action (ticket-apis.md T2). */
export function htmlEntry(entry: TicketEntry): string {
  const link = entry.link ? [`<a href="${escapedHtml(entry.link)}">${escapedHtml(entry.link)}</a>`] : [];
  return [...entry.lines.map(escapedHtml), ...link, markOf(entry)].join('<br>');
}

/** Text that HTML does not act on. */
function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '');
}
