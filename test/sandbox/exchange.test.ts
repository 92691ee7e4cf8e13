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
const vera = people.vera.userPrincipalName;

function invoke(
  CmdletName: string,
  Parameters: Json = {},
  headers = {},
  url = endpoint(),
): Promise<Answered> {
  const anchor = typeof Parameters.Mailbox === 'string' && { 'X-AnchorMailbox': `UPN:${Parameters.Mailbox}` };
  return call(url, 'POST', { CmdletInput: { CmdletName, Parameters } }, { ...anchor, ...headers });
}

describe('restricted senders', () => {
  it('lists all, or one, or none', async () => {
    expect(rows(await invoke('Get-BlockedSenderAddress'))).toHaveLength(6);
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
    const headers = { Prefer: 'odata.maxpagesize=3' };
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
      ForwardingSmtpAddress: 'smtp:v.lammers.backup@evil.example',
      DeliverToMailboxAndForward: true,
    };
    expect(rows(await invoke('Get-Mailbox', { Identity: vera }))).toMatchObject([forwarding]);
    const cleared = {
      ForwardingAddress: null,
      ForwardingSmtpAddress: null,
      DeliverToMailboxAndForward: false,
    };
    await invoke('Set-Mailbox', { Identity: vera, ...cleared });
    expect(rows(await invoke('Get-Mailbox', { Identity: people.vera.id }))).toMatchObject([cleared]);
  });

  it('answers 404 for somebody without a mailbox', async () => {
    sandbox.tenant.settings.exchangeErrorShape = 'details';
    expect((await invoke('Get-Mailbox', { Identity: people.gil.id })).status).toBe(404);
    expect((await invoke('Get-Mailbox', { Identity: people.mia.userPrincipalName })).status).toBe(404);
  });

  it('shows hidden rules only when asked, and disables one only when confirmed', async () => {
    const names = async (more: Json = {}): Promise<unknown[]> =>
      rows(await invoke('Get-InboxRule', { Mailbox: vera, ...more })).map((rule) => rule.Name);
    expect(await names()).toEqual(['Archive', '.', 'Projects']);
    expect(await names({ IncludeHidden: true })).toContain('..');
    const asked = await invoke('Disable-InboxRule', { Identity: '.', Mailbox: vera });
    expect(asked.body).toHaveProperty('@adminapi.confirmationmessage');
    await invoke('Disable-InboxRule', { Identity: '.', Mailbox: vera, Force: true, Confirm: false });
    const off = rows(await invoke('Get-InboxRule', { Mailbox: vera })).filter(
      (rule) => rule.Enabled === false,
    );
    expect(off).toMatchObject([{ Name: '.' }]);
  });

  it('refuses a cmdlet that works in a mailbox when the call is anchored at another one', async () => {
    const anchored = (anchor: string) =>
      invoke('Get-InboxRule', { Mailbox: vera }, { 'X-AnchorMailbox': anchor });
    for (const wrong of [`UPN:${julia}`, `APP:SystemMailbox{bb558c35}@${tenantId}`]) {
      expect((await anchored(wrong)).raw).toContain('Cmdlet needs proxy');
    }
    expect((await anchored(`UPN:${vera}`)).status).toBe(200);
  });

  it('writes the number of a rule with its 64 bits', async () => {
    const { raw } = await invoke('Get-InboxRule', { Mailbox: vera });
    expect(raw).toMatch(/"RuleIdentity":\d{20}\b/);
  });

  it('gives back byte for byte what was there when a rule is switched on again, and forwarding set again', async () => {
    const stand = async (): Promise<string> => {
      const rules = await invoke('Get-InboxRule', { Mailbox: vera, IncludeHidden: true });
      return JSON.stringify([rules.body.value, (await invoke('Get-Mailbox', { Identity: vera })).body.value]);
    };
    const before = await stand();
    const [box] = rows(await invoke('Get-Mailbox', { Identity: vera }));
    const { ForwardingAddress, ForwardingSmtpAddress, DeliverToMailboxAndForward } = box!;
    const forwarding = { ForwardingAddress, ForwardingSmtpAddress, DeliverToMailboxAndForward };
    const none = { ForwardingAddress: null, ForwardingSmtpAddress: null, DeliverToMailboxAndForward: false };
    await invoke('Disable-InboxRule', { Identity: '..', Mailbox: vera, Confirm: false });
    await invoke('Set-Mailbox', { Identity: vera, ...none });
    expect(await stand()).not.toBe(before);
    await invoke('Enable-InboxRule', { Identity: '..', Mailbox: vera, Confirm: false });
    await invoke('Set-Mailbox', { Identity: vera, ...forwarding });
    expect(await stand()).toBe(before);
  });

  it('lists Sweep rules apart from inbox rules, and switches one by either of its ids when confirmed', async () => {
    const box = sandbox.tenant.mailbox(vera)!;
    const rule = {
      ...{ RuleId: 'x2hlsdpGmUifjFgxxGIOJw==', Name: 'From Lila', Enabled: true, Provider: 'Exchange16' },
      ...{ Sender: '"Lila" [SMTP:lila@fabrikam.example]', SourceFolder: 'Inbox' },
      ...{
        DestinationFolder: 'Deleted Items',
        KeepForDays: 10,
        KeepLatest: null,
        SystemCategory: 'NotDefined',
      },
    };
    box.replace({ ...box.latest(), sweepRules: [rule] });
    const anchor = { 'X-AnchorMailbox': `UPN:${vera}` };
    const listed = async () => rows(await invoke('Get-SweepRule', { Mailbox: vera }, anchor));
    expect(await listed()).toMatchObject([rule]);
    expect(JSON.stringify(await invoke('Get-InboxRule', { Mailbox: vera }, anchor))).not.toContain('Lila');
    const of = { Mailbox: vera, Identity: rule.RuleId };
    const asked = await invoke('Disable-SweepRule', of, anchor);
    expect(asked.body).toHaveProperty('@adminapi.confirmationmessage');
    await invoke('Disable-SweepRule', { ...of, Confirm: false }, anchor);
    expect(await listed()).toMatchObject([{ ...rule, Enabled: false }]);
    const { Identity } = (await listed())[0]!;
    await invoke('Enable-SweepRule', { Mailbox: vera, Identity, Confirm: false }, anchor);
    expect(await listed()).toMatchObject([rule]);
    expect(
      (await invoke('Disable-SweepRule', { ...of, Identity: 'x', Confirm: false }, anchor)).status,
    ).not.toBe(200);
    const [shown] = rows(await invoke('Get-Mailbox', { Identity: vera }));
    expect(shown).not.toHaveProperty('sweepRules');
  });

  it('says who may open a mailbox and send as its owner, the owner among them', async () => {
    const full = rows(await invoke('Get-MailboxPermission', { Identity: vera }));
    expect(full).toMatchObject([
      { User: 'NT AUTHORITY\\SELF', AccessRights: ['FullAccess', 'ReadPermission'] },
    ]);
    const sendAs = rows(await invoke('Get-RecipientPermission', { Identity: vera }));
    expect(sendAs.map(({ Trustee }) => Trustee)).toEqual([
      'NT AUTHORITY\\SELF',
      people.ben.userPrincipalName,
    ]);
  });

  it('finds in the unified audit log what was made in a mailbox, within the time that was asked for', async () => {
    const search = (StartDate: string, more: Json = {}) =>
      invoke('Search-UnifiedAuditLog', {
        StartDate,
        EndDate: '2026-08-22T00:00:00Z',
        UserIds: [vera],
        ...more,
      });
    const lines = rows(await search('2026-08-15T00:00:00Z', { Operations: ['New-InboxRule'] }));
    expect(lines).toHaveLength(3);
    expect(JSON.parse(String(lines[0]!.AuditData))).toMatchObject({
      Parameters: [{ Name: 'Name', Value: 'Archive' }, {}],
    });
    expect(rows(await search('2026-08-21T00:00:00Z'))).toEqual([]);
    expect(rows(await search('2026-08-15T00:00:00Z', { Operations: ['Set-Mailbox'] }))).toEqual([]);
  });

  it('knows the domains it takes mail for', async () => {
    const domains = rows(await invoke('Get-AcceptedDomain')).map(({ DomainName }) => DomainName);
    expect(domains).toEqual(['contoso.example', 'contoso.onmicrosoft.example']);
  });
});
