import type { Findings } from './findings.js';
import type { Remedies, RemedyId } from './remedy.js';
import type { HandOffReason } from './request.js';
import type { Symptom } from './symptoms.js';

/** What the look at the tenant comes to. */
export type Conclusion =
  | { readonly kind: 'plan'; readonly remedies: readonly RemedyId[]; readonly needsSecured: boolean }
  | { readonly kind: 'hand-off'; readonly reason: HandOffReason }
  /** Nothing to change: no admin is asked, unless the person insists. */
  | { readonly kind: 'already-fine' };

/**
 * From what was found to what is asked of an admin. Read from top to bottom: the first line that holds is the
 * answer. A privileged subject is never touched, and neither is one whose privileges could not be read.
 */
export function conclude(symptom: Symptom, findings: Findings, remedies: Remedies): Conclusion {
  if (symptom === 'compromised' || symptom === 'not-sure') return { kind: 'hand-off', reason: symptom };
  const { account, privileges } = findings;
  if (!account.known || !privileges.known) return { kind: 'hand-off', reason: 'could-not-check' };
  if (privileges.value.length > 0) return { kind: 'hand-off', reason: 'privileged' };
  if (account.value.guest) return { kind: 'hand-off', reason: 'guest' };

  if (symptom === 'cannot-send-mail' && !findings.hasMailbox)
    return { kind: 'hand-off', reason: 'no-mailbox' };

  const possible = remedies.for(symptom);
  const needed = possible.filter((remedy) => remedy.isNeeded(findings) !== 'no');
  if (needed.length === 0) return { kind: 'already-fine' };
  if (account.value.directorySynced && needed.some((remedy) => remedy.ownedByActiveDirectory)) {
    return { kind: 'hand-off', reason: 'directory-synced' };
  }
  return {
    kind: 'plan',
    remedies: needed.map((remedy) => remedy.id),
    needsSecured: needed.some((remedy) => remedy.needsSecuredAccount === true),
  };
}
