import { after, unchecked, type Check } from '../check.js';
import type { Answer } from '../ports.js';
import type { Member } from '../../unlock/ports/directory.js';
import { membersIn } from './groups.js';

/** For how many approvers the app is installed, by the private chats that the bot knows. */
export const app: Check<Answer<readonly Member[] | 'none'> | undefined> = {
  read: async (reader, { setup, tokens: { graph } }) => {
    const approvers = setup.groups.find(({ variable }) => variable === 'APPROVER_GROUP_ID');
    const hasToken = graph !== 'not-used' && graph.kind === 'read';
    return hasToken && approvers ? reader.group(approvers.id) : undefined;
  },
  judge: (answer, { setup, stored }) => {
    const row = {
      id: 'app:approvers',
      area: 'app',
      about: 'APPROVER_GROUP_ID',
      stops: [{ said: { key: 'setup:app.stops' } }],
    } as const;
    const usable = membersIn(answer).filter(({ enabled, guest }) => enabled && !guest);
    if (usable.length === 0) return [{ ...row, ...after('group:APPROVER_GROUP_ID') }];
    if (setup.installsItself) return [{ ...row, state: 'ok', found: { key: 'setup:app.itself' }, stops: [] }];
    if (stored.database.kind !== 'read')
      return [{ ...row, ...(stored.database.kind === 'none' ? NOT_USED_YET : after('database')) }];
    const known = usable.filter(({ id }) => stored.chats.has(id.toLowerCase())).length;
    const values = { known, all: usable.length };
    if (known === usable.length)
      return [{ ...row, state: 'ok', found: { key: 'setup:app.ok', values }, stops: [] }];
    const mend = { said: { key: 'setup:app.mend' }, commands: [] } as const;
    return [{ ...row, state: 'warning', found: { key: 'setup:app.some', values }, mend }];
  },
};

const NOT_USED_YET = unchecked('no-way', { key: 'setup:app.unused' });
