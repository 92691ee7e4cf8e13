import { known, type Finding, type Privileges } from '../../unlock/findings.js';

/**
 * Joins what an account can switch on: roles, and groups that can hold roles. One name is enough for "privileged".
 * Without a name, a part that could not be read keeps the question open, and comes before a part that needs a licence.
 */
export function eligibleRights(...parts: readonly Finding<Privileges>[]): Finding<Privileges> {
  const names = [...new Set(parts.flatMap((part) => (part.known ? part.value : [])))];
  if (names.length > 0) return known(names);
  const unread = parts.filter((part) => !part.known);
  return unread.find(({ why }) => why !== 'not-licensed') ?? unread[0] ?? known([]);
}
