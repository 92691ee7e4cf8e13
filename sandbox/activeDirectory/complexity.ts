import { POLICY } from './domainController.js';

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** Active Directory's complexity: three of four kinds, long enough, and not the name itself (microsoft-apis.md N-J). */
export function isComplex(password: string, sAMAccountName: string): boolean {
  const kinds = CLASSES.filter((kind) => kind.test(password)).length;
  const isOwnName = password.toLowerCase().includes(sAMAccountName.toLowerCase());
  return password.length >= POLICY.minPasswordLength && kinds >= 3 && !isOwnName;
}
