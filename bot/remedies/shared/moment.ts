import type { Sent } from '../../unlock/plan/acceptance.js';
import type { Instant, Json } from '../../unlock/values.js';

/** More than the difference between the bot's clock and Microsoft's. The network sets both. */
const CLOCK_DIFFERENCE_MS = 30_000;
const SECOND_MS = 1_000;

/** What the step stored before the change. */
interface Earlier {
  /** The moment as it was, ISO 8601. Anything else counts as "never". */
  readonly moment: Json | undefined;
  /** Microsoft's clock at that look. Absent when the answer had no date, or in a request of an earlier version. */
  readonly readAt?: Json | undefined;
}

/**
 * True when a moment in the directory shows the change. Microsoft dates in whole seconds (microsoft-apis.md A1), so two
 * changes in one second have the same moment, and "later than before" alone proves nothing.
 *
 * - Microsoft took the change: the moment is not before the second in which the change was sent.
 * - No answer came: the moment moved forward, and not before the bot looked. An older change that a slow replica shows
 *   late does not count.
 * @param now the moment as read, ISO 8601; `undefined` = never
 */
export function showsChange(now: Instant | undefined, before: Earlier, sent: Sent): boolean {
  if (now === undefined) return false;
  const at = Date.parse(now);
  if (sent.accepted && sent.acceptedAt) return at >= Date.parse(sent.acceptedAt);
  const isRecent = at >= earliest(before, sent);
  return isRecent && (sent.accepted === true || at > momentOf(before));
}

/**
 * How long to wait before a change, in milliseconds, so that its moment differs from the one before. Without the wait
 * nobody could tell after a crash whether a change of the same second was made.
 */
export function pauseAfter(before: Earlier): number {
  if (typeof before.readAt !== 'string') return 0;
  return momentOf(before) >= Date.parse(before.readAt) ? SECOND_MS : 0;
}

/**
 * True when the moment is of the second in which Microsoft took the change, or of the one before: its servers differ by
 * about as much.
 */
export function isJustBefore(moment: Instant | undefined, { accepted, acceptedAt }: Sent): boolean {
  if (moment === undefined || accepted !== true || acceptedAt === undefined) return false;
  return Date.parse(moment) >= Date.parse(acceptedAt) - SECOND_MS;
}

/** False when one of them is missing. */
export function isSameMoment(one: Instant | undefined, other: Instant | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other);
}

/** The earliest moment that the change can have. */
function earliest({ readAt }: Earlier, { startedAt }: Sent): number {
  if (typeof readAt === 'string') return Date.parse(readAt);
  return wholeSecond(Date.parse(startedAt) - CLOCK_DIFFERENCE_MS);
}

function momentOf({ moment }: Earlier): number {
  return typeof moment === 'string' ? Date.parse(moment) : Number.NEGATIVE_INFINITY;
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / SECOND_MS) * SECOND_MS;
}

/** More than the time-out of one call. */
const LONGEST_CALL_MS = 10_000;

/**
 * True when the start of a pass shows that it was issued. The bot asks for a pass that starts at once. The start of the
 * pass before may be later: somebody may have made it for another day. So it counts only when it is another start, or
 * when it began while the bot's own call ran.
 * @param now the start as read, ISO 8601; `undefined` = no pass
 * @param before the start as the step stored it
 */
export function showsPass(now: Instant | undefined, before: Json | undefined, sent: Sent): boolean {
  if (now === undefined) return false;
  const isAnother = now !== before;
  if (!sent.accepted || !sent.acceptedAt) return isAnother;
  const since = Date.parse(now) - Date.parse(sent.acceptedAt);
  return since >= 0 && (isAnother || since <= LONGEST_CALL_MS);
}
