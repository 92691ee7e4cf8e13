import { countDeciders, DECIDERS_NEEDED } from '../../unlock/limits/countDeciders.js';
import type { Permission } from '../../unlock/permissions.js';
import type { Member } from '../../unlock/ports/directory.js';
import { after, unanswered, type Check } from '../check.js';
import type { Answer } from '../ports.js';
import type { Row, Said } from '../row.js';
import type { SetupGroup } from '../setup.js';
import { isGranted } from '../granted.js';

type Facts = ReadonlyMap<SetupGroup, Answer<readonly Member[] | 'none'>>;

/** Graph answers with ids alone, or not at all, without these (microsoft-apis.md A17). */
const NEEDED: readonly Permission[] = ['User.Read.All', 'GroupMember.Read.All'];

/** The groups that the configuration names: they exist, and somebody is in them who counts. */
export const groups: Check<Facts> = {
  async read(reader, { setup, tokens }) {
    if (!NEEDED.every((permission) => isGranted(permission, tokens))) return new Map();
    return new Map(
      await Promise.all(setup.groups.map(async (group) => [group, await reader.group(group.id)] as const)),
    );
  },
  judge: (facts, { setup, tokens }) => {
    const lacking = NEEDED.find((permission) => !isGranted(permission, tokens));
    const token = tokens.graph;
    const isRead = token !== 'not-used' && token.kind === 'read';
    return setup.groups.map((group) => {
      const answer = facts.get(group);
      const row = rowOf(group);
      if (!answer) return { ...row, ...after(isRead && lacking ? `permission:${lacking}` : 'token:graph') };
      return 'trouble' in answer
        ? { ...row, ...unanswered(answer.trouble) }
        : { ...row, ...judge(group, answer.read) };
    });
  },
};

/** The members of a group, where they could be read. */
export function membersIn(answer: Answer<readonly Member[] | 'none'> | undefined): readonly Member[] {
  return answer && 'read' in answer && answer.read !== 'none' ? answer.read : [];
}

function rowOf({ variable, needs }: SetupGroup): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const stops = [{ said: { key: `setup:group.stops.${needs}` } as const }];
  return { id: `group:${variable}`, area: 'group', about: variable, stops };
}

type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

function judge({ variable, id, needs }: SetupGroup, read: readonly Member[] | 'none'): Verdict {
  const mend = { said: { key: 'setup:group.mend', values: { id } }, commands: [] } as const;
  if (read === 'none') {
    const wrong = { said: { key: 'setup:group.wrongId', values: { variable } }, commands: [] } as const;
    return { state: 'missing', found: { key: 'setup:group.none', values: { id } }, mend: wrong };
  }
  // Freezes end by themselves. The doctor looks at how the tenant is set up.
  const usable = countDeciders(read, []);
  const counts = { usable, guests: read.filter(({ guest }) => guest).length, disabled: disabledIn(read) };
  if (needs === 'any') return { state: 'ok', found: { key: 'setup:group.there' }, stops: [] };
  if (read.length === 0) return { state: 'missing', found: { key: 'setup:group.empty' }, mend };
  if (usable === 0) return { state: 'missing', found: said('nobody', counts), mend };
  if (needs === 'approvers' && usable < DECIDERS_NEEDED)
    return { state: 'warning', found: said('one', counts), mend };
  return { state: 'ok', found: said('ok', counts), stops: [] };
}

function disabledIn(members: readonly Member[]): number {
  return members.filter(({ enabled, guest }) => !enabled && !guest).length;
}

function said(key: 'nobody' | 'one' | 'ok', values: Said['values']): Said {
  return { key: `setup:group.${key}`, ...(values && { values }) };
}
