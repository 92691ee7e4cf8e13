import nock from 'nock';
import { describe, expect, it } from 'vitest';
import type { InboxRule } from '../../bot/unlock/evidence/evidence.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { mailboxesAt } from '../helpers/fakeExchange.js';
import { GRAPH, JULIA, testGraph, useNock } from '../helpers/nockGraph.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf, ruleOf } from '../helpers/sampleEvidence.js';

// Inbox rules as thieves make them. Each case has its source in the list of the field's cases; the data is made up.

useNock();

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };

/** What the rules of a mailbox are judged to be, as Exchange shows them, where Graph shows none. */
async function judged(...rows: readonly object[]) {
  const numbered = rows.map((row, n) => ({
    RuleIdentity: `${n}`,
    Identity: `kdewit\\${n}`,
    Enabled: true,
    ...row,
  }));
  const rules = await mailboxesAt({ 'Get-InboxRule': numbered }).mailboxes.rules(KIM);
  const evidence = evidenceOf({ rules: known([]), mailboxRules: known(rules) });
  return { rules: judge(evidence, julia).rules, lines: evidenceLines(evidence, 'rules') };
}
const verdictOf = async (row: object) => (await judged(row)).rules[0]?.verdict;

describe('a rule with the name of a system rule', () => {
  it('rule-system-name: is judged by what it does, and advised', async () => {
    const { rules, lines } = await judged({
      Name: 'Delegate Rule -1',
      DeleteMessage: true,
      SubjectContainsWords: ['invoice'],
    });
    expect(rules.map(({ verdict }) => verdict)).toEqual(['bad']);
    expect(lines[0]).toMatch(/^alarm “Delegate Rule -1”: deletes mail/);
  });

  it.each([
    ['deletes', { Name: 'Delegate Rule -12345', DeleteMessage: true }],
    [
      'deletes what a colleague gets',
      { Name: 'Delegate Rule -1', ForwardTo: ['"B" [EX:/o=x]'], DeleteMessage: true },
    ],
    ['moves', { Name: 'Delegate Rule -1', MoveToFolder: 'RSS Feeds', MarkAsRead: true }],
    ['deletes', { Name: 'Junk E-mail Rule', DeleteMessage: true, SubjectContainsWords: ['payment'] }],
    ['hides', { Name: 'Junk E-mail Rule', MoveToFolder: 'Junk Email', SubjectContainsWords: ['payment'] }],
    ['hides elsewhere', { Name: 'Junk E-mail Rule', MoveToFolder: 'Conversation History' }],
    ['deletes', { Name: 'Microsoft.Exchange.OOF.KeywordRule', DeleteMessage: true }],
    ['hides', { Name: 'Microsoft.Exchange.OOF.', MoveToFolder: 'Archive', MarkAsRead: true }],
    ['deletes', { Name: 'Clear categories on mail', DeleteMessage: true }],
  ])('rule-system-name: it is no system rule when it %s (%j)', async (_what, row) => {
    expect(await verdictOf(row)).toBe('bad');
  });

  it.each([
    ['it has no condition', { ForwardTo: ['"Partner" [EX:/o=x/cn=p]'] }],
    ['it redirects to a colleague', { RedirectTo: ['"Bo" [SMTP:bo@contoso.example]'] }],
    ['it redirects to nobody knows whom', { RedirectTo: [{}], MessageTypeMatches: 'Calendaring' }],
    [
      'it looks for a word that is the name of a kind of message',
      { ForwardTo: ['"Bo" [SMTP:bo@contoso.example]'], SubjectContainsWords: ['IPM.Note'] },
    ],
    [
      'it looks for a word that is the name of a column',
      { ForwardTo: ['"Bo" [SMTP:bo@contoso.example]'], SubjectContainsWords: ['MessageTypeMatches'] },
    ],
    [
      'it looks for a word besides meetings',
      {
        ForwardTo: ['"Bo" [SMTP:bo@contoso.example]'],
        SubjectContainsWords: ['IPM.Note'],
        MessageTypeMatches: 'Calendaring',
      },
    ],
    [
      'it takes another kind of message',
      { ForwardTo: ['"Bo" [SMTP:bo@contoso.example]'], MessageTypeMatches: 'NonDeliveryReport' },
    ],
    [
      'it deletes, and who gets the mail could not be looked up',
      { ForwardTo: ['"P" [EX:/o=x]'], DeleteMessage: true, MessageTypeMatches: 'Calendaring' },
    ],
  ])('rule-system-name: a delegate rule is no system rule when %s', async (_what, row) => {
    const verdict = await verdictOf({ Name: 'Delegate Rule -1', ...row });
    expect(['odd', 'bad']).toContain(verdict);
  });

  it.each([
    ...['Junk Email', 'Ongewenste e-mail', 'Correo electrónico no deseado', 'Correo no deseado', 'Skräppost'],
    ...['Uønsket mail', 'Uønsket e-post', 'Søppelpost', 'Lixo Eletrônico', 'Wiadomości-śmieci', 'Roskaposti'],
    ...['迷惑メール', 'Нежелательная почта', 'Junk-E-Mail', 'Courrier indésirable', 'Posta indesiderata'],
    ...['Önemsiz E-posta', 'Nevyžádaná pošta', 'Levélszemét', 'Небажана пошта', '垃圾邮件', '정크 메일'],
  ])(
    'rule-real-system: the junk rule is Outlook’s own where the folder is called %s',
    async (MoveToFolder) => {
      expect(await verdictOf({ Name: 'Junk E-mail Rule', MoveToFolder })).toBe('system');
    },
  );

  it('rule-real-system: the junk rule in a language that no list has does not make a break-in alone', async () => {
    const rule = ruleOf({
      name: 'Junk E-mail Rule',
      via: 'exchange',
      movesTo: 'Neželjena pošta',
      conditions: [],
    });
    const judgement = judge(evidenceOf({ rules: known([]), mailboxRules: known([rule]) }), julia);
    expect(judgement.rules.map(({ verdict }) => verdict)).toEqual(['odd']);
    expect(judgement.indicators).toEqual([]);
  });

  it.each([
    ['meetings alone', { isMeetingRequest: true, isMeetingResponse: true, isVoicemail: false }, 'system'],
    ['a word too', { isMeetingRequest: true, subjectContains: ['IPM.Note'] }, 'odd'],
    ['another kind', { isNonDeliveryReport: true }, 'odd'],
    ['something in another form', { isMeetingRequest: ['yes'] }, 'odd'],
  ])(
    'rule-system-name: a delegate rule is judged by what both APIs say that it takes: %s',
    async (_what, conditions, verdict) => {
      const forwardTo = [{ emailAddress: { name: 'Bo', address: 'bo@contoso.example' } }];
      const rule = {
        id: 'r1',
        displayName: 'Delegate Rule -3',
        isReadOnly: true,
        conditions,
        actions: { forwardTo },
      };
      nock(GRAPH)
        .get(`/v1.0/users/${JULIA}/mailFolders/inbox/messageRules`)
        .reply(200, { value: [rule] });
      const rules = await testGraph().investigation.rules(JULIA);
      const atExchange = ruleOf({
        name: 'Delegate Rule -3',
        via: 'exchange',
        forwardsTo: [{ name: 'Bo', address: 'bo@contoso.example' }],
        conditions: ['MessageTypeMatches'],
        meetingsOnly: true,
      });
      const evidence = evidenceOf({ rules, mailboxRules: known([atExchange]) });
      expect(judge(evidence, julia).rules.map((judged) => judged.verdict)).toEqual([verdict]);
    },
  );

  it('rule-system-name: one that Graph shows is not Outlook’s own', () => {
    const junk: InboxRule = ruleOf({ name: 'Junk E-mail Rule', movesTo: 'Junk Email', conditions: [] });
    const [one] = judge(evidenceOf({ rules: known([junk]), mailboxRules: known([]) }), julia).rules;
    expect(one?.verdict).toBe('bad');
  });

  it('rule-real-system: the real ones are shown as Outlook’s own, after the others, and not advised', async () => {
    const { rules, lines } = await judged(
      { Name: 'Junk E-mail Rule', MoveToFolder: 'Junk Email' },
      {
        Name: 'Delegate Rule -6148914691236517204',
        ForwardTo: ['"Bo" [SMTP:bo@contoso.example]'],
        MessageTypeMatches: 'Calendaring',
      },
      { Name: 'Microsoft.Exchange.OOF.InternalSenders.Global' },
      { Name: '.', DeleteMessage: true },
    );
    expect(rules.map(({ verdict }) => verdict)).toEqual(['bad', 'system', 'system', 'system']);
    expect(lines).toContain('plain “Junk E-mail Rule”: Outlook’s own');
    expect(lines.filter((line) => line.startsWith('alarm'))).toHaveLength(1);
  });
});

