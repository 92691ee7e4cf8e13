import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import type { Verdict } from '../expiry.js';
import type { Answer, InstalledApp } from '../ports.js';
import { shownApp } from './app.js';
import { membersIn } from './groups.js';

/** With more approvers the first ones are asked about. */
const MOST_LOOKED_AT = 30;

/** What Graph says of the app of somebody who has it. `nobody`: no approver has it. `no-permission`: not asked. */
type Facts = Answer<InstalledApp> | 'nobody' | 'no-permission' | 'no-approvers';

/** Whether the manifest of the app in Teams names the registration that the configuration does (microsoft-apis.md A22). */
export const manifest: Check<Facts> = {
  read: async (reader, known) => {
    const teamsApp = shownApp(known);
    if (!teamsApp) return 'no-permission';
    const group = known.setup.groups.find(({ variable }) => variable === 'APPROVER_GROUP_ID');
    const members = group ? membersIn(await reader.group(group.id)) : [];
    const approvers = members.filter(({ enabled, guest }) => enabled && !guest).slice(0, MOST_LOOKED_AT);
    if (approvers.length === 0) return 'no-approvers';
    const answers = await Promise.all(approvers.map(({ id }) => reader.installedFor(id, teamsApp)));
    const found = answers.find(isThere) ?? answers.find((answer) => 'trouble' in answer);
    return found ?? 'nobody';
  },
  judge: (facts, known) => {
    const stops = [{ said: { key: 'setup:manifest.stops' } } as const];
    const row = { id: 'registration:manifest', area: 'registration', about: 'manifest', stops } as const;
    return [{ ...row, ...judge(facts, known) }];
  },
};

function isThere(answer: Answer<InstalledApp | 'none'>): answer is { readonly read: InstalledApp } {
  return 'read' in answer && answer.read !== 'none';
}

function judge(facts: Facts, { setup: { manifest: wanted }, tokens: { graph } }: Known): Verdict {
  if (facts === 'no-permission') {
    return graph !== 'not-used' && graph.kind === 'read'
      ? { ...unchecked('no-way', { key: 'setup:manifest.noPermission' }), stops: [] }
      : after('token:graph');
  }
  if (facts === 'no-approvers') return after('group:APPROVER_GROUP_ID');
  if (facts === 'nobody') return unchecked('no-way', { key: 'setup:manifest.nobody' });
  if ('trouble' in facts) return unanswered(facts.trouble);
  const { registration, version } = facts.read;
  if (!registration || !version) return unchecked('no-way', { key: 'setup:manifest.unsaid' });
  if (registration.toLowerCase() === wanted.registration.toLowerCase())
    return { state: 'ok', found: { key: 'setup:manifest.ok', values: { version } }, stops: [] };
  return {
    state: wanted.isNeeded ? 'missing' : 'warning',
    found: { key: 'setup:manifest.other', values: { version, registration } },
    mend: {
      said: { key: 'setup:manifest.mend' },
      commands: [`STEP_UP_CLIENT_ID=${wanted.registration} npm run manifest`],
    },
  };
}
