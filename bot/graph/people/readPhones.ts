import { z } from 'zod';
import { type Finding, known } from '../../unlock/findings.js';
import type { Phone, Phones } from '../../unlock/proof/phone.js';
import type { PhoneKind } from '../../unlock/proof/proof.js';
import type { Instant } from '../../unlock/values.js';
import { findingOf } from '../account/findingOf.js';
import type { BatchAnswer } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { literal, segment } from '../client/escape.js';
import { hedgedBatch } from '../client/hedgedBatch.js';
import { bodyOf } from '../client/odataPage.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

const reading: Operation = { name: 'read the telephone numbers', permission: 'User.Read.All' };
const readingChanges: Operation = {
  name: 'read when the telephone numbers changed',
  permission: 'AuditLog.Read.All',
};

/** The directory audit keeps seven days without a licence (microsoft-apis.md A12). */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;
const MOST_CHANGES = 50;

const body = z.object({
  businessPhones: z.array(z.string()),
  mobilePhone: z.string().nullable(),
});
const changed = z.object({ displayName: z.string().nullish(), newValue: z.string().nullish() });
const changes = z.object({
  value: z.array(
    z.object({
      activityDateTime: z.string(),
      result: z.string().nullish(),
      targetResources: z
        .array(z.object({ id: z.string().nullish(), modifiedProperties: z.array(changed).nullish() }))
        .nullish(),
    }),
  ),
});
type Change = z.infer<typeof changes>['value'][number];

/** The names that the directory audit has for the two properties (microsoft-apis.md A12). */
const NAMES: Readonly<Record<PhoneKind, RegExp>> = {
  mobile: /\bmobile(phone)?\b/i,
  business: /\b(telephonenumber|businessphones?)\b/i,
};
const LIST = /^included updated properties$/i;

/**
 * Reads the telephone numbers of a person, and when each last changed (microsoft-apis.md A1, A12). It is one round trip,
 * at most two. Never throws `RemoteError`: the numbers come without their changes when those cannot be read.
 */
export async function readPhones(graph: Graph, id: string, now: Date): Promise<Finding<Phones>> {
  const since = new Date(now.getTime() - DAYS * DAY_MS).toISOString();
  const answers = await hedgedBatch(graph, reading, {
    phones: { operation: reading, url: `/users/${segment(id)}?$select=businessPhones,mobilePhone` },
    changes: { operation: readingChanges, url: changesUrl(id, since), optional: true },
  });
  return findingOf(graph, () => {
    const { businessPhones, mobilePhone } = bodyOf(reading, body, answers.phones);
    const rows = findingOf(graph, () => known(changesFrom(answers.changes)));
    const listed: Phone[] = [
      ...(mobilePhone ? [{ kind: 'mobile' as const, number: mobilePhone }] : []),
      ...businessPhones.map((number) => ({ kind: 'business' as const, number })),
    ];
    if (!rows.known) return known({ numbers: listed });
    const numbers = listed.map((phone) => ({ ...phone, ...lastChange(phone.kind, rows.value, id) }));
    return known({ numbers, changesSince: since });
  });
}

function changesUrl(id: string, since: Instant): string {
  const who = `targetResources/any(t:t/id%20eq%20${literal(id)})`;
  return `/auditLogs/directoryAudits?$filter=activityDateTime%20ge%20${since}%20and%20${who}&$top=${MOST_CHANGES}`;
}

function changesFrom(answer: BatchAnswer): readonly Change[] {
  return bodyOf(readingChanges, changes, answer).value;
}

function lastChange(kind: PhoneKind, rows: readonly Change[], id: string): { changedAt?: Instant } {
  const moments = rows
    .filter(({ result }) => result !== 'failure')
    .filter((row) => propertiesOf(row, id).some((name) => NAMES[kind].test(name)))
    .map(({ activityDateTime }) => activityDateTime)
    .toSorted();
  const last = moments.at(-1);
  return last === undefined ? {} : { changedAt: last };
}

/** One row names each property, or has a list of the names. */
function propertiesOf({ targetResources }: Change, id: string): readonly string[] {
  const about = (targetResources ?? []).filter((target) => target.id?.toLowerCase() === id.toLowerCase());
  return about
    .flatMap(({ modifiedProperties }) => modifiedProperties ?? [])
    .map(({ displayName, newValue }) =>
      LIST.test(displayName ?? '') ? (newValue ?? '') : (displayName ?? ''),
    );
}
