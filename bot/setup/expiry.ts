import type { Instant } from '../unlock/values.js';
import { unchecked } from './check.js';
import type { Row } from './row.js';

/** What a check says of a row, besides what the row is about. */
export type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

const DAY_MS = 24 * 60 * 60_000;
/** So many days before its end it is said: time enough to make another one in working hours. */
const SOON_DAYS = 30;

/** How long a secret or certificate still holds. Not checked where the date cannot be read. */
export function judgeEnd(
  kind: 'secret' | 'certificate',
  ends: Instant,
  now: Date,
  values: Readonly<Record<string, string>>,
): Verdict {
  const days = Math.floor((Date.parse(ends) - now.getTime()) / DAY_MS);
  if (Number.isNaN(days)) return unchecked('no-way', { key: 'setup:registration.end.unknown' });
  const day = ends.slice(0, 10);
  if (days >= SOON_DAYS)
    return { state: 'ok', found: { key: 'setup:registration.end.ok', values: { day } }, stops: [] };
  const isOver = days < 0;
  return {
    state: isOver ? 'missing' : 'warning',
    found: { key: `setup:registration.end.${isOver ? 'over' : 'soon'}`, values: { day, days } },
    mend: {
      said: { key: `setup:registration.${kind}.mend`, values },
      commands: [],
      source: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    },
  };
}
