import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { literal } from '../client/escape.js';

export const readingSignIns: Operation = {
  name: 'read the sign-in log',
  permission: 'AuditLog.Read.All',
  licence: 'Entra ID P1',
};

export const DAY_MS = 24 * 60 * 60_000;
/** So many days before those that are judged show what is usual. With P1 the log keeps 30 (microsoft-apis.md A11). */
export const HABIT_DAYS = 23;

/** What only helps to judge. A form of it that is not documented is no reason to lose the log. */
const text = z.string().nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);
const deviceDetail = z
  .object({
    deviceId: text,
    displayName: text,
    operatingSystem: text,
    browser: text,
    isManaged: flag,
    isCompliant: flag,
    trustType: text,
  })
  .nullish()
  .catch(undefined);

/** A sign-in as the log shows it (microsoft-apis.md A11). learn.microsoft.com/graph/api/resources/signin */
export const signInRow = z.object({
  id: z.string().nullish(),
  correlationId: z.string().nullish(),
  // Of a row without a time nobody knows whether it is of these days.
  createdDateTime: z.string().refine((at) => !Number.isNaN(Date.parse(at))),
  ipAddress: z.string().nullish(),
  location: z.object({ countryOrRegion: z.string().nullish(), city: text }).nullish(),
  deviceDetail,
  appDisplayName: text,
  appId: text,
  clientAppUsed: text,
  // Only beta has these two.
  authenticationProtocol: text,
  originalTransferMethod: text,
  status: z
    .object({
      errorCode: z.number().nullish(),
      failureReason: z.string().nullish(),
      additionalDetails: z.string().nullish(),
    })
    .nullish(),
});
export type SignInRow = z.infer<typeof signInRow>;

/** Steps in the middle of a sign-in (microsoft-apis.md C5). They count neither as success nor as failure. */
export const INTERRUPTS: ReadonlySet<number> = new Set([50125, 50140]);

/**
 * Path of the sign-ins of one person since a moment, newest first. The log is minutes late, so a missing entry proves
 * nothing. learn.microsoft.com/graph/api/signin-list
 * @param since ISO 8601, UTC
 * @param kind only beta knows others than the interactive ones, and only by this filter
 */
export function signInsPath(id: string, since: string, top: number, kind?: 'nonInteractiveUser'): string {
  const ofKind = kind ? `%20and%20signInEventTypes/any(t:%20t%20eq%20${literal(kind)})` : '';
  const filter = `userId%20eq%20${literal(id)}%20and%20createdDateTime%20ge%20${since}${ofKind}`;
  return `/auditLogs/signIns?$filter=${filter}&$top=${top}`;
}

/** Returns the error code of a sign-in. 0 means success, `undefined` means that the log does not say how it ended. */
export function codeOf({ status }: SignInRow): number | undefined {
  return status?.errorCode ?? undefined;
}
