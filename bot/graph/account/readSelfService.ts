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
 * Documented as the object itself, shown in the sample inside `value`: both shapes are taken (microsoft-apis.md A9).
 */
const registration = z.union([
  details,
  z.object({ value: details }).transform(({ value }) => value),
  z.object({ value: z.tuple([details]) }).transform(({ value: [only] }) => only),
]);

/**
 * Registered for self-service reset, and allowed to use it (microsoft-apis.md A9, C3). The call takes no OData
 * parameters.
 */
export function selfServiceGet(id: string): BatchGet {
  const url = `/reports/authenticationMethods/userRegistrationDetails/${segment(id)}`;
  return { operation, url, optional: true };
}

/** Report data, not live; who is disabled or new is not in it, and 404 is then "not known". Throws `RemoteError`. */
export function selfServiceFrom(answer: BatchAnswer): boolean {
  return bodyOf(operation, registration, answer).isSsprCapable;
}
