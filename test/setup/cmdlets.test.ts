import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asAny, type Known } from '../../bot/setup/check.js';
import { exchange } from '../../bot/setup/checks/exchange.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { exitCodeOf } from '../../bot/setup/outcome.js';
import type { CmdletTry, SetupReader } from '../../bot/setup/ports.js';
import type { Row } from '../../bot/setup/row.js';
import { setupOf } from '../../bot/setup/setup.js';
import { wordsOf } from '../../bot/setup/words.js';
import { textsIn } from '../../bot/texts/texts.js';
import { CMDLETS, READING_CMDLETS, type CmdletFacts, type ReadingCmdlet } from '../../bot/unlock/cmdlets.js';
import { CLOUDS } from '../../bot/microsoft/clouds.js';
import { loadConfig } from '../../bot/config/config.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { listIn } from '../deploy/files.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { examined, named, sandboxVariables, wellSetUp } from '../helpers/setupAt.js';

// A role of Exchange's own, trimmed so that it lacks one cmdlet after the other.

const groups: readonly (readonly [string, CmdletFacts])[] = Object.entries(CMDLETS);
const groupOf = (cmdlet: string): string => groups.find(([, { reads }]) => reads.includes(cmdlet))![0];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  wellSetUp(sandbox);
  const { settings } = sandbox.tenant;
  settings.appRoles = settings.appRoles.filter((role) => role !== roles.exchangeAdministrator);
});

const row = (rows: readonly Row[], id: string): Row => rows.find((one) => one.id === id)!;

describe('the table of cmdlets', () => {
  it('has each cmdlet that is granted once, and no other', () => {
    const all = groups.flatMap(([, { reads, changes }]) => [...reads, ...changes]);
    expect(all.toSorted()).toEqual(listIn('deploy/grant-exchange.ps1', 'cmdlets').toSorted());
  });

  it('tries what reads, and nothing else', () => {
    for (const [, { reads, changes }] of groups) {
      expect(reads.filter((cmdlet) => !/^(Get|Search)-/.test(cmdlet))).toEqual([]);
      expect(changes.filter((cmdlet) => /^(Get|Search)-/.test(cmdlet))).toEqual([]);
    }
  });
});

describe('a remedy', () => {
  const { all } = createCatalogue(idlePorts);
  it.each(all.filter(({ permission }) => permission === 'Exchange.ManageAsApp').map(({ id }) => id))(
    'that needs Exchange says what it runs there: %s',
    (id) => {
      expect(all.find((remedy) => remedy.id === id)?.cmdlets).not.toEqual([]);
      expect(all.find((remedy) => remedy.id === id)?.cmdlets).toBeDefined();
    },
  );
});

