import type { TicketEntry } from '../unlock/ports/tickets.js';
import { markOf } from './entryText.js';

/** Characters that Jira's wiki markup acts on (ticket-apis.md J5). A backslash makes each of them a character. */
const ACTIVE = /[\\{}[\]*_+^~|!#?@-]/g;
/** A letter that begins a heading or a quotation at the beginning of a line. */
const AT_THE_BEGINNING = /^(?=(?:h[1-6]|bq)\.)/i;
const ZERO_WIDTH = '\u200B';

/** An entry in Jira's wiki markup, in which only the address of the card is a link. */
export function wikiEntry(entry: TicketEntry): string {
  const link = entry.link ? [`[${entry.link.replace(/[[\]|\s]/g, encodeURIComponent)}]`] : [];
  return [...entry.lines.map(escapedWiki), ...link, markOf(entry)].join('\n');
}

/** Text that wiki markup does not act on. */
function escapedWiki(text: string): string {
  return text
    .replace(ACTIVE, (character) => `\\${character}`)
    .replace(AT_THE_BEGINNING, ZERO_WIDTH)
    .replace(/:(?=\/\/|[()DP])/g, `:${ZERO_WIDTH}`);
}
