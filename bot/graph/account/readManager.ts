import { z } from 'zod';
import type { Person } from '../../unlock/person.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { limited } from '../client/limited.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = { name: 'read who the manager is', permission: 'User.Read.All' };

const manager = z.object({ id: z.string(), displayName: limited });

/** microsoft-apis.md A1. A call of its own inside the batch, so that a refusal does not take the account with it. */
export function managerGet(id: string): BatchGet {
  return { operation, url: `/users/${segment(id)}/manager?$select=id,displayName`, optional: true };
}

/** 404: there is none. Throws `RemoteError`. */
export function managerFrom(answer: BatchAnswer): Person | undefined {
  if (!answer.ok && answer.error.kind === 'not-found') return undefined;
  const { id, displayName } = bodyOf(operation, manager, answer);
  return { id, name: displayName };
}