describe('the doctor, of the cmdlets of Exchange,', () => {
  it('complains about nothing where the role has all of them', async () => {
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual([]);
    expect(rows.filter(({ id }) => id.startsWith('cmdlets:')).map(({ state }) => state)).toEqual(
      groups.map(() => 'ok'),
    );
    expect(exitCodeOf(rows)).toBe(0);
  });

  it.each(READING_CMDLETS)(
    'names the group of %s, and nothing else, where the role lacks it',
    async (cmdlet) => {
      sandbox.tenant.settings.lackedCmdlets = [cmdlet];
      const rows = await examined(sandbox);
      expect(named(rows)).toEqual([`cmdlets:${groupOf(cmdlet)}: missing`]);
      const found = row(rows, `cmdlets:${groupOf(cmdlet)}`);
      expect(found.found).toEqual({ key: 'setup:cmdlets.missing', values: { cmdlets: cmdlet } });
      expect(exitCodeOf(rows)).toBe(1);
    },
  );

  it('understands each form in which Exchange refuses', async () => {
    Object.assign(sandbox.tenant.settings, { lackedCmdlets: ['Get-Mailbox'], cmdletRefusal: 'not-allowed' });
    expect(named(await examined(sandbox))).toEqual(['cmdlets:mailboxes: missing']);
  });

  it('names each group of which one is missing, with all that are missing of it', async () => {
    const lacked = ['Get-InboundConnector', 'Get-OutboundConnector', 'Get-SweepRule'];
    sandbox.tenant.settings.lackedCmdlets = lacked;
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual(['cmdlets:sweep-rules: missing', 'cmdlets:mail-flow: missing']);
    expect(row(rows, 'cmdlets:mail-flow').found.values).toEqual({
      cmdlets: 'Get-InboundConnector, Get-OutboundConnector',
    });
  });

  it('says what stops working, and the command that grants it, for this app', async () => {
    sandbox.tenant.settings.lackedCmdlets = ['Get-BlockedSenderAddress'];
    const app = '11111111-2222-4333-8444-555555555555';
    const { stops, mend } = row(
      await examined(sandbox, { MicrosoftAppId: app }),
      'cmdlets:restricted-senders',
    );
    expect(stops).toContainEqual({ remedy: 'unblock-sender' });
    const t = textsIn('en');
    const words = wordsOf(t, row(await examined(sandbox), 'cmdlets:restricted-senders'));
    expect(words.stops[0]).toContain('who may not send mail');
    expect(mend?.commands).toEqual([
      expect.stringMatching(
        new RegExp(`^\\./deploy/grant-exchange\\.ps1 -ClientId ${app} -ObjectId [0-9a-f-]{36}$`),
      ),
    ]);
  });

  it('says that what changes something was not tried', async () => {
    const { found } = row(await examined(sandbox), 'cmdlets:inbox-rules');
    expect(found).toEqual({
      key: 'setup:cmdlets.ok',
      values: { reads: 'Get-InboxRule', changes: 'Enable-InboxRule, Disable-InboxRule' },
    });
  });

  it('does not find a missing cmdlet that changes something, and does not say that it may be run', async () => {
    sandbox.tenant.settings.lackedCmdlets = ['Set-CASMailbox'];
    expect(named(await examined(sandbox))).toEqual([]);
    const { found } = row(await examined(sandbox), 'cmdlets:protocols');
    expect(textsIn('en')(found.key, found.values)).toContain('Not tried');
  });

  it('changes nothing, and asks about nobody', async () => {
    sandbox.calls.clear();
    await examined(sandbox);
    const asked = sandbox.calls.to(/InvokeCommand/);
    expect(asked).toHaveLength(READING_CMDLETS.length);
    for (const { body } of asked) {
      const text = JSON.stringify(body);
      expect(text).toMatch(/"CmdletName":"(Get|Search)-/);
      expect(text).not.toMatch(/@(?!latchkey\.invalid)/);
    }
  });

  it('has one row where Exchange refuses all, and no role of Entra ID is there', async () => {
    sandbox.tenant.settings.lackedCmdlets = [...READING_CMDLETS];
    expect(named(await examined(sandbox))).toEqual(['role:Exchange Administrator: missing']);
  });

  it('asks once where Exchange does not answer', async () => {
    sandbox.faults.add({ match: { path: /InvokeCommand/ }, status: 503, times: Infinity, body: {} });
    sandbox.calls.clear();
    expect(named(await examined(sandbox))).toEqual(['role:Exchange Administrator: not-checked']);
    expect(sandbox.calls.to(/InvokeCommand/)).toHaveLength(1);
  });

  it('does not call a cmdlet fine that was not answered', async () => {
    const match = { cmdlet: 'Get-TransportRule' };
    sandbox.faults.add({ match, status: 503, times: Infinity, body: {} });
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual(['cmdlets:mail-flow: not-checked']);
  });

  it('does not know what an error says that the cmdlet itself may have given', async () => {
    const match = { cmdlet: 'Get-TransportRule' };
    sandbox.faults.add({ match, status: 400, times: Infinity, body: {} });
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual([]);
    expect(row(rows, 'cmdlets:mail-flow')).toMatchObject({ state: 'not-checked', because: 'no-way' });
  });

  it('has no such rows where an admin works by hand', async () => {
    const rows = await examined(sandbox, { EXCHANGE_ADAPTER: 'manual' });
    expect(rows.filter(({ id }) => id.startsWith('cmdlets:'))).toEqual([]);
  });
});

describe('the doctor, of the cmdlets of the operator’s function,', () => {
  const RUNBOOK = {
    ...{ EXCHANGE_ADAPTER: 'runbook', RUNBOOK_URL: 'http://127.0.0.1:9/' },
    RUNBOOK_SECRET: 'x'.repeat(32),
  };
  const missing: CmdletTry = { trouble: { kind: 'rejected', code: 'CommandNotFoundException' } };

  async function judged(answer: (cmdlet: ReadingCmdlet) => CmdletTry): Promise<readonly Row[]> {
    const config = loadConfig(sandboxVariables(sandbox, RUNBOOK));
    const opaque = { kind: 'opaque' } as const;
    const known: Known = {
      setup: setupOf({ ...config, cloud: 'dod' }, [], CLOUDS.dod),
      tokens: { graph: opaque, exchange: 'not-used', teams: opaque },
      stored: { database: { kind: 'none' }, channels: {}, chats: new Set() },
    };
    const reader = { cmdlet: (name: ReadingCmdlet) => Promise.resolve(answer(name)) } as SetupReader;
    return asAny(exchange)(reader, known);
  }

  it('names the group that PowerShell does not know, with the command for its own identity and cloud', async () => {
    const rows = await judged((cmdlet) => (cmdlet === 'Get-CASMailbox' ? missing : 'runs'));
    expect(named(rows)).toEqual(['cmdlets:protocols: missing']);
    expect(row(rows, 'cmdlets:protocols').mend?.commands).toEqual([
      './deploy/grant-exchange.ps1 -ClientId <client id of the function> -ObjectId <object id of its service principal> -Cloud O365USGovDoD',
    ]);
  });
});
