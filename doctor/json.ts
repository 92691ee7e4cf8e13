import { exitCodeOf } from '../bot/setup/outcome.js';
import type { Row } from '../bot/setup/row.js';
import { wordsOf } from '../bot/setup/words.js';
import { textsIn } from '../bot/texts/texts.js';

/** The form of the answer. It changes only when a member is taken away or gets another meaning. */
const VERSION = 1;

/** The rows for a machine, as docs/operate.md describes them. The sentences are English and may change. */
export function asJson(rows: readonly Row[], now: Date): string {
  const t = textsIn('en');
  const told = rows.map((row) => {
    const { found, stops, mend } = wordsOf(t, row);
    const { id, area, state, about, because } = row;
    return { id, area, state, ...(because && { because }), about, found, stops, ...(mend && { mend }) };
  });
  const body = { version: VERSION, at: now.toISOString(), exitCode: exitCodeOf(rows), rows: told };
  return JSON.stringify(body, undefined, 2);
}
