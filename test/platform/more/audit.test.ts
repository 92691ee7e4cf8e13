import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { mailboxesAt } from '../../helpers/fakeExchange.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

// What the unified audit log says in other forms, of the same kinds as the field's cases.

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const SINCE = new Date('2026-02-23T12:49:00Z');
const AT = '2026-03-01T09:00:00';

const line = (Operations: string, data: object, more: object = {}) => ({
  CreationDate: AT,
  UserIds: KIM.userPrincipalName,
  Operations,
  AuditData: JSON.stringify({ Operation: Operations, UserId: KIM.userPrincipalName, ...data }),
  ...more,
});
const parameters = (values: Record<string, string>) => ({
  Parameters: Object.entries(values).map(([Name, Value]) => ({ Name, Value })),
});
const changesIn = async (rows: readonly object[]) =>
  (await mailboxesAt({ 'Search-UnifiedAuditLog': rows }).mailboxes.ruleChanges(KIM, SINCE)).changes;
const linesOf = async (row: object, section: 'rules' | 'delegates' | 'forwarding') =>
  evidenceLines(evidenceOf({ ruleChanges: known(await changesIn([row])) }), section)
    .filter((text) => !/^plain The log is searched/.test(text))
    .join('\n');

describe('an operation of another kind', () => {
  it('send on behalf that was given is shown with who may send', async () => {
    const row = line(
      'Set-Mailbox',
      parameters({ Identity: 'kdewit', GrantSendOnBehalfTo: 'bo@evil.example' }),
    );
    expect(await linesOf(row, 'delegates')).toContain('bo@evil.example');
  });

  it.each([
    'AddFolderPermissions',
    'ModifyFolderPermissions',
    'UpdateFolderPermissions',
    'UpdateCalendarDelegation',
  ])('%s names whom a folder was shared with', async (operation) => {
    const Item = { ParentFolder: { Path: '\\Inbox', MemberUpn: 'bo@evil.example', MemberRights: 'ReadAny' } };
    expect(await linesOf(line(operation, { Item }), 'delegates')).toContain('bo@evil.example');
  });

  it.each(['Add-MailboxFolderPermission', 'Set-MailboxFolderPermission'])(
    '%s names whom a folder was shared with',
    async (operation) => {
      const row = line(
        operation,
        parameters({ Identity: 'kdewit:\\Inbox', User: 'bo@evil.example', AccessRights: 'Reviewer' }),
      );
      expect(await linesOf(row, 'delegates')).toContain('bo@evil.example');
    },
  );

  it.each([
    'AddFolderPermissions',
    'UpdateFolderPermissions',
    'UpdateCalendarDelegation',
    'Add-MailboxFolderPermission',
    'Set-MailboxFolderPermission',
  ])('%s is searched for', async (operation) => {
    const { mailboxes, asked } = mailboxesAt({ 'Search-UnifiedAuditLog': [] });
    await mailboxes.ruleChanges(KIM, SINCE);
    expect(asked[0]?.parameters['Operations']).toContain(operation);
  });

  it.each([
    ['Set-MailboxJunkEmailConfiguration', { BlockedSendersAndDomains: 'bank.example' }],
    ['Set-MailboxAutoReplyConfiguration', { AutoReplyState: 'Enabled' }],
    ['Set-CASMailbox', { ImapEnabled: 'True' }],
    ['Set-Mailbox', { AuditEnabled: 'False' }],
  ])('%s changes what happens to the mail: a line with its name', async (operation, values) => {
    const text = await linesOf(line(operation, parameters({ Identity: 'kdewit', ...values })), 'rules');
    expect(text).toContain(operation);
    expect(text).toContain(Object.keys(values)[0]);
  });
});

