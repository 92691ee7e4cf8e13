import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { exchangeFinding } from '../../bot/jobs/exchangeFinding.js';
import { RecipientBook } from '../../bot/jobs/recipientBook.js';
import { createLog } from '../../bot/log.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { Forwarding } from '../../bot/unlock/evidence/evidence.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../helpers/nockGraph.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf, ruleOf } from '../helpers/sampleEvidence.js';

// What Exchange Online really answers. Each case has its source in the list of the field's cases; the data is made up.

useNock();

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const HTML = '<html><body><h1>Service Unavailable</h1></body></html>';

describe('rules of a mailbox', () => {
  it('rule-id-64-bit: two rules whose numbers JavaScript cannot tell apart are two rules', async () => {
    const body = `{"value":[
      {"RuleIdentity":16752869479666417665,"Identity":"kdewit\\\\16752869479666417665","Name":"Projects"},
      {"RuleIdentity":16752869479666417666,"Identity":"kdewit\\\\16752869479666417666","Name":"."}]}`;
    const { mailboxes, asked } = mailboxesAt({ 'Get-InboxRule': body, 'Disable-InboxRule': [] });
    const [, hidden] = await mailboxes.rules(KIM);
    expect(await mailboxes.rule(KIM, hidden!.id)).toMatchObject({ Name: '.' });
    await mailboxes.switchRule(KIM, hidden!.id, false);
    expect(asked.at(-1)?.parameters['Identity']).toBe('kdewit\\16752869479666417666');
  });

  it('rule-id-64-bit: without Identity the number itself is the id, with every digit', async () => {
    const body = '{"value":[{"RuleIdentity":16752869479666417665,"Name":"."}]}';
    const [rule] = await mailboxesAt({ 'Get-InboxRule': body }).mailboxes.rules(KIM);
    expect(rule?.id).toBe('16752869479666417665');
  });

  it('rule-id-64-bit: a rule that an earlier version stored by its number is found', async () => {
    const body = '{"value":[{"RuleIdentity":42,"Identity":"kdewit\\\\42","Name":"Old"}]}';
    const { mailboxes } = mailboxesAt({ 'Get-InboxRule': body });
    expect(await mailboxes.rule(KIM, '42')).toMatchObject({ Name: 'Old' });
  });

  it('anchor-mailbox: cmdlets that work in a mailbox are anchored there, the others at the system mailbox', async () => {
    const { mailboxes, asked } = mailboxesAt({
      'Get-InboxRule': [],
      'Enable-InboxRule': [],
      'Disable-InboxRule': [],
      'Get-Mailbox': [{ PrimarySmtpAddress: KIM.address }],
      'Get-MailboxPermission': [],
      'Get-RecipientPermission': [],
      'Get-AcceptedDomain': [],
    });
    await mailboxes.rules(KIM);
    await mailboxes.rule(KIM, 'x');
    await mailboxes.switchRule(KIM, 'x', true);
    await mailboxes.switchRule(KIM, 'x', false);
    await mailboxes.forwarding(KIM.address);
    await mailboxes.ownDomains();
    await mailboxes.delegates(KIM);
    const anchors = asked.map(({ cmdlet, anchor }) => [cmdlet, anchor?.split('{')[0]]);
    const there = `UPN:${KIM.userPrincipalName}`;
    expect(anchors).toEqual([
      ['Get-InboxRule', there],
      ['Get-InboxRule', there],
      ['Enable-InboxRule', there],
      ['Disable-InboxRule', there],
      ['Get-Mailbox', 'APP:SystemMailbox'],
      ['Get-AcceptedDomain', 'APP:SystemMailbox'],
      ['Get-MailboxPermission', there],
      ['Get-RecipientPermission', there],
      ['Get-Mailbox', there],
    ]);
  });

  it('anchor-mailbox: an anchor that is no header value is left out', async () => {
    const { mailboxes, asked } = mailboxesAt({ 'Get-InboxRule': [] });
    await mailboxes.rules({ address: KIM.address, userPrincipalName: 'kim\r\nX-Evil: 1' });
    expect(asked[0]?.anchor).toMatch(/^APP:SystemMailbox/);
  });

  it('anchor-mailbox: "Cmdlet needs proxy" means that nothing was done', async () => {
    const type = 'Microsoft.Exchange.Configuration.CmdletProxyAgent.CmdletProxyNotAvailableException';
    const message = `|${type}|Cmdlet needs proxy. Current Server FQDN a.example, Required Server FQDN b.example`;
    const error = { error: { code: 'BadRequest', message: 'Error.', details: [{ message }] } };
    for (const status of [400, 500]) {
      const { mailboxes } = mailboxesAt({ 'Disable-InboxRule': { status, body: error } });
      const failed = await remoteErrorFrom(mailboxes.switchRule(KIM, 'x', false));
      expect(failed).toMatchObject({ kind: 'unavailable', code: 'CmdletNeedsProxy', maybeMade: false });
    }
  });
});

