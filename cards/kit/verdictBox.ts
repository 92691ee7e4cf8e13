import { template, type Element } from './template.js';
import verdictJson from '../templates/verdict.json' with { type: 'json' };
import type { Style } from './elements.js';

/** `⚠` points at an intruder, `✕` is wrong, `✓` is fine, `•` is a fact, `?` was not read. */
export type Mark = '⚠' | '✕' | '✓' | '•' | '?';

export interface VerdictRow {
  readonly mark: Mark;
  readonly text: string;
}

const box = template<{ style: Style; title: string; rows: readonly VerdictRow[] }>(verdictJson);

/** What an approver reads first: what happened, in one sentence, and the strongest reasons. */
export function verdictBox(style: Style, title: string, rows: readonly VerdictRow[]): readonly Element[] {
  return box({ style, title, rows });
}
