import { z } from 'zod';
import { known, unknown, type WhyOff } from '../../unlock/findings.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { hedgedBatch } from '../client/hedgedBatch.js';
import type { BatchAnswer } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { literal, segment } from '../client/escape.js';
import { limited } from '../client/limited.js';
import { bodyOf } from '../client/odataPage.js';
import { findingOf } from './findingOf.js';

const readingAudit: Operation = {
  name: 'read who switched the account off',
  permission: 'AuditLog.Read.All',
  licence: 'Entra ID P1',
};
const readingLeave: Operation = {
  name: 'read whether the person has left',
  permission: 'User-LifeCycleInfo.Read.All',
};

/** The audit log keeps 30 days with a premium licence, 7 without (microsoft-apis.md A12). */
const DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

const named = z.object({ displayName: limited.nullish(), userPrincipalName: limited.nullish() });
const auditBody = z.object({
  value: z.array(
    z.object({
      activityDateTime: z.string(),
      result: z.string().nullish(),
      initiatedBy: z.object({ user: named.nullish(), app: named.nullish() }).nullish(),
    }),
  ),
});
const leaveBody = z.object({ employeeLeaveDateTime: z.string().nullable() });

/**
 * Reads who switched an account off and when, and whether the directory says that the person has left. It asks only
 * about an account that is off. Never throws `RemoteError`: each part fails alone (microsoft-apis.md A12, A26).
 */
export async function readWhyOff(graph: Graph, id: string, now: Date): Promise<WhyOff> {
  const from = new Date(now.getTime() - DAYS * DAY_MS).toISOString();
  const filter = [
    `activityDateTime%20ge%20${from}`,
    `activityDisplayName%20eq%20'Disable%20account'`,
    `targetResources/any(t:t/id%20eq%20${literal(id)})`,
  ].join('%20and%20');
  const answers = await hedgedBatch(graph, readingAudit, {
    audit: {
      operation: readingAudit,
      url: `/auditLogs/directoryAudits?$filter=${filter}&$top=5`,
      optional: true,
    },
    leave: {
      operation: readingLeave,
      url: `/users/${segment(id)}?$select=employeeLeaveDateTime`,
      optional: true,
    },
  });
  return {
    switchedOff: findingOf(graph, () => known(switchedOffFrom(answers.audit))),
    leaves: findingOf(graph, () => {
      const { employeeLeaveDateTime: at } = bodyOf(readingLeave, leaveBody, answers.leave);
      // Usually nobody fills it in, so an empty one says nothing.
      return at === null ? unknown('by-hand') : known(at);
    }),
  };
}

function switchedOffFrom(answer: BatchAnswer): { readonly at: string; readonly by?: string } | undefined {
  const { value } = bodyOf(readingAudit, auditBody, answer);
  const [newest] = value
    .filter(({ result }) => result === 'success')
    .toSorted((a, b) => (a.activityDateTime > b.activityDateTime ? -1 : 1));
  if (!newest) return undefined;
  const { user, app } = newest.initiatedBy ?? {};
  const by = user?.displayName ?? user?.userPrincipalName ?? app?.displayName;
  return { at: newest.activityDateTime, ...(by && { by }) };
}