describe('a place where mail goes unseen', () => {
  it.each([
    ...[
      'Deleted Items',
      'Inbox\\Deleted Items',
      'Junk Email',
      'Archive',
      'Conversation History',
      'RSS Feeds',
    ],
    ...['Verwijderde items', 'Gespreksgeschiedenis', 'Archief', 'Éléments supprimés', 'Flux RSS'],
    ...['Elementos eliminados', 'Correo no deseado', 'Posta eliminata', 'Deleted Items\\x'],
  ])('rule-deleted-items: %s is one, so mail about invoices that goes there is bad', async (MoveToFolder) => {
    expect(await verdictOf({ Name: '.', MoveToFolder, SubjectContainsWords: ['invoice'] })).toBe('bad');
  });

  it.each([
    ...['Gelöschte Elemente', 'Aufgezeichnete Unterhaltungen', 'Junk-E-Mail', 'RSS-Feeds', 'Archiv'],
    ...['Synchronisierungsprobleme', 'kim:\\Gelöschte Elemente', 'Gelo\u0308schte Elemente'],
  ])('rule-german-folder: %s is one', async (MoveToFolder) => {
    expect(await verdictOf({ Name: 'x', MoveToFolder, SubjectOrBodyContainsWords: ['Rechnung'] })).toBe(
      'bad',
    );
  });

  it.each(['Projects', 'Projects\\Archive', 'Archive project', 'Rechnungen', 'Bankrss'])(
    'a folder called %s is none',
    async (MoveToFolder) => {
      const verdict = await verdictOf({
        Name: 'Tidy',
        MoveToFolder,
        From: ['a@b.example'],
        MarkAsRead: true,
      });
      expect(verdict).not.toBe('bad');
    },
  );

  it('rule-only-graph: without Exchange the folder is asked by its id, and the rule is judged the same', async () => {
    const rule = {
      id: 'r1',
      displayName: '.',
      isEnabled: true,
      conditions: { subjectContains: ['invoice'] },
      actions: { moveToFolder: 'AAMkRSS=', stopProcessingRules: true },
    };
    nock(GRAPH)
      .get(`/v1.0/users/${JULIA}/mailFolders/inbox/messageRules`)
      .reply(200, { value: [rule] })
      .persist()
      .post('/v1.0/$batch')
      .reply(200, (_uri, body) => ({
        responses: (body as { requests: { id: string; url: string }[] }).requests.map(({ id, url }) =>
          url.includes('AAMkRSS')
            ? { id, status: 200, body: { id: 'AAMkRSS=', displayName: 'RSS Feeds', parentFolderId: 'TOP' } }
            : { id, status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'x' } } },
        ),
      }));
    const rules = await testGraph().investigation.rules(JULIA);
    const evidence = evidenceOf({ rules, mailboxRules: unknown('unavailable') });
    expect(judge(evidence, julia).rules[0]?.verdict).toBe('bad');
    expect(evidenceLines(evidence, 'rules')[0]).toContain('moves mail out of sight');
  });

  it('a folder that could not be looked up is a line with what would help, and no green tick', () => {
    const folderUnread = { why: 'not-permitted', permission: 'Mail.ReadBasic.All' } as const;
    const rules = known([ruleOf({ folderUnread })]);
    const lines = evidenceLines(evidenceOf({ rules, mailboxRules: unknown('unavailable') }), 'rules');
    expect(lines).toContain('unread Folders that inbox rules move mail to (grant Mail.ReadBasic.All)');
    expect(judge(evidenceOf({ rules }), julia).rules[0]?.verdict).toBe('fine');
    const nameless = known([ruleOf({ name: '.', conditions: ['invoice'], folderUnread })]);
    expect(judge(evidenceOf({ rules: nameless }), julia).rules[0]?.verdict).toBe('odd');
  });

  it('Exchange’s name of the folder answers what Graph could not', () => {
    const one = ruleOf({ folderUnread: { why: 'unavailable' } });
    const other = ruleOf({ id: '1', via: 'exchange', movesTo: 'Projects' });
    const evidence = evidenceOf({ rules: known([one]), mailboxRules: known([other]) });
    expect(evidenceLines(evidence, 'rules')[0]).toBe('fine 1 rule, not strange');
  });
});

