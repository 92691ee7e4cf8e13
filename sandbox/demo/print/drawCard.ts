import { asArray, asObject, asString, isObject, type Json } from '../../http/json.js';
import { drawButtons } from './drawButtons.js';
import { plain } from './plain.js';
import { hang, wrap } from './wrap.js';

/** Pixels of a column for each character of a terminal. "Decide before" fits into 96 px. */
const PIXELS_PER_CHARACTER = 6;

/** An Adaptive Card as text, from top to bottom. Facts and steps have their labels beside them. */
export function drawCard(card: Json, width: number): string[] {
  const own = drawAll(card.body, width);
  return card.actions === undefined ? own : [...own, ...drawButtons(card.actions, width)];
}

function drawAll(elements: unknown, width: number): string[] {
  return asArray(elements)
    .filter(isObject)
    .filter((element) => element.isVisible !== false)
    .flatMap((element) => drawElement(element, width));
}

function drawElement(element: Json, width: number): string[] {
  switch (element.type) {
    case 'TextBlock':
      return wrap(plain(asString(element.text) ?? ''), width);
    case 'RichTextBlock':
      return wrap(asArray(element.inlines).map(textOfRun).join(''), width);
    case 'ColumnSet':
      return drawColumns(asArray(element.columns).filter(isObject), width);
    case 'FactSet':
      return drawFacts(asArray(element.facts).filter(isObject), width);
    case 'ActionSet':
      return drawButtons(element.actions, width);
    case 'Container':
    case 'Column':
      return drawAll(element.items, width);
    default:
      return [];
  }
}

/** Draws a narrow first column beside the others. Without one, the columns follow below each other. */
function drawColumns(columns: readonly Json[], width: number): string[] {
  const [first, ...rest] = columns;
  const room = Math.round((pixels(first) ?? 0) / PIXELS_PER_CHARACTER);
  if (!first || room === 0) return columns.flatMap((column) => drawAll(column.items, width));
  const label = drawAll(first.items, width).join(' ').padEnd(room);
  const before = label.endsWith(' ') ? label : `${label} `;
  return hang(
    before,
    rest.flatMap((column) => drawAll(column.items, width - before.length)),
  );
}

function pixels(column: Json | undefined): number | undefined {
  const found = /^(\d+)px$/.exec(asString(column?.width) ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function drawFacts(facts: readonly Json[], width: number): string[] {
  return facts.flatMap(({ title, value }) =>
    hang(`${asString(title) ?? ''}: `, wrap(plain(asString(value) ?? ''), width - 16)),
  );
}

function textOfRun(run: unknown): string {
  return typeof run === 'string' ? run : (asString(asObject(run).text) ?? '');
}
