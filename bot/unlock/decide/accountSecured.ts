import type { Source } from '../evidence/evidence.js';
import type { Remedies, RemedyFacts } from '../plan/remedy.js';
import type { Unsecured, UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';

/** A source that the bot could not read counts as not secured. For rules, one of the two APIs is enough. */
const READ: readonly { sources: readonly Source[]; missing: Unsecured }[] = [
  { sources: ['rules', 'mailboxRules'], missing: 'rules-not-read' },
  { sources: ['forwarding'], missing: 'forwarding-not-read' },
];

/** Returns what is not confirmed after a contained break-in. Empty when the account is secured (design.md rule 4). */
export function unsecuredAfter(request: UnlockRequest, { all }: Remedies): readonly Unsecured[] {
  const { steps, evidence } = request;
  return [
    ...all.flatMap((remedy) => (remedy.secures && !isDone(steps, remedy) ? [remedy.secures.missing] : [])),
    ...READ.filter(({ sources }) => !sources.some((source) => evidence?.found[source]?.known)).map(
      ({ missing }) => missing,
    ),
  ];
}

function isDone(steps: readonly Step[], { id, secures }: RemedyFacts): boolean {
  const those = steps.filter(({ remedy }) => remedy === id);
  if (secures?.always && those.length === 0) return false;
  return those.every(({ state }) => state === 'done' || state === 'not-needed');
}
