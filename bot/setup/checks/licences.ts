import type { Permission } from '../../unlock/permissions.js';
import { after, unanswered, type Check, type Known } from '../check.js';
import type { Probe } from '../ports.js';
import type { Row } from '../row.js';
import { isGranted, principalIn } from '../granted.js';

/** A licence, the permission of the read that shows it, and the sentence about what is not there without it. */
interface Shown {
  readonly licence: string;
  readonly permission: Permission;
  readonly key: 'p1' | 'p2' | 'audit' | 'trace';
}

/** microsoft-apis.md E, A11, A13, N-E, N-F. */
const LICENCES: readonly Shown[] = [
  { licence: 'Entra ID P1', permission: 'AuditLog.Read.All', key: 'p1' },
  { licence: 'Entra ID P2', permission: 'IdentityRiskyUser.Read.All', key: 'p2' },
  { licence: 'Microsoft Purview Audit', permission: 'AuditLogsQuery-Exchange.Read.All', key: 'audit' },
  { licence: 'Exchange message trace', permission: 'ExchangeMessageTrace.Read.All', key: 'trace' },
];

type Facts = ReadonlyMap<Shown, Probe>;

/** The licences of the tenant, by what Microsoft answers to a read that needs one. */
export const licences: Check<Facts> = {
  async read(reader, { setup, tokens }) {
    const principalId = principalIn(tokens.graph);
    const asked = LICENCES.filter(({ permission }) => setup.needs.has(permission)).filter(({ permission }) =>
      isGranted(permission, tokens),
    );
    return new Map(
      await Promise.all(
        asked.map(async (shown) => {
          // The directory's audit log needs no licence, the sign-in log does, with the same permission.
          const answer =
            shown.key === 'p1' ? await reader.signInLog() : await reader.probe(shown.permission, principalId);
          return [shown, typeof answer === 'object' && 'read' in answer ? 'answered' : answer] as const;
        }),
      ),
    );
  },
  judge: (facts, { setup, tokens }) =>
    LICENCES.filter(({ permission }) => setup.needs.has(permission)).map((shown) =>
      judge(shown, facts.get(shown), tokens),
    ),
};

function judge({ licence, permission, key }: Shown, probe: Probe | undefined, tokens: Known['tokens']): Row {
  const row = {
    id: `licence:${licence}`,
    area: 'licence',
    about: licence,
    stops: [{ said: { key: `setup:licence.stops.${key}` } }],
  } as const;
  if (probe === undefined) {
    const token = tokens.graph;
    const isRead = token !== 'not-used' && token.kind === 'read';
    return { ...row, ...after(isRead ? `permission:${permission}` : 'token:graph') };
  }
  if (probe === 'answered') return { ...row, state: 'ok', found: { key: 'setup:licence.ok' }, stops: [] };
  const trouble = typeof probe === 'object' ? probe.trouble : { kind: 'rejected' as const };
  if (trouble.kind !== 'not-licensed') return { ...row, ...unanswered(trouble) };
  const mend = { said: { key: 'setup:licence.mend', values: { licence } }, commands: [] } as const;
  return { ...row, state: 'not-licensed', found: { key: 'setup:licence.none' }, mend };
}
