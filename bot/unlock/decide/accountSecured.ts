import type { Source } from '../evidence/evidence.js';
import type { RemedyId, Step } from '../request/step.js';
import type { Unsecured, UnlockRequest } from '../request/request.js';

/** The steps that secure an account, and what it means when one is not done (design.md rule 4). */
const SECURING: readonly { remedy: RemedyId; missing: Unsecured; always: boolean }[] = [
  { remedy: 'reset-password', missing: 'password-not-reset', always: true },
  { remedy: 'revoke-sessions', missing: 'sessions-not-revoked', always: true },
  // Only those that were chosen: an approver may have seen that a rule is innocent.
  { remedy: 'disable-inbox-rule', missing: 'rules-not-disabled', always: false },
  { remedy: 'clear-forwarding', missing: 'forwarding-not-cleared', always: false },
];

/** What nobody could look at counts as not secured. Rules of either API will do. */
const READ: readonly { sources: readonly Source[]; missing: Unsecured }[] = [
  { sources: ['rules', 'mailboxRules'], missing: 'rules-not-read' },
  { sources: ['forwarding'], missing: 'forwarding-not-read' },
];

/** What is not confirmed of a contained break-in; empty when the account is secured. */
export function unsecuredAfter(request: UnlockRequest): readonly Unsecured[] {
  return [
    ...SECURING.filter(({ remedy, always }) => !isDone(request.steps, remedy, always)).map(
      ({ missing }) => missing,
    ),
    ...READ.filter(({ sources }) => !sources.some((source) => request.evidence?.found[source]?.known)).map(
      ({ missing }) => missing,
    ),
  ];
}

function isDone(steps: readonly Step[], id: RemedyId, always: boolean): boolean {
  const those = steps.filter(({ remedy }) => remedy === id);
  if (always && those.length === 0) return false;
  return those.every(({ state }) => state === 'done' || state === 'not-needed');
}
