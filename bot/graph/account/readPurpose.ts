import { z } from 'zod';
import type { RemoteError } from '../../unlock/errors.js';
import type { MailboxPurpose } from '../../unlock/findings.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = { name: 'read what the mailbox is for', permission: 'MailboxSettings.Read' };

const KNOWN: readonly MailboxPurpose[] = ['user', 'linked', 'shared', 'room', 'equipment'];

const word = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);
/** Microsoft documents the word alone, in `value`. A sample of the whole settings has it one level deeper. */
const whole = z.object({ userPurpose: word }).transform(({ userPurpose }) => userPurpose);
const purpose = z.union([word, whole]);

/** Asks what the mailbox is for (microsoft-apis.md A31). */
export function purposeGet(id: string): BatchGet {
  return { operation, url: `/users/${segment(id)}/mailboxSettings/userPurpose`, optional: true };
}

/**
 * Returns what the mailbox is for. Graph answers 404 for an account without a mailbox in the cloud. The mailbox may be
 * on-premises, so that is not known. Throws `RemoteError`.
 */
export function purposeFrom(answer: BatchAnswer): MailboxPurpose {
  return named(bodyOf(operation, purpose, answer));
}

/**
 * The same, from the whole settings: for a server that does not know the one word alone. Throws `RemoteError`, the one
 * of the first answer where asking again would tell nothing else.
 */
export async function readPurpose(graph: Graph, id: string, answer: BatchAnswer): Promise<MailboxPurpose> {
  if (answer.ok || !mayKnowTheWhole(answer.error)) return purposeFrom(answer);
  const said = await read(operation, whole, () =>
    graph
      .api(`/users/${segment(id)}/mailboxSettings`)
      .option('signal', graph.deadline(LONGEST_MS))
      .get(),
  );
  return named(said);
}

/** This comes after a first round trip, and a person watches a typing sign. */
const LONGEST_MS = 2_000;
const NO_MAILBOX = 'MailboxNotEnabledForRESTAPI';

function mayKnowTheWhole({ kind, code }: RemoteError): boolean {
  return kind === 'rejected' || (kind === 'not-found' && code !== NO_MAILBOX);
}

function named(said: string): MailboxPurpose {
  return KNOWN.find((one) => one === said.toLowerCase()) ?? 'other';
}
