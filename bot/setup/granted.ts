import { coveredBy, factsOf, type Permission } from '../unlock/permissions.js';
import type { Known } from './check.js';
import type { TokenRead } from './ports.js';

/** The object id of the app's service principal. `undefined` where no token says it. */
export function principalIn(token: TokenRead | 'not-used'): string | undefined {
  return token !== 'not-used' && token.kind === 'read' ? token.principalId : undefined;
}

/** True when a token has the permission, or one that Microsoft says covers it. */
export function isGranted(permission: Permission, tokens: Known['tokens']): boolean {
  const token = tokenFor(permission, tokens);
  if (token === 'not-used' || token.kind !== 'read') return false;
  return [permission, ...coveredBy(permission)].some((name) => token.roles.includes(name));
}

/** The token that shows whether a permission is granted. */
export function tokenFor(
  permission: Permission,
  { graph, exchange }: Known['tokens'],
): TokenRead | 'not-used' {
  return factsOf(permission).api === 'Microsoft Graph' ? graph : exchange;
}
