import { RemoteError } from '../errors.js';
import { mayBeShared } from '../accountKind.js';
import {
  known,
  unknown,
  unknownFrom,
  type AccountKind,
  type Finding,
  type Findings,
  type Restriction,
  restrictionOf,
} from '../findings.js';
import type { Subject } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Directory } from '../ports/directory.js';
import type { DirectorySync } from '../ports/directorySync.js';
import type { Mailboxes } from '../ports/mailboxes.js';
import type { OnPremises } from '../ports/onPremises.js';
import type { ServiceHealth } from '../ports/serviceHealth.js';
import type { RequestStore } from '../ports/requestStore.js';
import { readOnPremises } from './readOnPremises.js';
import { ownAddresses } from '../ownAddresses.js';
import { knownError } from '../diagnosis/errorCodes.js';
import type { Answers, Symptom } from '../symptoms.js';

/** What a look needs. */
export interface Looking {
  readonly store: RequestStore;
  readonly directory: Directory;
  readonly mailboxes: Mailboxes;
  readonly health: ServiceHealth;
  readonly onPremises: OnPremises;
  readonly sync: DirectorySync;
  readonly remedies: Remedies;
  readonly now: () => Date;
  readonly warn: (facts: object, message: string) => void;
}

/** Reads everything about the subject at the same time: Graph, and one call to Exchange, or up to three for
 * somebody with a few addresses. What Microsoft reports about its services is kept for everybody. */
export async function gatherFindings(
  looking: Looking,
  subject: Subject,
  question: { readonly symptom: Symptom; readonly answers: Answers },
): Promise<Findings> {
  const { directory, store, health, remedies, now } = looking;
  const readAt = now().toISOString();
  const givingBack = remedies.all.filter(({ givesSendingBack }) => givesSendingBack).map(({ id }) => id);
  const [state, restriction, earlier, outages] = await Promise.all([
    directory.readFindings(subject.id),
    isAboutSending(question) ? readRestriction(looking, subject) : unknown('unavailable'),
    store.earlierRequests(subject.id, givingBack, now()),
    health.outages(),
  ]);
  const found = { ...state, readAt, restriction, earlier, outages, hasMailbox: subject.mail !== undefined };
  const [kind, onPremises] = await Promise.all([
    kindOf(looking, subject, found),
    readOnPremises(looking, state.account),
  ]);
  return { ...found, ...(kind && { kind }), ...(onPremises && { onPremises }) };
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

/** Where Graph does not say what a mailbox is for, or says "another", Exchange is asked, for one that may be shared. */
async function kindOf(
  { mailboxes, warn }: Looking,
  { mail }: Subject,
  { kind, account }: Findings,
): Promise<AccountKind | undefined> {
  if (!kind || !mail || !mayBeShared(account)) return kind;
  if (kind.purpose.known && kind.purpose.value !== 'other') return kind;
  // "Another" does not tell whether somebody signs in to it.
  const untold = (why: Finding<never>): AccountKind => ({
    ...kind,
    ...(kind.purpose.known && { purpose: why }),
  });
  if (!mailboxes.canRead) return untold(unknown('by-hand'));
  try {
    return { ...kind, purpose: known(await mailboxes.purpose(mail)) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    warn({ err: error }, 'What a mailbox is for could not be read');
    return untold(unknownFrom(error));
  }
}

async function readRestriction(
  { mailboxes, warn }: Looking,
  subject: Subject,
): Promise<Finding<Restriction | undefined>> {
  if (!mailboxes.canRead) return unknown('by-hand');
  if (!subject.mail) return unknown('unavailable');
  try {
    return { known: true, value: restrictionOf(await mailboxes.restrictions(ownAddresses(subject))) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    warn({ err: error }, 'The Restricted entities list could not be read');
    return unknownFrom(error);
  }
}
