import { RemoteError } from '../errors.js';
import { unknown, unknownFrom, type Finding, type Findings, type Restriction } from '../findings.js';
import type { Subject } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Directory } from '../ports/directory.js';
import type { Mailboxes } from '../ports/mailboxes.js';
import type { RequestStore } from '../ports/requestStore.js';
import { ownAddresses } from '../ownAddresses.js';
import { knownError } from '../diagnosis/errorCodes.js';
import type { Answers, Symptom } from '../symptoms.js';

/** What a look needs. */
export interface Looking {
  readonly store: RequestStore;
  readonly directory: Directory;
  readonly mailboxes: Mailboxes;
  readonly remedies: Remedies;
  readonly now: () => Date;
  readonly warn: (facts: object, message: string) => void;
}

/** Reads everything about the subject at the same time: Graph, and one call to Exchange, or up to three for
 * somebody with a few addresses. */
export async function gatherFindings(
  looking: Looking,
  subject: Subject,
  question: { readonly symptom: Symptom; readonly answers: Answers },
): Promise<Findings> {
  const { directory, store, remedies, now } = looking;
  const readAt = now().toISOString();
  const givingBack = remedies.all.filter(({ givesSendingBack }) => givesSendingBack).map(({ id }) => id);
  const [state, restriction, earlier] = await Promise.all([
    directory.readFindings(subject.id),
    isAboutSending(question) ? restrictionOf(looking, subject) : unknown('unavailable'),
    store.earlierRequests(subject.id, givingBack, now()),
  ]);
  return { ...state, readAt, restriction, earlier, hasMailbox: subject.mail !== undefined };
}

/** Looks at an account by its id. `undefined` when the directory does not know it. */
export async function lookAt(
  looking: Looking,
  question: { readonly subjectId: string; readonly symptom: Symptom; readonly answers: Answers },
): Promise<Findings | undefined> {
  const subject = await looking.directory.subject(question.subjectId);
  return subject && gatherFindings(looking, subject, question);
}

/** Exchange is slow, so the bot asks it only when the answer matters. */
export function isAboutSending({
  symptom,
  answers,
}: {
  readonly symptom: Symptom;
  readonly answers: Answers;
}): boolean {
  const pasted = knownError(answers.errorCode ?? '')?.symptom;
  const about = [symptom, symptom === 'not-sure' ? pasted : undefined];
  return about.includes('cannot-send-mail') || about.includes('compromised');
}

async function restrictionOf(
  { mailboxes, warn }: Looking,
  subject: Subject,
): Promise<Finding<Restriction | undefined>> {
  if (!mailboxes.canRead) return unknown('by-hand');
  if (!subject.mail) return unknown('unavailable');
  try {
    return { known: true, value: await mailboxes.restrictionOfAny(ownAddresses(subject)) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    warn({ err: error }, 'The Restricted entities list could not be read');
    return unknownFrom(error);
  }
}
