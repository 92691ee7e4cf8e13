import { RemoteError } from '../errors.js';
import type { Subject } from '../person.js';
import type { NewLook } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { gatherFindings, type Looking } from './gatherFindings.js';

/**
 * Looks at the account of a request again, with the addresses that it has now. Throws `RemoteError` when the directory
 * does not say which those are, or does not know the account any more.
 */
export async function lookAgain(looking: Looking, request: UnlockRequest): Promise<NewLook> {
  const subject = await subjectNow(looking, request);
  return { subject, findings: await gatherFindings(looking, subject, asked(request)) };
}

/** Reads the subject again by id: an address may belong to somebody else by now. Throws `RemoteError`. */
export async function subjectNow(
  { directory }: Pick<Looking, 'directory'>,
  { subject }: Pick<UnlockRequest, 'subject'>,
): Promise<Subject> {
  const now = await directory.subject(subject.id);
  if (!now) throw new RemoteError('look up the person', { kind: 'not-found' });
  return now;
}

/** A give-back is about sending too, whatever the break-in was reported as. */
function asked({ kind, symptom, answers }: UnlockRequest): Pick<UnlockRequest, 'symptom' | 'answers'> {
  return kind === 'give-back' ? { symptom: 'cannot-send-mail', answers: {} } : { symptom, answers };
}
