import type { DirectoryFindings } from '../unlock/findings.js';
import type { Subject } from '../unlock/person.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Executing } from '../unlock/request/request.js';
import type { StepFailure, Target } from '../unlock/request/step.js';
import { addressNow, usesAddress } from './addressNow.js';

/** What the directory says about the account right before a change is sent to it. */
export type Gate =
  /** The change may go to this account. `moved`: its addresses are not those of the request any more. */
  | { readonly kind: 'open'; readonly subject: Subject; readonly moved: boolean }
  | { readonly kind: 'closed'; readonly reason: StepFailure }
  /** It could not be read. The bot asks again later, and gives up with this reason. */
  | { readonly kind: 'unknown'; readonly reason: StepFailure };

/**
 * Looks at the account right before each sending, also a second one. Rule 3: it may have become a privileged one since
 * the approval. And its address may belong to somebody else by now. Throws `RemoteError` when the directory does not
 * answer.
 */
export async function sendingGate(
  directory: Pick<Directory, 'readPrivilegesNow' | 'subject'>,
  about: { readonly request: Executing; readonly remedy: Remedy; readonly target?: Target },
): Promise<Gate> {
  const { subject } = about.request;
  const [rights, address] = await Promise.all([
    directory.readPrivilegesNow(subject.id),
    addressNow(directory, subject, usesAddress(about.remedy, about.target)),
  ]);
  const reach = reachOf(rights);
  if (reach !== 'within') {
    return { kind: reach === 'out' ? 'closed' : 'unknown', reason: { kind: 'out-of-reach' } };
  }
  return 'failure' in address
    ? { kind: 'closed', reason: address.failure }
    : { kind: 'open', subject: address.subject, moved: address.moved };
}

/**
 * Applies the rule of the diagnosis to rights in force and to rights that can be switched on (microsoft-apis.md A16).
 */
function reachOf({
  privileges,
  eligible,
}: Pick<DirectoryFindings, 'privileges' | 'eligible'>): 'within' | 'out' | 'unknown' {
  if ([privileges, eligible].some((finding) => finding.known && finding.value.length > 0)) return 'out';
  if (!privileges.known || (!eligible.known && eligible.why !== 'not-licensed')) return 'unknown';
  return 'within';
}