describe('what a rule does that the bot does not know', () => {
  it('is a line with its name, from Exchange', async () => {
    const { rules, lines } = await judged({
      Name: 'Beam',
      ForwardByFax: ['+31'],
      SubjectContainsWords: ['rota'],
    });
    expect(rules[0]?.verdict).toBe('odd');
    expect(lines[0]).toMatch(/does something that the bot does not know.*, also does ForwardByFax/);
  });

  it('is a line with its name, from Graph', async () => {
    const rule = {
      id: 'r1',
      displayName: 'Beam',
      isEnabled: true,
      actions: { forwardByFax: ['+31'], delete: null },
    };
    nock(GRAPH)
      .get(`/v1.0/users/${JULIA}/mailFolders/inbox/messageRules`)
      .reply(200, { value: [rule] });
    const rules = await testGraph().investigation.rules(JULIA);
    expect(judge(evidenceOf({ rules }), julia).rules[0]?.reasons).toContain('does-also');
  });

  it('a column that is empty, or that PowerShell adds, is nothing', async () => {
    const row = { Name: 'Tidy', WhenChanged: '2026', PSComputerName: 'x', Beam: [], Ray: false, Glow: null };
    const { rules } = await judged({ ...row, SubjectContainsWords: ['rota'], ExceptIfFrom: ['a@b.example'] });
    expect(rules[0]?.rule.doesAlso).toBeUndefined();
  });

  it('a copy to a folder that could not be read is said, and what would help', () => {
    const copyUnread = { why: 'not-permitted', permission: 'Mail.ReadBasic.All' } as const;
    const rules = known([ruleOf({ deletes: true, copyUnread })]);
    const lines = evidenceLines(evidenceOf({ rules, mailboxRules: unknown('unavailable') }), 'rules');
    expect(lines[0]).toContain('copied to a folder whose name could not be read');
    expect(lines).toContainEqual(expect.stringContaining('grant Mail.ReadBasic.All'));
  });

  it('a copy is shown with its folder, and deleting without a trace is said', () => {
    const rules = known([ruleOf({ copiesTo: 'Old', deletes: true, deletesForGood: true })]);
    expect(evidenceLines(evidenceOf({ rules }), 'rules')[0]).toBe(
      'odd “Projects”: deletes mail, deletes without a trace, copied to Old',
    );
  });
});