describe('the list of restricted senders', () => {
  it('exchange-html: a page of HTML with 503 is no answer, and not "not restricted"', async () => {
    const { mailboxes } = mailboxesAt({ 'Get-BlockedSenderAddress': { status: 503, body: HTML } });
    expect(await remoteErrorFrom(mailboxes.restrictions([KIM.address]))).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('exchange-html: nor is one with 200', async () => {
    const { mailboxes } = mailboxesAt({ 'Get-BlockedSenderAddress': HTML });
    expect(await remoteErrorFrom(mailboxes.restrictions([KIM.address]))).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('unblock-limit: is said as such, and sent once', async () => {
    const message = 'You have exceeded the unblock limit for this user. Contact Microsoft Support.';
    const { mailboxes, asked } = mailboxesAt({
      'Remove-BlockedSenderAddress': { status: 400, body: { error: { code: 'BadRequest', message } } },
    });
    const failed = await remoteErrorFrom(mailboxes.unblock(KIM.address, 'why'));
    expect([failed.kind, failed.maybeMade, asked.length]).toEqual(['limit-reached', false, 1]);
  });
});

describe('a mailbox that is not in Exchange Online', () => {
  const type = 'Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException';
  const message = `|${type}|The operation couldn't be performed because object 'kim' couldn't be found.`;
  const gone = { status: 404, body: { error: { code: 'NotFound', message: 'x', details: [{ message }] } } };
  const rest = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';

  it('onprem-mailbox: Graph and Exchange say so, and the finding does', async () => {
    nock(GRAPH)
      .get(`/v1.0/users/${JULIA}/mailFolders/inbox/messageRules`)
      .reply(404, { error: { code: 'MailboxNotEnabledForRESTAPI', message: rest } });
    expect(await testGraph().investigation.rules(JULIA)).toEqual(unknown('not-in-exchange'));
    const { mailboxes } = mailboxesAt({
      'Get-InboxRule': gone,
      'Get-Mailbox': gone,
      'Get-MailboxPermission': gone,
    });
    const log = createLog('silent');
    const found = (read: () => Promise<unknown>) => exchangeFinding(mailboxes, read, log);
    expect(await found(() => mailboxes.rules(KIM))).toEqual(unknown('not-in-exchange'));
    expect(await found(() => mailboxes.forwarding(KIM.address))).toEqual(unknown('not-in-exchange'));
  });

  it('onprem-mailbox: rules and forwarding are lines that say why, with no green tick and no "No rules"', () => {
    const not = unknown('not-in-exchange');
    const evidence = evidenceOf({ rules: not, mailboxRules: not, forwarding: not, ruleChanges: not });
    const why = 'could not read: the mailbox is not in Exchange Online, but on your own servers or inactive';
    expect(evidenceLines(evidence, 'rules')[0]).toBe(`unread inbox rules, hidden rules (${why})`);
    expect(evidenceLines(evidence, 'rules').join()).not.toContain('fine');
    expect(evidenceLines(evidence, 'forwarding')).toEqual([`unread forwarding (${why})`]);
    expect(judge(evidence, julia).unread.map(({ source }) => source)).toContain('rules');
  });

  it('a person without a mailbox is told apart', () => {
    const lines = evidenceLines(evidenceOf({ forwarding: unknown('no-mailbox') }), 'forwarding');
    expect(lines).toEqual(['unread forwarding (the person has no mailbox)']);
  });
});

describe('somebody whom the directory knows by name', () => {
  const contact = {
    Name: 'K Backup',
    RecipientTypeDetails: 'MailContact',
    ExternalEmailAddress: 'SMTP:k@evil.example',
  };
  const mailbox = (ForwardingAddress: string) => [{ PrimarySmtpAddress: KIM.address, ForwardingAddress }];
  const EX = '/o=ExchangeLabs/ou=x/cn=Recipients/cn=kbackup';
  const book = (answers: Answers) => {
    const exchange = mailboxesAt(answers);
    return { ...exchange, book: new RecipientBook(exchange.mailboxes, createLog('silent')) };
  };
  const linesOf = (forwarding: Forwarding) =>
    evidenceLines(evidenceOf({ forwarding: known(forwarding) }), 'forwarding');

  it('forward-contact: a mail contact outside is outside, and taking the forwarding off is advised', async () => {
    const { mailboxes, book: lookUp } = book({
      'Get-Mailbox': mailbox('K Backup'),
      'Get-Recipient': [contact],
    });
    const forwarding = await lookUp.forwarding(await mailboxes.forwarding(KIM.address));
    const judged = judge(evidenceOf({ forwarding: known(forwarding) }), julia);
    expect(judged.forwardsOutsideTo).toBe('k@evil.example');
    expect(judged.indicators).toContain('forwarding-outside');
    expect(linesOf(forwarding)[0]).toMatch(/^alarm All mail is forwarded outside, to k@evil\.example/);
  });

  it('forward-contact: Get-MailContact answers where Get-Recipient does not', async () => {
    const { mailboxes } = book({ 'Get-MailContact': [contact] });
    expect(await mailboxes.recipient('K Backup')).toBe('k@evil.example');
  });

  it('forward-contact: a colleague is inside', async () => {
    const { book: lookUp } = book({ 'Get-Recipient': [{ PrimarySmtpAddress: 'bo@contoso.example' }] });
    const forwarding = await lookUp.forwarding({ address: 'Bo', smtpAddress: null, keepsCopy: true });
    expect(judge(evidenceOf({ forwarding: known(forwarding) }), julia)).not.toHaveProperty(
      'forwardsOutsideTo',
    );
    expect(linesOf(forwarding)).toEqual(['odd All mail is forwarded to Bo']);
  });

  it.each([403, 404, 429, 500, 503])(
    'forward-contact: after a %i it is said to be unknown',
    async (status) => {
      const failing = { status, body: '' };
      const { book: lookUp } = book({ 'Get-Recipient': failing, 'Get-MailContact': failing });
      const forwarding = await lookUp.forwarding({ address: 'K', smtpAddress: null, keepsCopy: true });
      expect(linesOf(forwarding)).toEqual([
        'odd All mail is forwarded to K, who that is could not be looked up',
      ]);
    },
  );

  it('forward-contact: two of the same name are nobody', async () => {
    const { mailboxes } = book({ 'Get-Recipient': [contact, { PrimarySmtpAddress: 'bo@contoso.example' }] });
    expect(await mailboxes.recipient('K Backup')).toBeUndefined();
  });

  it('forward-contact: a rule that names one is judged by where the mail goes, and each is looked up once', async () => {
    const rows = ['1', '2'].map((n) => ({
      Identity: `kdewit\\${n}`,
      Name: n,
      ForwardTo: [`"K" [EX:${EX}]`],
    }));
    const { mailboxes, book: lookUp, asked } = book({ 'Get-InboxRule': rows, 'Get-Recipient': [contact] });
    const rules = await lookUp.rules(await mailboxes.rules(KIM));
    const judged = judge(evidenceOf({ mailboxRules: known(rules) }), julia).rules;
    expect(judged.map(({ verdict }) => verdict)).toEqual(['bad', 'bad']);
    expect(asked.filter(({ cmdlet }) => cmdlet === 'Get-Recipient')).toMatchObject([
      { parameters: { Identity: EX } },
    ]);
  });

  it('forward-contact: at most ten are looked up; the others are said to be unknown', async () => {
    const { book: lookUp, asked } = book({ 'Get-Recipient': [contact] });
    const forwardsTo = Array.from({ length: 14 }, (_, n) => ({ name: `K${n}`, directory: `${EX}${n}` }));
    const rules = await lookUp.rules([ruleOf({ forwardsTo })]);
    expect(asked).toHaveLength(10);
    const [rule] = judge(evidenceOf({ rules: known(rules) }), julia).rules;
    expect(rule?.reasons).toContain('unknown-recipient');
  });
});

describe('who else can use the mailbox', () => {
  const nobody = { 'Get-MailboxPermission': [], 'Get-RecipientPermission': [] };
  const linesOf = async (answers: Answers) => {
    const delegates = await mailboxesAt({ ...nobody, ...answers }).mailboxes.delegates(KIM);
    return evidenceLines(evidenceOf({ delegates: known(delegates) }), 'delegates');
  };

  it('send-on-behalf: whoever may is shown, also where there is only one', async () => {
    for (const GrantSendOnBehalfTo of [['Bo Vink'], 'Bo Vink']) {
      const [line] = await linesOf({ 'Get-Mailbox': [{ GrantSendOnBehalfTo }] });
      expect(line).toBe('odd Bo Vink may send on behalf of the person');
    }
    expect(await linesOf({ 'Get-Mailbox': [{ GrantSendOnBehalfTo: [] }] })).toEqual([
      'fine Nobody else: mailbox, inbox and calendar',
    ]);
  });

  it.each([400, 403, 404, 429, 503])(
    'send-on-behalf: after a %i the rest is shown, and no green tick',
    async (status) => {
      const full = [
        { User: 'bo@contoso.example', AccessRights: ['FullAccess'], IsInherited: false, Deny: false },
      ];
      const lines = await linesOf({ 'Get-Mailbox': { status, body: '' }, 'Get-MailboxPermission': full });
      expect(lines).toContain('odd bo@contoso.example has full access');
      expect(lines).toContain('unread Who may send on behalf of the person could not be read.');
      const alone = await linesOf({ 'Get-Mailbox': { status, body: '' } });
      expect(alone).toEqual(['unread Who may send on behalf of the person could not be read.']);
    },
  );

  it('delegate-remove: how it is done by hand is named for each right that somebody has, and no name is in the command', async () => {
    const full = [
      { User: "x'; Remove-Mailbox", AccessRights: ['FullAccess'], IsInherited: false, Deny: false },
    ];
    const lines = await linesOf({
      'Get-Mailbox': [{ GrantSendOnBehalfTo: ['Bo'] }],
      'Get-MailboxPermission': full,
    });
    expect(lines.at(-1)).toBe(
      'plain To take somebody off by hand: open the mailbox in the Exchange admin centre. Cmdlets: Remove-MailboxPermission, Set-Mailbox -GrantSendOnBehalfTo.',
    );
  });
});
