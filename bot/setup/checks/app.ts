import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import type { Answer, InstalledApp, TeamsAppId } from '../ports.js';
import type { Member } from '../../unlock/ports/directory.js';
import type { Row } from '../row.js';
import type { Verdict } from '../expiry.js';
import { membersIn } from './groups.js';

/** Each of them lets the bot read for whom its app is installed (microsoft-apis.md A22). The smallest goes first. */
const SHOW_INSTALLED = [
  'TeamsAppInstallation.ReadForUser.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
] as const;
/** With more approvers the first ones are looked at: one call each. */
const MOST_LOOKED_AT = 30;

type Installed = Answer<InstalledApp | 'none'>;

interface Facts {
  /** Approvers who count. Empty: nobody knows who they are. */
  readonly approvers: readonly Member[];
  /** What Graph says of the first of them. Absent: no permission shows it. */
  readonly installed?: ReadonlyMap<string, Installed>;
}

/** For how many approvers the app is installed: by Graph where a permission shows it, else by the chats that are known. */
export const app: Check<Facts> = {
  read: async (reader, known) => {
    const { graph } = known.tokens;
    const group = known.setup.groups.find(({ variable }) => variable === 'APPROVER_GROUP_ID');
    const hasToken = graph !== 'not-used' && graph.kind === 'read';
    const members = hasToken && group ? membersIn(await reader.group(group.id)) : [];
    const approvers = members.filter(({ enabled, guest }) => enabled && !guest);
    const teamsApp = shownApp(known);
    if (!teamsApp) return { approvers };
    const looked = await Promise.all(
      approvers
        .slice(0, MOST_LOOKED_AT)
        .map(async ({ id }) => [id.toLowerCase(), await reader.installedFor(id, teamsApp)] as const),
    );
    return { approvers, installed: new Map(looked) };
  },
  judge: (facts, known) => [
    {
      ...{ id: 'app:approvers', area: 'app', about: 'APPROVER_GROUP_ID' },
      stops: [{ said: { key: 'setup:app.stops' } }],
      ...judge(facts, known),
    },
  ],
};

/** The app in Teams. `undefined`: no permission shows for whom it is installed, or nobody says which it is. */
export function shownApp({ setup: { teamsApp }, tokens: { graph } }: Known): TeamsAppId | undefined {
  if (graph === 'not-used' || graph.kind !== 'read') return undefined;
  return SHOW_INSTALLED.some((name) => graph.roles.includes(name)) ? teamsApp : undefined;
}

function judge({ approvers, installed }: Facts, { setup, stored }: Known): Verdict {
  if (approvers.length === 0) return after('group:APPROVER_GROUP_ID');
  if (setup.installsItself) return { state: 'ok', found: { key: 'setup:app.itself' }, stops: [] };
  const byGraph = installed && judgeInstalled(installed, approvers.length);
  if (byGraph && byGraph.state !== 'ok') return byGraph;
  if (stored.database.kind === 'none') return byGraph ?? unchecked('no-way', { key: 'setup:app.unused' });
  if (stored.database.kind !== 'read') return byGraph ?? after('database');
  const known = approvers.filter(({ id }) => stored.chats.has(id.toLowerCase())).length;
  const values = { known, all: approvers.length };
  if (known === approvers.length)
    return byGraph ?? { state: 'ok', found: { key: 'setup:app.ok', values }, stops: [] };
  return byGraph
    ? { state: 'warning', found: { key: 'setup:app.noChat', values }, mend: WRITE }
    : { state: 'warning', found: { key: 'setup:app.some', values }, mend: INSTALL };
}

/** What Graph does not say of somebody is not known, whatever it says of the others. */
function judgeInstalled(installed: ReadonlyMap<string, Installed>, all: number): Verdict {
  const answers = [...installed.values()];
  const trouble = answers.find((answer) => 'trouble' in answer);
  if (trouble && 'trouble' in trouble) return unanswered(trouble.trouble);
  const there = answers.filter((answer) => 'read' in answer && answer.read !== 'none').length;
  const values = { there, looked: answers.length, all };
  const found = { key: 'setup:app.installed', values } as const;
  return there === answers.length
    ? { state: 'ok', found, stops: [] }
    : { state: 'warning', found, mend: INSTALL };
}

const INSTALL: NonNullable<Row['mend']> = { said: { key: 'setup:app.mend' }, commands: [] };
const WRITE: NonNullable<Row['mend']> = { said: { key: 'setup:app.write' }, commands: [] };
