import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { mailboxesAt } from '../helpers/fakeExchange.js';
import { exchangeFinding } from '../../bot/jobs/exchangeFinding.js';
import { createLog } from '../../bot/log.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { unknown } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../helpers/nockGraph.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

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
      'Get-AcceptedDomain': [],
    });
    await mailboxes.rules(KIM);
    await mailboxes.rule(KIM, 'x');
    await mailboxes.switchRule(KIM, 'x', true);
    await mailboxes.switchRule(KIM, 'x', false);
    await mailboxes.forwarding(KIM.address);
    await mailboxes.ownDomains();
    const anchors = asked.map(({ cmdlet, anchor }) => [cmdlet, anchor?.split('{')[0]]);
    const there = `UPN:${KIM.userPrincipalName}`;
    expect(anchors).toEqual([
      ['Get-InboxRule', there],
      ['Get-InboxRule', there],
      ['Enable-InboxRule', there],
      ['Disable-InboxRule', there],
      ['Get-Mailbox', 'APP:SystemMailbox'],
      ['Get-AcceptedDomain', 'APP:SystemMailbox'],
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
    expect(await remoteErrorFrom(mailboxes.restriction(KIM.address))).toMatchObject({ kind: 'unavailable' });
  });

  it('exchange-html: nor is one with 200', async () => {
    const { mailboxes } = mailboxesAt({ 'Get-BlockedSenderAddress': HTML });
    expect(await remoteErrorFrom(mailboxes.restriction(KIM.address))).toMatchObject({ kind: 'unavailable' });
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
    expect(evidenceLines(evidence, 'rules')).toEqual([`unread inbox rules, hidden rules (${why})`]);
    expect(evidenceLines(evidence, 'forwarding')).toEqual([`unread forwarding (${why})`]);
    expect(judge(evidence, julia).unread.map(({ source }) => source)).toContain('rules');
  });

  it('a person without a mailbox is told apart', () => {
    const lines = evidenceLines(evidenceOf({ forwarding: unknown('no-mailbox') }), 'forwarding');
    expect(lines).toEqual(['unread forwarding (the person has no mailbox)']);
  });
});
