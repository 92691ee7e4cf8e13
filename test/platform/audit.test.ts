import { describe, expect, it } from 'vitest';
import { logFinding } from '../../bot/jobs/exchangeFinding.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { known } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { mailboxesAt } from '../helpers/fakeExchange.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf, ruleOf } from '../helpers/sampleEvidence.js';

// What the unified audit log says about a mailbox. Each case has its source in the list of the field's cases.

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const SINCE = new Date('2026-02-23T12:49:00Z');

const line = (Operations: string, CreationDate: string, data: object, more: object = {}) => ({
  CreationDate,
  UserIds: KIM.userPrincipalName,
  Operations,
  AuditData: JSON.stringify({ Operation: Operations, UserId: KIM.userPrincipalName, ...data }),
  ...more,
});
const named = (Name: string) => ({ Parameters: [{ Name: 'Name', Value: Name }] });
const logIn = (rows: readonly object[]) =>
  mailboxesAt({ 'Search-UnifiedAuditLog': rows }).mailboxes.ruleChanges(KIM, SINCE);
const changesIn = async (rows: readonly object[]) => (await logIn(rows)).changes;
const readOf = async (rows: readonly object[]) =>
  evidenceOf({ ruleChanges: logFinding(known(await logIn(rows))) });

describe('the log of a mailbox', () => {
  it('rule-audit-upn: is searched by the user principal name and by the address', async () => {
    const { mailboxes, asked } = mailboxesAt({ 'Search-UnifiedAuditLog': [] });
    await mailboxes.ruleChanges(KIM, SINCE);
    expect(asked[0]?.parameters['UserIds']).toEqual([KIM.userPrincipalName, KIM.address]);
    await mailboxes.ruleChanges(
      { address: KIM.address, userPrincipalName: KIM.address.toUpperCase() },
      SINCE,
    );
    expect(asked[1]?.parameters['UserIds']).toHaveLength(1);
  });

  it('rule-audit-upn: a rule of yesterday is recent where address and name differ', async () => {
    const changes = await changesIn([line('New-InboxRule', '2026-03-01T09:00:00', named('.'))]);
    const rules = known([ruleOf({ name: '.', deletes: true, conditions: ['project'] })]);
    const [judged] = judge(evidenceOf({ rules, ruleChanges: known(changes) }), julia).rules;
    expect(judged?.reasons).toContain('recent');
    expect(judged?.verdict).toBe('bad');
  });

  it('rule-audit-outlook: a line of a mail program without parameters stays, with its time', async () => {
    const byOutlook = {
      OperationProperties: [
        { Name: 'ClientInfoString', Value: 'Client=MSExchangeRPC' },
        { Name: 'RuleActions', Value: '[]' },
      ],
    };
    const changes = await changesIn([line('UpdateInboxRules', '2026-03-01T09:00:00', byOutlook)]);
    expect(changes).toEqual([{ at: '2026-03-01T09:00:00.000Z', what: 'rules-changed' }]);
    expect(evidenceLines(evidenceOf({ ruleChanges: known(changes) }), 'rules')).toContain(
      'odd Inbox rules: changed by a mail program 1 Mar 10:00. The log does not say which.',
    );
  });

  it('rule-audit-outlook: what the program did and to which rule is said where the line has it', async () => {
    const did = (RuleOperation: string) => ({
      OperationProperties: [
        { Name: 'RuleOperation', Value: RuleOperation },
        { Name: 'RuleName', Value: 'Old mail' },
      ],
    });
    const changes = await changesIn([
      line('UpdateInboxRules', '2026-03-01T09:00:00', did('AddMailboxRule')),
      line('UpdateInboxRules', '2026-03-01T10:00:00', did('ModifyMailboxRule')),
      line('UpdateInboxRules', '2026-03-01T11:00:00', did('RemoveMailboxRule')),
    ]);
    expect(changes.map(({ what, name }) => [what, name])).toEqual([
      ['rule-removed', 'Old mail'],
      ['rules-changed', 'Old mail'],
      ['rule-made', 'Old mail'],
    ]);
  });

  it.each([{}, { Parameters: null }, { Parameters: 'strange' }, { Parameters: [] }])(
    'rule-audit-outlook: a line with %j for its parameters stays',
    async (data) => {
      const changes = await changesIn([line('New-InboxRule', '2026-03-01T09:00:00', data)]);
      expect(changes).toEqual([{ at: '2026-03-01T09:00:00.000Z', what: 'rule-made' }]);
    },
  );

  it('rule-removed: a rule that was used and removed is shown, with when', async () => {
    const rule = { Parameters: [{ Name: 'Identity', Value: 'kdewit\\.' }] };
    const changes = await changesIn([
      line('New-InboxRule', '2026-03-01T09:00:00', named('.')),
      line('Remove-InboxRule', '2026-03-01T11:30:00', rule),
    ]);
    expect(evidenceLines(evidenceOf({ ruleChanges: known(changes) }), 'rules')).toEqual([
      'fine No rules',
      'odd “.”: made 1 Mar 10:00, removed 1 Mar 12:30, not there any more',
      expect.stringMatching(/^plain The log is searched/),
    ]);
  });

  it('rule-removed: it is shown where the rules themselves could not be read, and no rule is claimed missing', async () => {
    const changes = await changesIn([line('Remove-InboxRule', '2026-03-01T11:30:00', named('.'))]);
    const unread = { known: false, why: 'unavailable' } as const;
    const evidence = evidenceOf({ rules: unread, mailboxRules: unread, ruleChanges: known(changes) });
    const lines = evidenceLines(evidence, 'rules');
    expect(lines).toContain('odd “.”: removed 1 Mar 12:30, not there any more');
    expect(lines.join()).not.toContain('No rules');
  });

  it('rule-removed: one that is still there has one line, not two', async () => {
    const changes = await changesIn([line('Set-InboxRule', '2026-03-01T09:00:00', named('PROJECTS '))]);
    const lines = evidenceLines(
      evidenceOf({ rules: known([ruleOf({ name: 'Projects' })]), ruleChanges: known(changes) }),
      'rules',
    );
    expect(lines).toEqual([
      'odd “Projects”: made or changed in the last 7 days',
      expect.stringMatching(/^plain The log is searched/),
    ]);
  });

  it.each([
    ['Disable-InboxRule', 'switched off'],
    ['Remove-InboxRule', 'removed'],
  ])('rule-removed: %s has a line of its own while one of that name is there', async (cmdlet, did) => {
    const changes = await changesIn([line(cmdlet, '2026-03-01T09:00:00', named('PROJECTS '))]);
    const rules = known([ruleOf({ name: 'Projects' })]);
    expect(evidenceLines(evidenceOf({ rules, ruleChanges: known(changes) }), 'rules')).toContain(
      `odd “PROJECTS”: ${did} 1 Mar 10:00. A rule of that name is there.`,
    );
  });

  it('a system rule that the log has is said to be new by its own line', async () => {
    const changes = await changesIn([
      line('New-InboxRule', '2026-03-01T09:00:00', named('Junk E-mail Rule')),
    ]);
    const junk = {
      name: 'Junk E-mail Rule',
      via: 'exchange',
      movesTo: 'Junk Email',
      conditions: [],
    } as const;
    const evidence = evidenceOf({ mailboxRules: known([ruleOf(junk)]), ruleChanges: known(changes) });
    expect(evidenceLines(evidence, 'rules')).toContain(
      'plain “Junk E-mail Rule”: Outlook’s own, made or changed in the last 7 days',
    );
  });

  it('who was let in, and forwarding that was set, are shown in their sections', async () => {
    const parameter = (Name: string, Value: string) => ({ Parameters: [{ Name, Value }] });
    const changes = await changesIn([
      line('Add-MailboxPermission', '2026-03-01T09:00:00', parameter('User', 'bo@contoso.example')),
      line('Set-Mailbox', '2026-03-01T09:01:00', parameter('ForwardingSmtpAddress', 'smtp:x@evil.example')),
      line('Set-Mailbox', '2026-03-01T09:02:00', parameter('AuditEnabled', 'True')),
    ]);
    const evidence = evidenceOf({ ruleChanges: known(changes) });
    expect(evidenceLines(evidence, 'delegates')).toContain(
      'odd bo@contoso.example: given access 1 Mar 10:00',
    );
    expect(evidenceLines(evidence, 'forwarding')).toEqual([
      'fine Nothing is forwarded',
      'odd smtp:x@evil.example: forwarding was set or cleared 1 Mar 10:01',
    ]);
  });

  it('a list that was cut says how many more there are, or that there are more', async () => {
    const rows = (count: number, ResultCount?: number) =>
      Array.from({ length: count }, (_, n) =>
        line('New-InboxRule', `2026-03-01T09:00:${10 + (n % 50)}`, named(`r${n}`), { ResultCount }),
      );
    const cut = async (count: number, found?: number) =>
      evidenceLines(await readOf(rows(count, found)), 'rules').at(-2);
    expect(await cut(200, 260)).toBe('unread The log of the mailbox has 60 more lines, which were not read.');
    expect(await cut(200)).toBe('unread The log of the mailbox has more lines, which were not read.');
    expect(await cut(3, 3)).not.toContain('not read');
  });

  it('a list that was cut says so also where no line of it is about the mailbox', async () => {
    const languages = { Parameters: [{ Name: 'Languages', Value: 'nl-NL' }] };
    const evidence = await readOf([
      line('Set-Mailbox', '2026-03-01T09:00:00', languages, { ResultCount: 260 }),
    ]);
    expect(evidenceLines(evidence, 'rules').at(-2)).toBe(
      'unread The log of the mailbox has 259 more lines, which were not read.',
    );
    expect(judge(evidence, julia).unread).toContainEqual({
      source: 'ruleChanges',
      notKnown: { why: 'cut-off' },
    });
  });

  it('a search that Microsoft gave up half-way says that there are more', async () => {
    const broken = line('New-InboxRule', '2026-03-01T09:00:00', named('.'), {
      ResultIndex: -1,
      ResultCount: 0,
    });
    const evidence = await readOf([broken]);
    expect(evidenceLines(evidence, 'rules').at(-2)).toBe(
      'unread The log of the mailbox has more lines, which were not read.',
    );
    expect(judge(evidence, julia).unread).toContainEqual({
      source: 'ruleChanges',
      notKnown: { why: 'cut-off' },
    });
  });

  it.each([
    ['without a time', line('New-InboxRule', 'yesterday', named('.'))],
    ['without an operation', { CreationDate: '2026-03-01T09:00:00', AuditData: '{' }],
  ])('a line %s is said to be unread', async (_what, row) => {
    const lines = evidenceLines(await readOf([row]), 'rules');
    expect(lines.at(-2)).toBe('unread The log of the mailbox has 1 more line, which was not read.');
  });
});
