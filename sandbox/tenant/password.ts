import type { UserRecord } from './records.js';

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/**
 * Entra's rule for cloud passwords (microsoft-apis.md A5: "must satisfy passwordPolicies"). 8 to 256 characters of at
 * least three of the four kinds. Not the part of the user principal name before the `@`.
 */
export function isComplex(password: string, user: UserRecord): boolean {
  const alias = user.userPrincipalName.split('@')[0]!.toLowerCase();
  const kinds = CLASSES.filter((kind) => kind.test(password)).length;
  return (
    password.length >= 8 && password.length <= 256 && kinds >= 3 && !password.toLowerCase().includes(alias)
  );
}
