import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CmdletMailboxes } from '../../bot/exchange/cmdletMailboxes.js';
import type { Cmdlets } from '../../bot/exchange/cmdlets.js';
import { tryCmdlet } from '../../bot/exchange/setup/tryCmdlet.js';
import { READING_CMDLETS } from '../../bot/unlock/cmdlets.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { MailboxAccess } from '../../bot/unlock/ports/mailboxAccess.js';
import type { MailboxFolders } from '../../bot/unlock/ports/mailboxFolders.js';
import type { MailboxSweeps } from '../../bot/unlock/ports/mailboxSweeps.js';
import type { MailboxWays } from '../../bot/unlock/ports/mailboxWays.js';

const script = readFileSync(new URL('../../bot/exchange/runbook/run.ps1', import.meta.url), 'utf8');

/** The allow list in the script: each cmdlet with its permitted parameters. */
function allowed(): Record<string, string[]> {
  const [, table = ''] = /\$allowed = @\{\n([^}]*)\}/.exec(script) ?? [];
  return Object.fromEntries(
    table
      .trim()
      .split('\n')
      .map((line) => [...line.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word))
      .map(([cmdlet = '', ...parameters]) => [cmdlet, parameters.sort()]),
  );
}

const ADDRESS = 'julia.jansen@contoso.example';
const MAILBOX = { address: ADDRESS, userPrincipalName: ADDRESS };
const SINCE = new Date('2026-08-20T07:30:00Z');
const FORWARDING = { address: null, smtpAddress: null, keepsCopy: false };

/** A call of each method, so that a new method does not compile without one. */
const CALLS: Readonly<
  Record<
    Exclude<keyof Mailboxes, 'canRead' | 'ways' | 'access' | 'folders' | 'sweeps'>,
    (to: Mailboxes) => Promise<unknown>
  >
> = {
  restrictions: async (to) => {
    await to.restrictions([ADDRESS]);
    await to.restrictions([ADDRESS, 'b@x.example', 'c@x.example', 'd@x.example']);
  },
  purpose: (to) => to.purpose(ADDRESS).catch(() => undefined),
  unblock: (to) => to.unblock(ADDRESS, 'why'),
  rules: (to) => to.rules(MAILBOX),
  rule: (to) => to.rule(MAILBOX, 'id'),
  switchRule: async (to) => {
    await to.switchRule(MAILBOX, 'id', true);
    await to.switchRule(MAILBOX, 'id', false);
  },
  ruleChanges: (to) => to.ruleChanges(MAILBOX, SINCE),
  // Without a row there is no mailbox, which is an error here. The test only needs the call.
  forwarding: (to) => to.forwarding(ADDRESS).catch(() => undefined),
  setForwarding: (to) => to.setForwarding(ADDRESS, FORWARDING),
  recipient: async (to) => {
    await to.recipient('Kim');
  },
  delegates: (to) => to.delegates(MAILBOX),
  ownDomains: (to) => to.ownDomains(),
};

const WAYS: Readonly<Record<keyof MailboxWays, (to: MailboxWays) => Promise<unknown>>> = {
  phones: (to) => to.phones(MAILBOX),
  // Without a row there is no mailbox, which is an error here.
  protocols: (to) => to.protocols(ADDRESS).catch(() => undefined),
  blockPhones: (to) => to.blockPhones(ADDRESS, ['id']),
  setProtocols: (to) => to.setProtocols(ADDRESS, { imap: false, pop: false, smtpAuth: false }),
  ewsForAll: (to) => to.ewsForAll().catch(() => undefined),
  setEws: (to) => to.setEws(ADDRESS, false),
  mailFlow: (to) => to.mailFlow(),
};

const RIGHTS = ['full-access', 'send-as', 'send-on-behalf'] as const;
const ACCESS: Readonly<Record<keyof MailboxAccess, (to: MailboxAccess) => Promise<unknown>>> = {
  // Without a row there is no mailbox, which is an error for one of them.
  holders: (to) => Promise.allSettled(RIGHTS.map((right) => to.holders(MAILBOX, right))),
  takeOff: (to) => Promise.all(RIGHTS.map((right) => to.takeOff(MAILBOX, right, 'x'))),
  give: (to) => Promise.all(RIGHTS.map((right) => to.give(MAILBOX, right, 'x'))),
};

const SWEEPS: Readonly<Record<keyof MailboxSweeps, (to: MailboxSweeps) => Promise<unknown>>> = {
  rules: (to) => to.rules(MAILBOX),
  rule: (to) => to.rule(MAILBOX, 'id'),
  switchRule: (to) => Promise.all([true, false].map((on) => to.switchRule(MAILBOX, 'id', on))),
};

const SHARED = { folder: 'calendar', path: 'Calendar' } as const;
const FOLDERS: Readonly<Record<keyof MailboxFolders, (to: MailboxFolders) => Promise<unknown>>> = {
  // Without a row for everybody nothing was answered, which is an error here.
  shares: (to) => to.shares(MAILBOX).catch(() => undefined),
  sharesOf: (to) => to.sharesOf(MAILBOX, SHARED).catch(() => undefined),
  close: (to) => Promise.all(['x', 'Default'].map((who) => to.close(MAILBOX, SHARED, who))),
  open: (to) =>
    Promise.all(
      ['x', 'Default'].map((who) =>
        to.open(MAILBOX, { ...SHARED, who, rights: ['Editor'], flags: ['Delegate'] }),
      ),
    ),
};

/** Every cmdlet with parameters that the bot sends to read or change a mailbox, and that the doctor tries. */
async function sent(): Promise<Record<string, string[]>> {
  const seen = new Map<string, Set<string>>();
  const cmdlets: Cmdlets = {
    rows: async (_operation, { cmdlet, parameters }) => {
      const names = seen.get(cmdlet) ?? new Set();
      seen.set(cmdlet, names);
      for (const name of Object.keys(parameters)) names.add(name);
      // The second cmdlet is asked only where the first one finds nobody.
      if (cmdlet === 'Get-Recipient') throw new RemoteError('look up a recipient', { kind: 'not-found' });
      return [];
    },
  };
  const mailboxes = new CmdletMailboxes(cmdlets);
  for (const call of Object.values(CALLS)) await call(mailboxes);
  for (const call of Object.values(WAYS)) await call(mailboxes.ways);
  for (const call of Object.values(ACCESS)) await call(mailboxes.access);
  for (const call of Object.values(SWEEPS)) await call(mailboxes.sweeps);
  for (const call of Object.values(FOLDERS)) await call(mailboxes.folders);
  for (const cmdlet of READING_CMDLETS) await tryCmdlet(cmdlets, cmdlet, SINCE);
  return Object.fromEntries([...seen].map(([cmdlet, names]) => [cmdlet, [...names].sort()]));
}

describe('the list of the runbook', () => {
  it('has each cmdlet and parameter that the bot sends, and no other', async () => {
    expect(allowed()).toEqual(await sent());
  });

  it('names the cmdlets that the session loads', () => {
    expect(script).toContain('-CommandName @($allowed.Keys)');
  });
});
