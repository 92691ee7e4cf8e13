import { describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { known } from '../../bot/unlock/findings.js';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import { isWhole } from '../../bot/unlock/evidence/isWhole.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

// Nobody documents the JSON of Exchange's rows (microsoft-apis.md B5), and each cmdlet can be refused alone.

const ADDRESS = 'julia.jansen@contoso.example';
const MAILBOX = { address: ADDRESS, userPrincipalName: ADDRESS };
const t = textsIn('en');
const at = (answers: Answers) => mailboxesAt(answers).mailboxes;
const linesOf = (found: Partial<EvidenceFound>, section: Parameters<typeof evidenceLines>[1]) =>
  evidenceLines(evidenceOf(found), section).join('\n');

describe('the list of restricted senders', () => {
  const theirs = { SenderAddress: ADDRESS };
  it.each([
    ['TemporaryBlock as a word', { ...theirs, TemporaryBlock: 'True' }, { temporary: true }],
    ['a reason of another kind', { ...theirs, Reason: 7 }, {}],
    ['a date of another kind', { ...theirs, CreatedDatetime: 1_700_000_000 }, {}],
  ])('has their row also with %s', async (_what, row, more) => {
    const mailboxes = at({ 'Get-BlockedSenderAddress': [row] });
    expect(await mailboxes.restrictions([ADDRESS])).toEqual([{ address: ADDRESS, ...more }]);
  });

  it('has their row also beside one that does not say whose it is', async () => {
    const mailboxes = at({ 'Get-BlockedSenderAddress': [{ Reason: 'x' }, theirs] });
    expect(await mailboxes.restrictions([ADDRESS])).toEqual([{ address: ADDRESS }]);
  });

  it.each([`SMTP:${ADDRESS.toUpperCase()}`, `smtp:${ADDRESS}`, `<${ADDRESS}>`])(
    'has their row also written as %s, and the address alone is unblocked',
    async (SenderAddress) => {
      const [found] = await at({ 'Get-BlockedSenderAddress': [{ SenderAddress }] }).restrictions([ADDRESS]);
      expect(found?.address.toLowerCase()).toBe(ADDRESS);
    },
  );

  it.each([`sip:${ADDRESS}`, `"Julia" [SMTP:${ADDRESS}]`, 'julia'])(
    'is not known where a row says whose it is in a form like %s',
    async (SenderAddress) => {
      const mailboxes = at({ 'Get-BlockedSenderAddress': [{ SenderAddress }] });
      expect(await remoteErrorFrom(mailboxes.restrictions([ADDRESS]))).toMatchObject({ kind: 'unavailable' });
    },
  );

  it('is not known where a row does not say whose it is, and none is theirs', async () => {
    const mailboxes = at({ 'Get-BlockedSenderAddress': [{ SenderAddress: { Local: 'julia' } }] });
    expect(await remoteErrorFrom(mailboxes.restrictions([ADDRESS]))).toMatchObject({ kind: 'unavailable' });
  });
});

describe('forwarding', () => {
  const forwarding = (row: object) =>
    at({ 'Get-Mailbox': [{ PrimarySmtpAddress: ADDRESS, ...row }] }).forwarding(ADDRESS);

  it('to a recipient who comes as an object is to them', async () => {
    expect(await forwarding({ ForwardingAddress: { Name: 'Bo Vink', Depth: 7 } })).toMatchObject({
      address: 'Bo Vink',
    });
    expect(
      await forwarding({ ForwardingSmtpAddress: { ProxyAddressString: 'smtp:a@b.example' } }),
    ).toMatchObject({
      smtpAddress: 'smtp:a@b.example',
    });
  });

  it('to an object without a name is said, and is never “nothing is forwarded”', async () => {
    const raw = '{"Depth":7}';
    const read = await forwarding({ ForwardingAddress: { Depth: 7 } });
    expect(read).toMatchObject({ address: raw, unclear: raw });
    const lines = linesOf({ forwarding: known(read) }, 'forwarding');
    expect(lines).toContain(`unread ${t('evidence:unclear', { row: raw })}`);
    expect(lines).not.toContain('fine');
    expect(isWhole({ forwarding: known(read) }, 'forwarding')).toBe(false);
  });
});

describe('inbox rules', () => {
  it('stay beside one without an id, which is a line', async () => {
    const rules = await at({
      'Get-InboxRule': [
        { Name: 'Odd', DeleteMessage: true },
        { Identity: 'j\\1', Name: 'Read later' },
      ],
    }).rules(MAILBOX);
    expect(rules).toMatchObject([{ name: 'Odd', unclear: true }, { id: 'j\\1' }]);
    const lines = linesOf({ rules: known([]), mailboxRules: known(rules) }, 'rules');
    expect(lines).toContain('unread Not understood, look by hand: Odd');
    expect(lines).not.toContain('fine');
  });

  it('are not taken for gone while one does not say which it is', async () => {
    const mailboxes = at({ 'Get-InboxRule': [{ Name: 'Odd' }, { Identity: 'j\\1', Name: 'x' }] });
    expect(await remoteErrorFrom(mailboxes.rule(MAILBOX, 'j\\2'))).toMatchObject({ kind: 'unavailable' });
    expect(await mailboxes.rule(MAILBOX, 'j\\1')).toMatchObject({ Name: 'x' });
  });
});

const FAILURES = [
  ['403', { status: 403, body: '' }],
  ['404', { status: 404, body: '' }],
  ['429', { status: 429, body: '' }],
  ['500', { status: 500, body: '' }],
  ['503', { status: 503, body: '' }],
  ['a page', '<html>'],
] as const;

describe('who else has a right to the mailbox', () => {
  const ALL = {
    'Get-MailboxPermission': [{ User: 'Bo', AccessRights: ['FullAccess'] }],
    'Get-RecipientPermission': [{ Trustee: 'Al', AccessRights: ['SendAs'] }],
    'Get-Mailbox': [{ GrantSendOnBehalfTo: ['Cy'] }],
  };
  const RIGHTS = [
    ['Get-MailboxPermission', 'full-access', 'Who has full access could not be read.'],
    ['Get-RecipientPermission', 'send-as', 'Who may send as the person could not be read.'],
    ['Get-Mailbox', 'send-on-behalf', 'Who may send on behalf of the person could not be read.'],
  ] as const;

  describe.each(RIGHTS)('where %s fails', (cmdlet, right, line) => {
    it.each(FAILURES)('with %s keeps the other two, and says which was not read', async (_what, answer) => {
      const delegates = await at({ ...ALL, [cmdlet]: answer }).delegates(MAILBOX);
      expect(delegates.filter(({ unread }) => unread !== true)).toHaveLength(2);
      expect(delegates).toContainEqual({ who: '', right, unread: true });
      const lines = linesOf({ delegates: known(delegates) }, 'delegates');
      expect(lines).toContain(`unread ${line}`);
      expect(lines).not.toContain('fine');
      expect(isWhole({ delegates: known(delegates) }, 'delegates')).toBe(false);
    });
  });

  it.each(FAILURES)('is not known at all where all of them fail with %s', async (_what, answer) => {
    const none = Object.fromEntries(RIGHTS.map(([cmdlet]) => [cmdlet, answer]));
    expect(await remoteErrorFrom(at(none).delegates(MAILBOX))).toBeDefined();
  });

  it('is not read where Exchange has not exactly one row of the mailbox', async () => {
    const delegates = await at({ ...ALL, 'Get-Mailbox': [] }).delegates(MAILBOX);
    expect(delegates).toContainEqual({ who: '', right: 'send-on-behalf', unread: true });
  });
});

describe("the organisation's mail flow", () => {
  const ALL = {
    'Get-TransportRule': [{ Name: 'Copy', BlindCopyTo: [{ Name: 'Bo' }, { Id: 7 }] }],
    'Get-InboundConnector': [{ Name: 'In' }],
    'Get-OutboundConnector': [{ Name: 'Out' }],
  };
  const KINDS = [
    ['Get-TransportRule', 'rule', 'Mail flow rules could not be read.'],
    ['Get-InboundConnector', 'inbound', 'Inbound connectors could not be read.'],
    ['Get-OutboundConnector', 'outbound', 'Outbound connectors could not be read.'],
  ] as const;

  describe.each(KINDS)('where %s fails', (cmdlet, kind, line) => {
    it.each(FAILURES)('with %s keeps the other two, and says which was not read', async (_what, answer) => {
      const { items, unread } = await at({ ...ALL, [cmdlet]: answer }).ways.mailFlow();
      expect(items).toHaveLength(2);
      expect(unread).toEqual([kind]);
      const nothing = known({ looked: true, items: [], unread: [kind] });
      const lines = linesOf(
        { mailFlow: nothing, tenantChanges: known({ looked: true, cutOff: false, changes: [] }) },
        'tenant',
      );
      expect(lines).toContain(`unread ${line}`);
      expect(lines).not.toContain('fine');
    });
  });

  it('names a recipient who comes as an object, or its raw text', async () => {
    const { items } = await at(ALL).ways.mailFlow();
    expect(items[0]?.to).toEqual(['Bo', '{"Id":7}']);
  });

  it('has a line about a rule without a name', async () => {
    const { items } = await at({ ...ALL, 'Get-TransportRule': [{ State: 'Enabled' }] }).ways.mailFlow();
    expect(items[0]).toMatchObject({ name: '{"State":"Enabled"}', unclear: true });
    const lines = linesOf({ mailFlow: known({ looked: true, items }) }, 'tenant');
    expect(lines).toContain(`unread ${t('evidence:unclear', { row: '{"State":"Enabled"}' })}`);
  });
});

it('a domain in another form loses none of the others', async () => {
  const mailboxes = at({
    'Get-AcceptedDomain': [{ DomainName: { Domain: 'x' } }, { DomainName: 'Contoso.example' }],
  });
  expect(await mailboxes.ownDomains()).toEqual(['contoso.example']);
});
