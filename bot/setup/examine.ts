import { asAny, type AnyCheck, type Known } from './check.js';
import { permissions } from './checks/permissions.js';
import { judgeTokens } from './checks/tokens.js';
import type { SetupReader } from './ports.js';
import { AREAS, type Row } from './row.js';
import type { Setup } from './setup.js';

/** Every check that reads. A new one is a file in `checks/` and a line here. */
const CHECKS: readonly AnyCheck[] = [asAny(permissions)];

/** Looks at the whole set-up. Changes nothing. Reads the tokens first, because the other checks need them. */
export async function examine(setup: Setup, reader: SetupReader): Promise<readonly Row[]> {
  const [graph, exchange, teams] = await Promise.all([
    reader.token('graph'),
    setup.exchange === 'rest' ? reader.token('exchange') : ('not-used' as const),
    reader.token('teams'),
  ]);
  const known: Known = { setup, tokens: { graph, exchange, teams } };
  const rows = await Promise.all(CHECKS.map((check) => check(reader, known)));
  return inOrder([...judgeTokens(known), ...rows.flat()]);
}

/** By area, in the order of the areas. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  return AREAS.flatMap((area) => rows.filter((row) => row.area === area));
}
