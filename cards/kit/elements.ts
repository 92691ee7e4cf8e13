import { inWords } from './inWords.js';
import { template, type Card, type Element } from './template.js';
import type { View } from './view.js';
import cardJson from '../templates/card.json' with { type: 'json' };
import factsJson from '../templates/facts.json' with { type: 'json' };
import listJson from '../templates/list.json' with { type: 'json' };
import noteJson from '../templates/note.json' with { type: 'json' };
import paragraphsJson from '../templates/paragraphs.json' with { type: 'json' };
import quotesJson from '../templates/quotes.json' with { type: 'json' };

/** Background of a heading. The icon and the words mean the same. */
export type Style = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

export interface Header {
  readonly icon: string;
  /** The state of the request, in two or three words. */
  readonly state: string;
  readonly title: string;
  /** Who asked or decided, and when. */
  readonly lines: readonly string[];
  readonly style: Style;
}

export interface Row {
  readonly label: string;
  readonly value: string;
}

const frame = template<
  { header: Header; body: readonly Element[]; footer: string; language: string; words: string },
  Card
>(cardJson);
const factRows = template<{ rows: readonly Row[] }>(factsJson);
const quoteRows = template<{ rows: readonly { label: string; words: string }[] }>(quotesJson);
const listRows = template<{ title: string; rows: readonly { mark: string; text: string }[] }>(listJson);
const paragraphRows = template<{ rows: readonly { text: string; weight: string }[] }>(paragraphsJson);
const noteBox = template<{ style: Style; title: string; lines: readonly string[] }>(noteJson);

/** The frame of every card: a short heading, the body and the request's number. */
export function card(
  view: View,
  header: Header,
  body: readonly (readonly Element[])[],
  requestId: string,
): Card {
  return cardWithout(view, header, body, view.t('cards:id', { id: requestId }));
}

/** A card about no request. Its last line is the given sentence. */
export function cardWithout(
  { t, language, dryRun }: View,
  header: Header,
  parts: readonly (readonly Element[])[],
  footer: string,
): Card {
  const mark = dryRun ? note('warning', t('cards:dryRun.title'), [t('cards:dryRun.text')]) : [];
  const body = [...mark, ...parts.flat()];
  const said = [header.title, header.state, ...header.lines].map((text) => ({ type: 'TextBlock', text }));
  const words = inWords([...said, ...body, { type: 'TextBlock', text: footer }], t);
  return frame({ header, body, footer, language, words });
}

/** Label and value side by side. They wrap on a phone, but a FactSet would run out of the card. */
export function facts(rows: readonly (Row | undefined)[]): readonly Element[] {
  return factRows({ rows: rows.filter((row) => row !== undefined) });
}

/** A person's own words, set apart so that readers do not take them for the bot's. */
export function quotes(
  rows: readonly ({ readonly label: string; readonly words: string } | undefined)[],
): readonly Element[] {
  return quoteRows({ rows: rows.filter((row) => row !== undefined) });
}

/** Things to do, in order. The number has no dot: with a dot, Markdown makes each line a list. */
export function numbered(title: string, lines: readonly string[]): readonly Element[] {
  return listRows({ title, rows: lines.map((text, index) => ({ mark: `${index + 1}`, text })) });
}

/** Things to know, without an order. */
export function bullets(title: string, lines: readonly string[]): readonly Element[] {
  return listRows({ title, rows: lines.map((text) => ({ mark: '•', text })) });
}

/** Things that are so (✓), that are not (✕), or that nobody knows (?). */
export function marked(
  title: string,
  rows: readonly { readonly mark: string; readonly text: string }[],
): readonly Element[] {
  return listRows({ title, rows });
}

export function paragraphs(...texts: readonly string[]): readonly Element[] {
  return paragraphRows({ rows: texts.map((text) => ({ text, weight: 'Default' })) });
}

/** A coloured box for the one thing that the reader must not overlook. */
export function note(style: Style, title: string, lines: readonly string[]): readonly Element[] {
  return noteBox({ style, title, lines });
}

/** Splits a text into its sentences, one for each line. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n');
}
