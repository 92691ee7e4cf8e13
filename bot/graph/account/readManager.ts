import { z } from 'zod';
import type { Person } from '../../unlock/person.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { limited } from '../client/limited.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = { name: 'read who the manager is', permission: 'User.Read.All' };

const manager = z.object({ id: z.string(), displayName: limited });

/** Asks for the manager (microsoft-apis.md A1) in a separate call, so that a refusal does not lose the account. */
export function managerGet(id: string): BatchGet {
  return { operation, url: `/users/${segment(id)}/manager?$select=id,displayName`, optional: true };
}

/** Graph answers 404 when the person has no manager: `undefined`. Throws `RemoteError`. */
export function managerFrom(answer: BatchAnswer): Person | undefined {
  if (!answer.ok && answer.error.kind === 'not-found') return undefined;
  const { id, displayName } = bodyOf(operation, manager, answer);
  return { id, name: displayName };
}