describe('what reaches the mail and is no rule', () => {
  it.each([
    ['Enable-SweepRule', parameters({ Identity: 'kdewit\\x2hl==' }), 'Enable-SweepRule'],
    ['Enable-App', parameters({ Identity: 'b7d1' }), 'Enable-App'],
    ['New-App', parameters({ Url: 'https://evil.example/manifest.xml' }), 'New-App (Url)'],
    [
      'CreateFlow',
      { FlowConnectorNames: 'Office 365 Outlook, Gmail' },
      'CreateFlow (Office 365 Outlook, Gmail)',
    ],
    ['EditFlow', {}, 'EditFlow'],
    [
      'Set-MailboxMessageConfiguration',
      parameters({ SignatureHtml: '<b>NL00EVIL</b>', SignatureText: 'NL00EVIL' }),
      'Set-MailboxMessageConfiguration (SignatureHtml, SignatureText)',
    ],
  ])('%s is a line, and searched for', async (operation, data, name) => {
    expect(await changesIn([line(operation, data)])).toMatchObject([{ what: 'setting-changed', name }]);
    const { mailboxes, asked } = mailboxesAt({ 'Search-UnifiedAuditLog': [] });
    await mailboxes.ruleChanges(KIM, SINCE);
    expect(asked[0]?.parameters['Operations']).toContain(operation);
  });

  it('is not how Outlook shows mail', async () => {
    const row = line(
      'Set-MailboxMessageConfiguration',
      parameters({ Identity: 'kdewit', PreviewMarkAsReadDelaytime: '5' }),
    );
    expect(await changesIn([row])).toEqual([]);
  });
});

describe('a line in another form', () => {
  it('with its data as an object and not as a text is read', async () => {
    const AuditData = {
      Operation: 'New-InboxRule',
      CreationTime: AT,
      Parameters: [{ Name: 'Name', Value: '.' }],
    };
    expect(await changesIn([{ CreationDate: AT, Operations: 'New-InboxRule', AuditData }])).toEqual([
      { at: `${AT}.000Z`, what: 'rule-made', name: '.' },
    ]);
  });

  it.each([
    ['/Date(1772355600000)/'],
    ['2026-03-01T09:00:00Z'],
    ['2026-03-01T09:00:00.0000000'],
    ['2026-03-01T10:00:00+01:00'],
    ['2026-03-01 09:00:00Z'],
  ])('dated %s is of that moment', async (CreationDate) => {
    const row = { ...line('New-InboxRule', parameters({ Name: '.' })), CreationDate };
    expect((await changesIn([row])).map(({ at }) => at)).toEqual(['2026-03-01T09:00:00.000Z']);
  });

  it('without a date of its own has that of its data', async () => {
    const row = {
      ...line('New-InboxRule', { ...parameters({ Name: '.' }), CreationTime: AT }),
      CreationDate: null,
    };
    expect((await changesIn([row])).map(({ at }) => at)).toEqual([`${AT}.000Z`]);
  });

  it('that has its operation in a list, or in its data alone, is read', async () => {
    const row = line('Remove-InboxRule', parameters({ Identity: 'kdewit\\.' }));
    expect(await changesIn([{ ...row, Operations: ['Remove-InboxRule'] }])).toMatchObject([
      { what: 'rule-removed' },
    ]);
    expect(await changesIn([{ ...row, Operations: null }])).toMatchObject([{ what: 'rule-removed' }]);
  });

  it('that is no JSON stays, with its operation and its time', async () => {
    const row = { CreationDate: AT, Operations: 'New-InboxRule', AuditData: '{cut' };
    expect(await changesIn([row])).toEqual([{ at: `${AT}.000Z`, what: 'rule-made' }]);
  });

  it('whose parameters are in another form of list stays', async () => {
    const row = line('New-InboxRule', { Parameters: [{ Name: 'Name', Value: '.' }, { Odd: 1 }] });
    expect(await changesIn([row])).toEqual([{ at: `${AT}.000Z`, what: 'rule-made', name: '.' }]);
  });
});

