import { z } from 'zod';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = {
  name: 'read what the account is registered for',
  permission: 'AuditLog.Read.All',
  licence: 'Entra ID P1',
};

const details = z.object({ isSsprCapable: z.boolean() });
/**
 * Microsoft documents the object itself. Its sample wraps it in `value`. The schema takes both (microsoft-apis.md A9).
 */
const registration = z.union([
  details,
  z.object({ value: details }).transform(({ value }) => value),
  z.object({ value: z.tuple([details]) }).transform(({ value: [only] }) => only),
]);

/**
 * Asks whether the person is registered for self-service reset and may use it (microsoft-apis.md A9, C3). The call
 * takes no OData parameters.
 */
export function selfServiceGet(id: string): BatchGet {
  const url = `/reports/authenticationMethods/userRegistrationDetails/${segment(id)}`;
  return { operation, url, optional: true };
}

/** The report is not live. It lacks disabled and new accounts, so 404 means "not known". Throws `RemoteError`. */
export function selfServiceFrom(answer: BatchAnswer): boolean {
  return bodyOf(operation, registration, answer).isSsprCapable;
}
