import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import type { Json } from '../../sandbox/http/json.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { type Answered, call, rows } from './call.js';
import './onlyLoopback.js';

let now = new Date('2026-08-21T09:00:00Z');
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.tenant.reset());

const endpoint = (): string => `${sandbox.url}/exchange/adminapi/beta/${tenantId}/InvokeCommand`;
const julia = people.julia.userPrincipalName;

function invoke(
  CmdletName: string,
  Parameters: Json = {},
  headers = {},
  url = endpoint(),
): Promise<Answered> {
  return call(url, 'POST', { CmdletInput: { CmdletName, Parameters } }, headers);
}

describe('restricted senders', () => {
  it('lists all, or one, or none', async () => {
    expect(rows(await invoke('Get-BlockedSenderAddress'))).toHaveLength(3);
    const one = rows(await invoke('Get-BlockedSenderAddress', { SenderAddress: julia.toUpperCase() }));
    expect(one).toMatchObject([
      { SenderAddress: julia, TemporaryBlock: false, CreatedDatetime: '2026-08-20T05:12:44Z' },
    ]);
    const none = await invoke('Get-BlockedSenderAddress', { SenderAddress: people.otto.userPrincipalName });
    expect([none.status, none.body.value]).toEqual([200, []]);
  });

  it('takes one off the list, visible after the lag', async () => {
    sandbox.tenant.settings.readLagMs = 60_000;
    expect(
      (await invoke('Remove-BlockedSenderAddress', { SenderAddress: julia, Reason: 'LK-1' })).status,
    ).toBe(200);
    expect(sandbox.tenant.isBlocked(julia)).toBe(false);
    expect(rows(await invoke('Get-BlockedSenderAddress', { SenderAddress: julia }))).toHaveLength(1);
    now = new Date(now.getTime() + 60_000);
    expect(rows(await invoke('Get-BlockedSenderAddress', { SenderAddress: julia }))).toHaveLength(0);
  });

  it('refuses an address that is not on the list, and one that was unblocked too often', async () => {
    const not = await invoke('Remove-BlockedSenderAddress', { SenderAddress: people.piet.userPrincipalName });
    expect(not.status).toBe(404);
    const often = await invoke('Remove-BlockedSenderAddress', {
      SenderAddress: people.rita.userPrincipalName,
    });
    expect([often.status, often.raw.includes('unblock limit')]).toEqual([400, true]);
    expect(sandbox.tenant.isBlocked(people.rita.userPrincipalName)).toBe(true);
  });

  it('pages by maxpagesize: the same body is posted to the next link', async () => {
    const headers = { Prefer: 'odata.maxpagesize=2' };
    const first = await invoke('Get-BlockedSenderAddress', {}, headers);
    const second = await invoke(
      'Get-BlockedSenderAddress',
      {},
      headers,
      first.body['@odata.nextLink'] as string,
    );
    expect([...rows(first), ...rows(second)].map((row) => row.SenderAddress)).toContain(
      people.rita.userPrincipalName,
    );
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });
});

describe('what Exchange refuses', () => {
  it.each([
    ['details', 'error.details.0.message'],
    ['internalException', 'error.innererror.internalException.message'],
    ['message', 'error.message'],
  ] as const)('an unknown cmdlet, said in the shape %s', async (shape, where) => {
    sandbox.tenant.settings.exchangeErrorShape = shape;
    const answer = await invoke('Get-Nonsense');
    expect(answer.status).toBe(400);
    expect(answer.body).toHaveProperty(where, expect.stringContaining('Get-Nonsense'));
  });

  it('a parameter that the cmdlet does not have', async () => {
    expect((await invoke('Get-BlockedSenderAddress', { Sender: julia })).status).toBe(400);
  });

  it('anything without the role, with an empty body', async () => {
    sandbox.tenant.settings.exchangeRole = 'view-only';
    expect((await invoke('Get-BlockedSenderAddress')).status).toBe(200);
    const denied = await invoke('Remove-BlockedSenderAddress', { SenderAddress: julia });
    expect([denied.status, denied.raw]).toEqual([403, '']);
    sandbox.tenant.settings.exchangeRole = 'none';
    expect((await invoke('Get-BlockedSenderAddress')).status).toBe(403);
  });
});

describe('mailboxes', () => {
  it('shows forwarding and clears it', async () => {
    const forwarding = {
      ForwardingSmtpAddress: 'smtp:j.jansen.backup@evil.example',
      DeliverToMailboxAndForward: true,
    };
    expect(rows(await invoke('Get-Mailbox', { Identity: julia }))).toMatchObject([forwarding]);
    const cleared = {
      ForwardingAddress: null,
      ForwardingSmtpAddress: null,
      DeliverToMailboxAndForward: false,
    };
    await invoke('Set-Mailbox', { Identity: julia, ...cleared });
    expect(rows(await invoke('Get-Mailbox', { Identity: people.julia.id }))).toMatchObject([cleared]);
  });

  it('answers 404 for somebody without a mailbox', async () => {
    sandbox.tenant.settings.exchangeErrorShape = 'details';
    expect((await invoke('Get-Mailbox', { Identity: people.gil.id })).status).toBe(404);
    expect((await invoke('Get-Mailbox', { Identity: people.mia.userPrincipalName })).status).toBe(404);
  });

  it('shows hidden rules only when asked, and disables one only when confirmed', async () => {
    const names = async (more: Json = {}): Promise<unknown[]> =>
      rows(await invoke('Get-InboxRule', { Mailbox: julia, ...more })).map((rule) => rule.Name);
    expect(await names()).toEqual(['.']);
    expect(await names({ IncludeHidden: true })).toContain('..');
    const asked = await invoke('Disable-InboxRule', { Identity: '.', Mailbox: julia });
    expect(asked.body).toHaveProperty('@adminapi.confirmationmessage');
    await invoke('Disable-InboxRule', { Identity: '.', Mailbox: julia, Force: true, Confirm: false });
    expect(rows(await invoke('Get-InboxRule', { Mailbox: julia }))).toMatchObject([
      { Name: '.', Enabled: false },
    ]);
  });
});
