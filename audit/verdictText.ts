import type { Break, Verdict } from '../bot/storage/audit/verifyAudit.js';

const PROBLEMS: Readonly<Record<Break['problem'], string>> = {
  missing: 'is missing',
  changed: 'was changed',
  'not-linked': 'does not follow from the line before it: that one was written anew, or lines changed places',
  'cut-off': 'is where the trail should go on, or end: lines at its end were removed or added',
  emptied: 'was emptied, and no later line says so: this was not the purge',
  refilled: 'has content although a later line says that it was erased: it was written anew, or never erased',
  'seal-broken':
    'does not seal the lines of an earlier version before it: one of them was changed, or this line was',
};
/** Most problems to list. A deleted trail would fill the screen. */
const MOST_TOLD = 50;
const DAY_MS = 24 * 60 * 60_000;

/** Returns the verdict as sentences for the operator. */
export function tell(verdict: Verdict): readonly string[] {
  const { breaks, unknown } = verdict;
  const counted = countedIn(verdict);
  if (breaks.length + unknown.length === 0) return [`The audit trail is as it was written: ${counted}.`];
  const told = breaks.slice(0, MOST_TOLD).map(sentenceOf);
  const more = breaks.length - told.length;
  return [
    `THE AUDIT TRAIL WAS TAMPERED WITH: ${counted}.`,
    ...told,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...unknown.map((hash) => `  no line has the hash ${hash}: what led to it was removed or written anew`),
    'Keep a copy of this database, and compare it with your last backup.',
  ];
}

function sentenceOf({ place, to, problem }: Break): string {
  return to === undefined
    ? `  line ${place} ${PROBLEMS[problem]}`
    : `  lines ${place} to ${to} are missing: ${to - place + 1}`;
}

/** The age says whether only old lines were erased: it cannot be lower than the retention time was. */
function countedIn({ lines, erased, youngestErasedMs, head }: Verdict): string {
  const age =
    youngestErasedMs === undefined
      ? ''
      : ` (the youngest ${Math.floor(youngestErasedMs / DAY_MS)} days old then)`;
  const without = erased > 0 ? `, ${erased} of them without personal data${age}` : '';
  return `${lines} lines${without}; the last hash is ${head}`;
}
