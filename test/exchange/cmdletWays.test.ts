import { describe, expect, it } from 'vitest';
import { CmdletWays } from '../../bot/exchange/cmdletWays.js';
import type { Cmdlets, Command } from '../../bot/exchange/cmdlets.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { known } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

const MAILBOX = { address: 'a@contoso.example', userPrincipalName: 'u@contoso.example' };

/** Exchange answers with these rows, by cmdlet. */
function exchange(answers: Readonly<Record<string, readonly object[]>> | RemoteError) {
  const sent: Command<unknown>[] = [];
  const cmdlets: Cmdlets = {
    rows: async (_operation, command) => {
      sent.push(command);
      if (answers instanceof RemoteError) throw answers;
      return (answers[command.cmdlet] ?? []).map((row) => command.row.parse(row));
    },
  };
  return { sent, ways: new CmdletWays(cmdlets) };
}

describe('phones', () => {
  it('are read on the server of the mailbox, with what Exchange says of each', async () => {
    const { sent, ways } = exchange({
      'Get-MobileDeviceStatistics': [
        {
          DeviceID: 'X1',
          DeviceFriendlyName: 'iPhone',
          DeviceOS: 'iOS 19',
          ClientType: 'EAS',
          FirstSyncTime: '2026-03-01T09:00:00',
          LastSuccessSync: null,
          DeviceAccessState: 'Allowed',
        },
        { DeviceType: 'no id' },
      ],
    });
    expect(await ways.phones(MAILBOX)).toEqual([
      {
        deviceId: 'X1',
        name: 'iPhone, iOS 19',
        client: 'EAS',
        since: '2026-03-01T09:00:00.000Z',
        state: 'Allowed',
      },
      { deviceId: 'no id', unclear: true },
    ]);
    expect(sent).toMatchObject([
      { parameters: { Mailbox: MAILBOX.address }, mailbox: MAILBOX.userPrincipalName },
    ]);
  });

  it('are blocked by the whole list, and an empty list clears it', async () => {
    const { sent, ways } = exchange({});
    await ways.blockPhones('a', ['X1', 'X2']);
    await ways.blockPhones('a', []);
    expect(sent.map(({ parameters }) => parameters['ActiveSyncBlockedDeviceIDs'])).toEqual([
      ['X1', 'X2'],
      null,
    ]);
  });
});

describe('protocols', () => {
  it('are read as told, and what Exchange leaves out is not known', async () => {
    const { ways } = exchange({
      'Get-CASMailbox': [{ ImapEnabled: 'True', PopEnabled: false, SmtpClientAuthenticationDisabled: null }],
    });
    expect(await ways.protocols('a')).toEqual({ imap: true, pop: false, smtpAuth: null, blockedPhones: [] });
  });

  it.each([[[]], [[{}, {}]]])('of no mailbox, or of several, are not read', async (rows) => {
    const { ways } = exchange({ 'Get-CASMailbox': rows });
    expect(await remoteErrorFrom(ways.protocols('a'))).toMatchObject({ kind: 'unavailable' });
  });

  it('are set to exactly what is asked; “as the organisation has it” is null', async () => {
    const { sent, ways } = exchange({});
    await ways.setProtocols('a', { imap: false, pop: true, smtpAuth: null });
    await ways.setProtocols('a', { imap: false, pop: false, smtpAuth: false });
    expect(sent.map(({ parameters }) => parameters['SmtpClientAuthenticationDisabled'])).toEqual([
      null,
      true,
    ]);
  });
});

describe('Exchange Web Services', () => {
  it.each([
    [{ EwsEnabled: 'True' }, true],
    [{ EwsEnabled: false }, false],
    [{ EwsEnabled: null }, null],
    [{ EwsEnabled: '' }, null],
  ])('of a mailbox and of the organisation are read from %j', async (row, ews) => {
    const { ways } = exchange({ 'Get-CASMailbox': [row], 'Get-OrganizationConfig': [row] });
    expect([(await ways.protocols('a')).ews, await ways.ewsForAll()]).toEqual([ews, ews]);
  });

  it.each([[[]], [[{}]]])('of an organisation whose answer does not say are not known', async (rows) => {
    const { ways } = exchange({ 'Get-OrganizationConfig': rows });
    expect(await remoteErrorFrom(ways.ewsForAll())).toMatchObject({ kind: 'unavailable' });
  });

  it('are set for one mailbox, and nothing beside them', async () => {
    const { sent, ways } = exchange({});
    await ways.setEws('a', false);
    await ways.setEws('a', null);
    expect(sent.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
      ['Set-CASMailbox', { Identity: 'a', EwsEnabled: false }],
      ['Set-CASMailbox', { Identity: 'a', EwsEnabled: null }],
    ]);
  });
});

describe("the organisation's mail flow", () => {
  it('is its rules and connectors, with when they were changed and where they send mail', async () => {
    const { ways } = exchange({
      'Get-TransportRule': [
        {
          Name: 'Copy',
          State: 'Disabled',
          WhenChanged: '2026-03-01T09:00:00',
          BlindCopyTo: ['x@evil.example'],
        },
      ],
      'Get-OutboundConnector': [{ Name: 'Out', Enabled: true, SmartHosts: 'mail.evil.example' }],
    });
    expect((await ways.mailFlow()).items).toEqual([
      {
        kind: 'rule',
        name: 'Copy',
        enabled: false,
        changed: '2026-03-01T09:00:00.000Z',
        to: ['x@evil.example'],
      },
      { kind: 'outbound', name: 'Out', enabled: true, to: ['mail.evil.example'] },
    ]);
  });

  it('has a line with the recipients outside first, and how many more there are', () => {
    const to = [...Array.from({ length: 7 }, (_, n) => `a${n}@contoso.example`), 'x@evil.example'];
    const items = [{ kind: 'rule', name: 'Copy', to, moreTo: 2 }] as const;
    const lines = evidenceLines(
      evidenceOf({
        mailFlow: known({ looked: true, items }),
        ownDomains: known(['contoso.example']),
      }),
      'tenant',
    );
    expect(lines.join()).toContain('x@evil.example, a0@contoso.example');
    expect(lines.join()).toContain('and 5 more');
  });

  it('keeps all recipients of a rule up to a hundred, and counts the rest', async () => {
    const of = (count: number) => Array.from({ length: count }, (_, n) => `a${n}@contoso.example`);
    const { ways } = exchange({ 'Get-TransportRule': [{ Name: 'Copy', BlindCopyTo: of(103) }] });
    const { items } = await ways.mailFlow();
    expect(items).toEqual([{ kind: 'rule', name: 'Copy', to: of(100), moreTo: 3 }]);
  });

  it.each(['forbidden', 'not-found', 'throttled', 'unavailable'] as const)(
    'that Exchange does not tell (%s) is an error, never “nothing there”',
    async (kind) => {
      const { ways } = exchange(new RemoteError('read', { kind }));
      expect(await remoteErrorFrom(ways.mailFlow())).toMatchObject({ kind });
      expect(await remoteErrorFrom(ways.phones(MAILBOX))).toMatchObject({ kind });
      expect(await remoteErrorFrom(ways.protocols('a'))).toMatchObject({ kind });
    },
  );
});
