import { z } from 'zod';
import type { OnPremisesAccount } from '../unlock/onPremises/account.js';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const count = z.number().int().nonnegative();
const name = z.string().min(1).max(256);

const walled = z.discriminatedUnion('why', [
  z.object({ why: z.literal('admin-count') }),
  z.object({ why: z.literal('protected-group'), group: name }),
  z.object({ why: z.literal('bot-itself') }),
  z.object({ why: z.literal('outside') }),
]);

/**
 * An account as the runbook describes it. Each field has to be there, `null` for what is not set: a field that is missing
 * is no "not locked", and a wall that this version does not know is no permission to touch the account.
 */
const account = z
  .object({
    controller: name,
    lockedOutSince: instant.nullable(),
    wrongPasswords: count,
    lastWrongPassword: instant.nullable(),
    enabled: z.boolean(),
    password: z.enum(['valid', 'expired', 'must-change', 'never-expires']),
    cannotChangePassword: z.boolean(),
    passwordSetAt: instant.nullable(),
    expiresAt: instant.nullable(),
    logonHours: z.enum(['any', 'now', 'not-now']),
    workstations: z.array(name).max(100),
    smartCardOnly: z.boolean(),
    wall: z.array(walled).max(50),
  })
  .transform(
    ({ lockedOutSince, lastWrongPassword, passwordSetAt, expiresAt, ...rest }): OnPremisesAccount => ({
      ...rest,
      ...(lockedOutSince !== null && { lockedOutSince }),
      ...(lastWrongPassword !== null && { lastWrongPassword }),
      ...(passwordSetAt !== null && { passwordSetAt }),
      ...(expiresAt !== null && { expiresAt }),
    }),
  );

/** The answer to a read. */
export const accountAnswer = z.object({ account });

/** The answer to a change: it was made, and seen on the same controller. */
export const doneAnswer = z.object({ done: z.literal(true) });
