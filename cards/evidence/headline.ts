import type { Translate } from '../../bot/texts/texts.js';
import type { Report } from './report.js';

/** How many lines are for the reader to judge, or worse. */
export function strangeLines({ sections }: Report): number {
  const isStrange = ({ tone }: Report['sections'][number]['lines'][number]) =>
    tone === 'odd' || tone === 'alarm';
  return sections.flatMap(({ lines }) => lines.filter(isStrange)).length;
}

/** What stands above evidence that points at no break-in. "Nothing" only where no line is strange. */
export function withoutBreakIn(report: Report, t: Translate): string {
  return t(strangeLines(report) > 0 ? 'evidence:look' : 'evidence:nothing');
}
