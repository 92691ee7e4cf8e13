import type { Break, Verdict } from '../bot/storage/audit/auditChain.js';

const PROBLEMS: Readonly<Record<Break['problem'], string>> = {
  missing: 'is missing',
  changed: 'was changed',
  'not-linked': 'does not follow from the line before it: that one was written anew, or lines changed places',
  'cut-off': 'is where the trail should go on, or end: lines at its end were removed or added',
};
/** Most problems to list. A deleted trail would fill the screen. */
const MOST_TOLD = 50;

/** Returns the verdict as sentences for the operator. */
export function tell({ lines, erased, head, breaks }: Verdict): readonly string[] {
  const counted = `${lines} lines${erased > 0 ? `, ${erased} of them without personal data` : ''}; the last hash is ${head}`;
  if (breaks.length === 0) return [`The audit trail is as it was written: ${counted}.`];
  const told = breaks.slice(0, MOST_TOLD).map(({ place, problem }) => `  line ${place} ${PROBLEMS[problem]}`);
  const more = breaks.length - told.length;
  return [
    `THE AUDIT TRAIL WAS TAMPERED WITH: ${counted}.`,
    ...told,
    ...(more > 0 ? [`  and ${more} more`] : []),
    'Keep a copy of this database, and compare it with your last backup.',
  ];
}
