import { sha256 } from '../http/redact.js';
import type { UserRecord } from './records.js';
import { signInRow } from './signInRow.js';
import type { Tenant } from './tenant.js';

/** What somebody types at the sign-in page. */
export interface Typed {
  /** A password, or a Temporary Access Pass in its place. */
  readonly secret: string;
  /** The password that they choose when they have to change it. Without it they stop at that page. */
  readonly chooses?: string;
}

/** The code of a sign-in and the sentence beside it (microsoft-apis.md C5). */
const SAYS: Readonly<Record<number, string>> = {
  0: 'Other.',
  50055: 'The password is expired.',
  50057: 'The user account is disabled.',
  50126: 'Error validating credentials due to invalid username or password.',
};

/**
 * Somebody signs in, and the log gets its rows (microsoft-apis.md A11, C5). The password is judged first: a wrong one
 * says nothing about the account. A password that an admin set is expired until its owner chose another (A5).
 * @returns the codes of the rows, in order of time
 */
export function attemptSignIn(
  tenant: Tenant,
  idOrName: string,
  { secret, chooses }: Typed,
): readonly number[] {
  const user = tenant.user(idOrName);
  const codes = codesOf(tenant, user, secret, chooses);
  for (const code of codes) {
    tenant.signIns.push(signInRow(user, tenant.now(), { code, why: SAYS[code] ?? 'Other.' }));
  }
  return codes;
}

function codesOf(
  tenant: Tenant,
  user: UserRecord,
  secret: string,
  chooses: string | undefined,
): readonly number[] {
  const isPass = tenant.passHashes.get(user.id) === sha256(secret);
  if (!isPass && tenant.passwordHashOf(user.id) !== sha256(secret)) return [50126];
  if (!user.accountEnabled) return [50057];
  if (isPass || !mustChange(user)) return [0];
  if (chooses === undefined) return [50055];
  tenant.setPassword(user.id, chooses);
  tenant.write(user.id, { passwordProfile: null });
  return [50055, 0];
}

function mustChange({ passwordProfile }: UserRecord): boolean {
  const profile = passwordProfile as { forceChangePasswordNextSignIn?: unknown } | null | undefined;
  return profile?.forceChangePasswordNextSignIn === true;
}
