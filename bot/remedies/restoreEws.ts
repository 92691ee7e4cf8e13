import { RemoteError } from '../unlock/errors.js';
import type { Json } from '../unlock/values.js';
import type { RemedyFactory } from './shared/factory.js';
import { readEws } from './shared/ews.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { sameJson } from './shared/sameJson.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'restore-ews': true;
  }
}

/** Sets Exchange Web Services to exactly what it was before `limit-ews` (microsoft-apis.md B9). */
export const restoreEws: RemedyFactory = ({ mailboxes }) => ({
  id: 'restore-ews',
  treats: [],
  order: 58,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['protocols'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readEws(mailboxes, subject),
  isAlreadyFine: (before, target) => sameJson(before, target?.value),
  run: async (subject, { target }) => mailboxes.ways.setEws(mailboxOf(subject), ewsBefore(target?.value)),
  confirm: async (subject, _before, target) => sameJson(await readEws(mailboxes, subject), target?.value),
});

function ewsBefore(value: Json | undefined): boolean | null {
  const ews = field(value ?? null, 'ews');
  if (ews === null || typeof ews === 'boolean') return ews;
  throw new RemoteError('bring back Exchange Web Services', { kind: 'rejected', code: 'NothingStored' });
}