describe('what was done in another mailbox', () => {
  const SALES = 'sales@contoso.example';
  const made = (data: object, operation = 'New-InboxRule') => line(operation, data);
  const mailboxOf = async (row: object) => (await changesIn([row]))[0]?.mailbox;

  it.each([
    ['by the owner that mailbox auditing names', made({ MailboxOwnerUPN: SALES }, 'UpdateInboxRules')],
    [
      'by the owner also where a parameter says less',
      made(
        { MailboxOwnerUPN: SALES, ...parameters({ Identity: 'kdewit', User: 'bo' }) },
        'Add-MailboxPermission',
      ),
    ],
    ['by the parameter of a cmdlet', made(parameters({ Name: '.', Mailbox: SALES }))],
    ['by what stands before a rule', made(parameters({ Identity: `${SALES}\\.` }), 'Remove-InboxRule')],
    [
      'by what stands before a folder',
      made(parameters({ Identity: `${SALES}:\\Inbox`, User: 'bo' }), 'Add-MailboxFolderPermission'),
    ],
    ['by what was set', made(parameters({ Identity: SALES, User: 'bo' }), 'Add-MailboxPermission')],
    [
      'by the end of a canonical name',
      made(parameters({ Identity: `contoso.example/Users/${SALES}`, User: 'bo' }), 'Add-MailboxPermission'),
    ],
  ])('is known %s', async (_how, row) => {
    expect(await mailboxOf(row)).toBe(SALES);
  });

  it.each([
    ['the address', { MailboxOwnerUPN: KIM.address.toUpperCase() }],
    ['the user principal name', { MailboxOwnerUPN: KIM.userPrincipalName }],
    ['the alias', parameters({ Mailbox: 'KDeWit' })],
    ['the name of a rule alone', parameters({ Identity: 'Invoices' })],
    ['nothing', {}],
    ['an owner in another form', { MailboxOwnerUPN: 7 }],
    ['that it was the owner who did it, under a former name', { MailboxOwnerUPN: SALES, LogonType: 0 }],
  ])('is not it where the line has %s', async (_what, data) => {
    expect(await mailboxOf(made(data))).toBeUndefined();
  });

  it('has lines of its own, which say in which mailbox', async () => {
    expect(await linesOf(made(parameters({ Name: '.', Mailbox: SALES })), 'rules')).toBe(
      `fine No rules\nodd In another mailbox: ${SALES}. “.”: made 1 Mar 10:00`,
    );
    expect(await linesOf(made({ MailboxOwnerUPN: SALES }, 'UpdateInboxRules'), 'rules')).toContain(
      `In another mailbox: ${SALES}. Inbox rules: changed by a mail program 1 Mar 10:00. The log does not say which.`,
    );
    const admitted = made(parameters({ Identity: SALES, User: 'bo@evil.example' }), 'Add-MailboxPermission');
    expect(await linesOf(admitted, 'delegates')).toContain(
      `odd In another mailbox: ${SALES}. bo@evil.example: given access 1 Mar 10:00`,
    );
    const forwarded = made(
      parameters({ Identity: SALES, ForwardingSmtpAddress: 'x@evil.example' }),
      'Set-Mailbox',
    );
    expect(await linesOf(forwarded, 'forwarding')).toContain(
      `odd In another mailbox: ${SALES}. x@evil.example`,
    );
    const set = made(parameters({ Identity: SALES, AuditEnabled: 'False' }), 'Set-Mailbox');
    expect(await linesOf(set, 'rules')).toContain(
      `odd In another mailbox: ${SALES}. Set-Mailbox (AuditEnabled)`,
    );
  });

  it('is perhaps it where the log has a name that is not known, and the line says so', async () => {
    expect(await linesOf(made(parameters({ Name: '.', Mailbox: 'sales' })), 'rules')).toContain(
      'odd The log calls the mailbox sales, perhaps another one. “.”: made 1 Mar 10:00',
    );
  });
});
