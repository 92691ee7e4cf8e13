import { describe, expect, it } from 'vitest';
import { createLog } from '../../../bot/log.js';
import { RecipientBook } from '../../../bot/jobs/recipientBook.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { mailboxesAt } from '../../helpers/fakeExchange.js';
import { julia } from '../../helpers/requests.js';
import { evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';

// Rules as other thieves make them, of the same kinds as the field's cases.

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };

/** What one rule is judged to be, as Exchange shows it. */
async function judged(row: object, recipients: readonly object[] = []) {
  const rows = [{ RuleIdentity: '1', Identity: 'kdewit\\1', Enabled: true, ...row }];
  const { mailboxes, asked } = mailboxesAt({ 'Get-InboxRule': rows, 'Get-Recipient': recipients });
  const book = new RecipientBook(mailboxes, createLog('silent'));
  const mailboxRules = known(await book.rules(await mailboxes.rules(KIM)));
  const evidence = evidenceOf({ rules: known([]), mailboxRules });
  const [rule] = judge(evidence, julia).rules;
  return { ...rule!, lines: evidenceLines(evidence, 'rules'), asked };
}

describe('a name that is none', () => {
  it.each([
    '....',
    ';;;',
    ',,,,,',
    '---',
    '___',
    '\u200b\u200b\u200b\u200b',
    '. . . .',
    '⠀⠀⠀',
    '…………',
    '***',
  ])('of signs alone says nothing, so what hides mail by it is bad: %s', async (Name) => {
    const { reasons, verdict } = await judged({ Name, MoveToFolder: 'RSS Feeds', From: ['a@b.example'] });
    expect(reasons).toContain('short-name');
    expect(verdict).toBe('bad');
  });

  it.each(['規則', 'Önskemål', 'قاعدة', '2026', 'C++'])('“%s” is a name', async (Name) => {
    expect((await judged({ Name, SubjectContainsWords: ['rota'] })).reasons).not.toContain('short-name');
  });
});

describe('a name of a system rule', () => {
  it.each([
    ['with a blank in it that nobody sees', { Name: 'Junk E-mail\u00a0Rule', DeleteMessage: true }],
    ['in other letters', { Name: 'Junk E-mail Rulе', MoveToFolder: 'Archive', MarkAsRead: true }],
    ['that sends mail on', { Name: 'Junk E-mail Rule', RedirectTo: ['"x" [SMTP:x@evil.example]'] }],
    ['of a delegate outside', { Name: 'Delegate Rule -77', ForwardTo: ['"x" [SMTP:x@evil.example]'] }],
    ['that copies', { Name: 'Junk E-mail Rule', MoveToFolder: 'Junk Email', CopyToFolder: 'RSS Feeds' }],
    ['that does something unknown', { Name: 'Delegate Rule 5', ForwardByFax: ['+31'] }],
    ['that marks everything as read', { Name: 'Microsoft.Exchange.OOF.External', MarkAsRead: true }],
  ])('%s is no system rule', async (_what, row) => {
    expect(['odd', 'bad']).toContain((await judged(row)).verdict);
  });
});

describe('whom a rule sends to, in each form that Exchange has for it', () => {
  const contact = { ExternalEmailAddress: 'SMTP:k@evil.example' };

  it.each([
    ['a name alone', ['K Backup']],
    ['a name in quotes', ['"K Backup"']],
    ['one text, not a list', '"K" [EX:/o=x/cn=k]'],
    ['an object with a name', [{ Name: 'K Backup' }]],
    [
      'an object with the directory’s address',
      [{ DisplayName: 'K', RoutingType: 'EX', Address: '/o=x/cn=k' }],
    ],
  ])('%s is looked up, and outside is outside', async (_what, ForwardTo) => {
    const { rule, verdict } = await judged({ Name: 'Sales', ForwardTo, From: ['a@b.example'] }, [contact]);
    expect(rule.forwardsTo.map(({ address }) => address)).toEqual(['k@evil.example']);
    expect(verdict).toBe('bad');
  });

  it.each([
    ['an object with an address', [{ DisplayName: 'K', RoutingType: 'SMTP', Address: 'k@evil.example' }]],
    ['an object with its SMTP address', [{ Name: 'K', PrimarySmtpAddress: 'k@evil.example' }]],
    ['SMTP in small letters', ['"K" [smtp:k@evil.example]']],
    ['an address in pointed brackets', ['K <k@evil.example>']],
    ['an address alone', 'k@evil.example'],
  ])('%s needs no look-up', async (_what, RedirectTo) => {
    const { verdict, rule, asked } = await judged({ Name: 'Sales', RedirectTo, From: ['a@b.example'] });
    expect(rule.redirectsTo.map(({ address }) => address)).toEqual(['k@evil.example']);
    expect(verdict).toBe('bad');
    expect(asked).toHaveLength(1);
  });

  it.each([[['K Backup']], [[{ strange: true }]], [[42]]])(
    '%j that nobody knows is said to be unknown',
    async (ForwardTo) => {
      const { reasons, verdict } = await judged({ Name: 'Sales', ForwardTo, From: ['a@b.example'] });
      expect(reasons).toContain('unknown-recipient');
      expect(verdict).not.toBe('fine');
    },
  );
});

describe('where mail is hidden', () => {
  it.each([
    ['Calendar'],
    ['Contacts'],
    ['Tasks'],
    ['Journal'],
    ['Agenda'],
    ['Kalender'],
    ['Recoverable Items\\Deletions'],
    ['Inbox\\.'],
    ['Inbox\\\u200b'],
    ['Sent Items'],
    ['Drafts'],
    ['Outbox'],
    ['Verzonden items'],
  ])('%s is a place where nobody looks for mail that came in', async (MoveToFolder) => {
    const { verdict } = await judged({ Name: '.', MoveToFolder, SubjectContainsWords: ['invoice'] });
    expect(verdict).toBe('bad');
  });

  it('a folder is one by Graph’s own name, in a language that the bot has no words for', () => {
    const rule = ruleOf({
      name: '.',
      movesTo: 'Видалені',
      movesToPlace: 'deleteditems',
      conditions: ['invoice'],
    });
    const [judged] = judge(evidenceOf({ rules: known([rule]) }), julia).rules;
    expect(judged?.reasons).toContain('hides');
  });

  it('a folder that Exchange names by an object is judged by its name', async () => {
    const MoveToFolder = { Name: 'RSS Feeds', FolderPath: '\\RSS Feeds' };
    expect((await judged({ Name: '.', MoveToFolder, SubjectContainsWords: ['invoice'] })).verdict).toBe(
      'bad',
    );
  });
});

describe('a rule that is off', () => {
  it('is shown with what it would do', () => {
    const off = ruleOf({ name: '.', enabled: false, deletes: true, conditions: ['invoice'] });
    const [judged] = judge(evidenceOf({ rules: known([off]) }), julia).rules;
    expect(judged?.verdict).toBe('odd');
  });
});
