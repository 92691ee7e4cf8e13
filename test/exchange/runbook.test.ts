import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CmdletMailboxes } from '../../bot/exchange/cmdletMailboxes.js';
import type { Cmdlets } from '../../bot/exchange/cmdlets.js';

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

/** Every cmdlet with parameters that the bot sends to read or change a mailbox. */
async function sent(): Promise<Record<string, string[]>> {
  const seen = new Map<string, Set<string>>();
  const cmdlets: Cmdlets = {
    rows: async (_operation, { cmdlet, parameters }) => {
      const names = seen.get(cmdlet) ?? new Set();
      seen.set(cmdlet, names);
      for (const name of Object.keys(parameters)) names.add(name);
      return [];
    },
  };
  const mailboxes = new CmdletMailboxes(cmdlets);
  const address = 'julia.jansen@contoso.example';
  await mailboxes.restriction(address);
  await mailboxes.unblock(address, 'why');
  await mailboxes.rules(address);
  await mailboxes.rule(address, 'id');
  await mailboxes.switchRule(address, 'id', true);
  await mailboxes.switchRule(address, 'id', false);
  await mailboxes.ruleChanges(address, new Date('2026-08-20T07:30:00Z'));
  // Without a row there is no mailbox, which is an error here. The test only needs the call.
  await mailboxes.forwarding(address).catch(() => undefined);
  await mailboxes.setForwarding(address, { address: null, smtpAddress: null, keepsCopy: false });
  await mailboxes.delegates(address);
  await mailboxes.ownDomains();
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
