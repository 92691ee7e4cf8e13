import { unknown, type AccountState, type Findings, type Restriction } from '../../bot/unlock/findings.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { Directory, Mailboxes } from '../../bot/unlock/ports.js';

export const julia: Subject = {
  id: 'c010a5e0-0000-4000-8000-000000000001',
  name: 'Julia Jansen',
  userPrincipalName: 'julia.jansen@contoso.example',
  mail: 'julia.jansen@contoso.example',
};

/** Findings of which nothing is known but what is given. */
export function findingsOf(given: Partial<Findings> = {}): Findings {
  const nothing = unknown('unavailable');
  return {
    account: nothing,
    privileges: nothing,
    eligible: nothing,
    risk: nothing,
    failedSignIns: nothing,
    selfService: nothing,
    methods: nothing,
    manager: nothing,
    passAllowed: nothing,
    restriction: nothing,
    hasMailbox: true,
    earlier: { requests30Days: 0, unblocks90Days: 0 },
    ...given,
  };
}

/** A tenant of one account in memory, and what was asked of it. */
export function tenantOf(account: Partial<AccountState> = {}, restriction?: Restriction) {
  const state = {
    account: { enabled: true, directorySynced: false, guest: false, ...account },
    restriction,
    passStart: undefined as string | undefined,
  };
  const asked: unknown[][] = [];
  const note = (...what: unknown[]): void => void asked.push(what);
  const directory = {
    account: async () => state.account,
    setPassword: async (id: string, password: string) => note('setPassword', id, password),
    revokeSessions: async (id: string) => note('revokeSessions', id),
    enableSignIn: async (id: string) => note('enableSignIn', id),
    passStart: async () => state.passStart,
    issuePass: async (id: string) => {
      note('issuePass', id);
      return { pass: 'Tap-not-real', minutes: 60 };
    },
  } as unknown as Directory;
  const mailboxes: Mailboxes = {
    canRead: true,
    restriction: async (address) => {
      note('restriction', address);
      return state.restriction;
    },
    unblock: async (address, reason) => {
      note('unblock', address, reason);
      return 'made';
    },
  };
  return { state, asked, directory, mailboxes };
}
