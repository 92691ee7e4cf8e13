import {
  CMDLET_GROUPS,
  CMDLETS,
  nounsOf,
  READING_CMDLETS,
  type CmdletFacts,
  type CmdletGroup,
  type ReadingCmdlet,
} from '../../unlock/cmdlets.js';
import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import { isGranted } from '../granted.js';
import { assignRole, grantCmdlets, trimExchange } from '../grants.js';
import { heldRoles, reachOf, roleRow, WHOLE_ORGANISATION } from '../heldRoles.js';
import type { CmdletTry, SetupReader, Trouble } from '../ports.js';
import type { Row } from '../row.js';

const ROLE = 'Exchange Administrator';
/** Exchange refuses what it is asked too often. */
const AT_ONCE = 6;
/** What PowerShell says of a cmdlet that the role does not have. The operator's function passes it on (B3). */
const NO_SUCH_CMDLET = 'CommandNotFoundException';

type Tries = ReadonlyMap<ReadingCmdlet, CmdletTry>;

interface Facts {
  readonly held: Awaited<ReturnType<typeof heldRoles>>;
  readonly tries: Tries;
}

type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

/**
 * What the app may do in Exchange. The Entra role gives everything. A role of Exchange's own gives the cmdlets that are in
 * it (microsoft-apis.md B3), so each one that reads is tried, about an address that nobody has.
 */
export const exchange: Check<Facts> = {
  async read(reader, known) {
    const mayTry = whyNotTried(known) === undefined;
    const [held, tries] = await Promise.all([
      heldRoles(reader, known.tokens),
      mayTry ? tryEach(reader) : new Map(),
    ]);
    return { held, tries };
  },
  judge: (facts, known) => [
    { ...roleRow('exchange', ROLE, ['Exchange.ManageAsApp'], known), ...judgeRole(facts, known) },
    ...(known.setup.exchange === 'manual' ? [] : groupRows(facts, known)),
  ],
};

/** One first, because an Exchange that does not answer is not asked eighteen times. */
async function tryEach(reader: SetupReader): Promise<Tries> {
  const tries = new Map<ReadingCmdlet, CmdletTry>();
  const left = [...READING_CMDLETS];
  const next = async (): Promise<void> => {
    const cmdlet = left.shift();
    if (cmdlet) tries.set(cmdlet, await reader.cmdlet(cmdlet));
  };
  await next();
  const [first] = tries.values();
  if (first !== 'runs' && !isRefused(first)) return tries;
  const someone = async (): Promise<void> => {
    while (left.length > 0) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, someone));
  return tries;
}

/** Asked of Exchange, the app may not run it. */
function isRefused(tried: CmdletTry | undefined): boolean {
  if (tried === undefined || tried === 'runs') return false;
  const { kind, code } = tried.trouble;
  return kind === 'forbidden' || code === NO_SUCH_CMDLET;
}

/** What has to be well before anything is tried. */
function whyNotTried({ setup, tokens }: Known): Verdict | undefined {
  if (setup.exchange === 'manual')
    return { ...unchecked('not-used', { key: 'setup:exchange.manual' }), stops: [] };
  if (setup.exchange !== 'rest') return undefined;
  const token = tokens.exchange;
  if (token === 'not-used' || token.kind === 'refused' || token.kind === 'unavailable')
    return after('token:exchange');
  if (token.kind === 'read' && !isGranted('Exchange.ManageAsApp', tokens))
    return after('permission:Exchange.ManageAsApp');
  return undefined;
}

function anyRuns(tries: Tries): boolean {
  return [...tries.values()].includes('runs');
}

function judgeRole({ held, tries }: Facts, known: Known): Verdict {
  const { setup } = known;
  const before = whyNotTried(known);
  if (before) return before;
  const reach = held && 'read' in held ? reachOf(ROLE, held.read) : 'unknown';
  const [first] = tries.values();
  if (!anyRuns(tries) && first !== 'runs' && first !== undefined) {
    // Refused, although the token has the permission: the role is what is left. Unless Entra ID says that it is there.
    const isMissing = setup.exchange === 'rest' && isRefused(first) && reach === 'nowhere';
    if (!isMissing) return unanswered(first.trouble);
    const mend = assignRole(ROLE, setup.clientId, WHOLE_ORGANISATION);
    return { state: 'missing', found: { key: 'setup:exchange.missing' }, mend };
  }
  if (setup.exchange === 'runbook')
    return { state: 'ok', found: { key: 'setup:exchange.runbook' }, stops: [] };
  if (reach !== 'everywhere') return unchecked('no-way', { key: 'setup:exchange.reads' });
  return {
    state: 'warning',
    found: { key: 'setup:exchange.everywhere' },
    stops: [],
    mend: trimExchange(known),
  };
}

function groupRows({ tries }: Facts, known: Known): readonly Row[] {
  const before = whyNotTried(known) ?? (anyRuns(tries) ? undefined : after(`role:${ROLE}`));
  return CMDLET_GROUPS.map((group) => ({
    ...groupRow(group, known),
    ...(before ?? judgeGroup(CMDLETS[group], tries, known)),
  }));
}

function groupRow(group: CmdletGroup, { setup }: Known): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const reading = { said: { key: `setup:cmdlets.stops.${group}` } } as const;
  const remedies = (setup.remediesOf.get(group) ?? []).map((remedy) => ({ remedy }));
  return {
    ...{ id: `cmdlets:${group}`, area: 'exchange', about: nounsOf(CMDLETS[group]) },
    stops: [reading, ...remedies],
  };
}

function judgeGroup({ reads, changes }: CmdletFacts, tries: Tries, known: Known): Verdict {
  const tried = (reads as readonly ReadingCmdlet[]).map((cmdlet) => [cmdlet, tries.get(cmdlet)] as const);
  const refused = tried.filter(([, one]) => isRefused(one)).map(([cmdlet]) => cmdlet);
  if (refused.length > 0) {
    const values = { cmdlets: refused.join(', ') };
    return { state: 'missing', found: { key: 'setup:cmdlets.missing', values }, mend: grantCmdlets(known) };
  }
  const unclear = tried.flatMap(([, one]) => (one === undefined || one === 'runs' ? [] : [one.trouble]));
  const [trouble] = [...unclear.filter(({ kind }) => kind !== 'rejected'), ...unclear];
  if (trouble) return judgeUnclear(trouble);
  const values = { reads: reads.join(', '), changes: changes.join(', ') };
  const key = changes.length > 0 ? 'setup:cmdlets.ok' : 'setup:cmdlets.reads';
  return { state: 'ok', found: { key, values }, stops: [] };
}

/** An error that the cmdlet itself may have given says neither that the app may run it nor that it may not. */
function judgeUnclear(trouble: Trouble): Verdict {
  const failed = unanswered(trouble);
  if (trouble.kind !== 'rejected') return failed;
  return unchecked('no-way', { ...failed.found, key: 'setup:cmdlets.unclear' });
}
