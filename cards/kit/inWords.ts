import type { Translate } from '../../bot/texts/texts.js';
import type { Element } from './template.js';

/** In characters. Teams limits the size of a card, and this is shown where there is no card at all. */
const LONGEST = 700;

/** Marks whose shape says something that a text has to say in words. Other marks only repeat what stands beside them. */
const MARKS: Readonly<Record<string, 'fine' | 'wrong' | 'unknown' | 'warning'>> = {
  '✓': 'fine',
  '✕': 'wrong',
  '?': 'unknown',
  '⚠': 'warning',
};

/**
 * What a card says, as plain lines, for a client that does not draw cards and for a screen reader: what is visible at
 * first, in order, with a word for each mark and the titles of the buttons. Never a `RichTextBlock`: only those hold a
 * credential.
 */
export function inWords(elements: readonly Element[], t: Translate): string {
  const text = elements
    .flatMap((element) => linesOf(element, t))
    .filter((line) => line !== '')
    .join('\n');
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

function linesOf(element: Element, t: Translate): readonly string[] {
  if (element.isVisible === false) return [];
  switch (element.type) {
    case 'TextBlock':
      return [textOf(element.text)];
    case 'Container':
      return listOf(element.items).flatMap((item) => linesOf(item, t));
    case 'ColumnSet':
      return [rowOf(element, t)];
    case 'ActionSet': {
      const titles = listOf(element.actions)
        .map(({ title }) => textOf(title))
        .join(', ');
      return [t('cards:fallback.buttons', { titles })];
    }
    default:
      // A chart, for example, says the same in words.
      return isElement(element.fallback) ? linesOf(element.fallback, t) : [];
  }
}

/** A row has a mark or a label in its first column. */
function rowOf(row: Element, t: Translate): string {
  const [first = '', ...rest] = listOf(row.columns).map((column) =>
    listOf(column.items)
      .flatMap((item) => linesOf(item, t))
      .join('. '),
  );
  const said = rest.join(', ');
  if ([...first].length > 1) return `${first}: ${said}`;
  const mark = MARKS[first];
  return mark ? `${t(`cards:fallback.mark.${mark}`)}: ${said}` : said;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): readonly Element[] {
  return Array.isArray(value) ? (value as readonly Element[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
