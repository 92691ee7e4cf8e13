import type { AccountState, Restriction } from '../../bot/unlock/findings.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { Directory, Mailboxes } from '../../bot/unlock/ports.js';

export const julia: Subject = {
  id: 'c010a5e0-0000-4000-8000-000000000001',
  name: 'Julia Jansen',
  userPrincipalName: 'julia.jansen@contoso.example',
  mail: 'julia.jansen@contoso.example',
};

/** A tenant of one account in memory, and what was asked of it. */
export function tenantOf(account: Partial<AccountState> = {}, restriction?: Restriction) {
  const state = {
    account: { enabled: true, directorySynced: false, guest: false, ...account },
    restriction,
  };
  const asked: unknown[][] = [];
  const note = (...what: unknown[]): void => void asked.push(what);
  const directory = {
    account: async () => state.account,
    setPassword: async (id: string, password: string) => note('setPassword', id, password),
    revokeSessions: async (id: string) => note('revokeSessions', id),
    enableSignIn: async (id: string) => note('enableSignIn', id),
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
