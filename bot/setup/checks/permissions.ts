import { factsOf, type Permission } from '../../unlock/permissions.js';
import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import { isGranted, principalIn, tokenFor } from '../granted.js';
import { grantPermission } from '../grants.js';
import type { Probe, TokenRead } from '../ports.js';
import type { Row, Stop } from '../row.js';

/** A read that tries one permission needs the other too. */
const TRIED_WITH: Partial<Record<Permission, Permission>> = {
  'User-LifeCycleInfo.Read.All': 'User.Read.All',
};

/** What each needed permission answered. */
type Facts = ReadonlyMap<Permission, Probe>;

/**
 * Every permission that the enabled remedies and readings need: the `roles` claim of the token, and a harmless read
 * where there is one. The claim says what is missing; a read alone proves nothing, because another permission may have
 * answered it.
 */
export const permissions: Check<Facts> = {
  async read(reader, { setup, tokens }) {
    const principalId = principalIn(tokens.graph);
    const asked = [...setup.needs.keys()].filter((permission) => mayTry(permission, tokens));
    return new Map(
      await Promise.all(
        asked.map(async (permission) => [permission, await reader.probe(permission, principalId)] as const),
      ),
    );
  },
  judge: (facts, known) =>
    [...known.setup.needs.keys()].map((permission) => ({
      ...rowOf(permission, known),
      ...judge(permission, tokenFor(permission, known.tokens), facts.get(permission), known),
    })),
};

/** The other permission without which this one cannot be tried. `undefined`: it can be. */
function lacksFor(permission: Permission, tokens: Known['tokens']): Permission | undefined {
  const other = TRIED_WITH[permission];
  return other && !isGranted(other, tokens) ? other : undefined;
}

/** A permission that the token does not have needs no try. */
function mayTry(permission: Permission, tokens: Known['tokens']): boolean {
  const token = tokenFor(permission, tokens);
  return (token !== 'not-used' && token.kind === 'opaque') || isGranted(permission, tokens);
}

function rowOf(permission: Permission, { setup }: Known): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const { isForReading } = factsOf(permission);
  const remedies: readonly Stop[] = (setup.needs.get(permission) ?? []).map((remedy) => ({ remedy }));
  const stops = isForReading ? [{ reading: permission }, ...remedies] : remedies;
  return { id: `permission:${permission}`, area: 'permission', about: permission, stops };
}

type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

function judge(
  permission: Permission,
  token: TokenRead | 'not-used',
  probe: Probe | undefined,
  { setup, tokens }: Known,
): Verdict {
  const service = factsOf(permission).api === 'Microsoft Graph' ? 'graph' : 'exchange';
  if (token === 'not-used' || token.kind === 'refused' || token.kind === 'unavailable') {
    return after(`token:${service}`);
  }
  if (token.kind === 'read' && !isGranted(permission, tokens)) {
    return {
      state: 'missing',
      found: { key: factsOf(permission).optional ? 'setup:permission.optional' : 'setup:permission.missing' },
      mend: grantPermission(permission, setup.clientId),
    };
  }
  const isSeen = token.kind === 'read';
  const other = isSeen ? lacksFor(permission, tokens) : undefined;
  if (other) return after(`permission:${other}`);
  if (probe === undefined || probe === 'personal' || probe === 'write') {
    const found = { key: `setup:permission.${isSeen ? 'claim' : 'noWay'}.${probe ?? 'write'}` } as const;
    return isSeen ? { state: 'ok', found, stops: [] } : unchecked('no-way', found);
  }
  if (probe === 'answered') return { state: 'ok', found: { key: 'setup:permission.ok' }, stops: [] };
  // The permission is there. What the tenant lacks has a row of its own.
  if (probe.trouble.kind === 'not-licensed' && isSeen) {
    return { state: 'ok', found: { key: 'setup:permission.licence' }, stops: [] };
  }
  return unanswered(probe.trouble);
}
