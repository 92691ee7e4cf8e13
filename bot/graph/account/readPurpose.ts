import { z } from 'zod';
import type { MailboxPurpose } from '../../unlock/findings.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { segment } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = { name: 'read what the mailbox is for', permission: 'MailboxSettings.Read' };

const KNOWN: readonly MailboxPurpose[] = ['user', 'shared', 'room', 'equipment'];

const word = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);
/** Microsoft documents the word alone, in `value`. A sample of the whole settings has it one level deeper. */
const purpose = z.union([word, z.object({ userPurpose: word }).transform(({ userPurpose }) => userPurpose)]);

/** Asks what the mailbox is for (microsoft-apis.md A31). */
export function purposeGet(id: string): BatchGet {
  return { operation, url: `/users/${segment(id)}/mailboxSettings/userPurpose`, optional: true };
}

/**
 * Returns what the mailbox is for. Graph answers 404 for an account without a mailbox in the cloud. The mailbox may be
 * on-premises, so that is not known. Throws `RemoteError`.
 */
export function purposeFrom(answer: BatchAnswer): MailboxPurpose {
  const said = bodyOf(operation, purpose, answer).toLowerCase();
  return KNOWN.find((one) => one === said) ?? 'other';
}
