import { describe, expect, it } from 'vitest';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { known } from '../../bot/unlock/findings.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

// Exchange shows the folder of a rule by its name in the language of the mailbox. Graph does not show a hidden rule, nor a
// Sweep rule, so only Exchange can say what the folder is.

const MAILBOX = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
/** A mailbox in Slovak, of which no list of the bot has the names. */
const SLOVAK = [
  { Name: 'Hlavná úroveň', FolderType: 'Root', FolderPath: '/Hlavná úroveň' },
  { Name: 'Doručená pošta', FolderType: 'Inbox', FolderPath: '/Doručená pošta' },
  { Name: 'Odstránené položky', FolderType: 'DeletedItems', FolderPath: '/Odstránené položky' },
  { Name: 'Poznámky', FolderType: 'Notes', FolderPath: '/Poznámky' },
  { Name: 'Informačné kanály', FolderType: 'RssSubscriptions', FolderPath: '/Informačné kanály' },
  { Name: 'Nevyžiadaná pošta', FolderType: 'JunkEmail', FolderPath: '/Nevyžiadaná pošta' },
  { Name: 'Poznámky', FolderType: 'User Created', FolderPath: '/Doručená pošta/Poznámky' },
];
/** As many folders as Exchange lists, which may be fewer than there are. */
function fullList(): readonly object[] {
  const more = Array.from({ length: 1000 - SLOVAK.length }, (_, n) => ({
    ...{ Name: `${n}`, FolderType: 'User Created', FolderPath: `/Doručená pošta/${n}` },
  }));
  return [...SLOVAK, ...more];
}
const rule = (MoveToFolder: string, more = {}) => ({
  ...{ Identity: 'kim\\1', Name: 'Faktúry', Enabled: true, SubjectContainsWords: ['invoice'] },
  ...{ MoveToFolder: `kim:\\${MoveToFolder}`, ...more },
});

async function judged(row: object, statistics: Answers[string] = SLOVAK) {
  const { mailboxes, asked } = mailboxesAt({
    'Get-InboxRule': [row],
    'Get-MailboxFolderStatistics': statistics,
  });
  const rules = await mailboxes.rules(MAILBOX);
  const [one] = judge(evidenceOf({ rules: known([]), mailboxRules: known(rules) }), julia).rules;
  return { one, asked: asked.map(({ cmdlet }) => cmdlet) };
}

describe('a hidden rule into a folder of a language that no list has', () => {
  it.each([
    ['the deleted items', 'Odstránené položky', 'deleteditems'],
    ['a folder in them', 'Odstránené položky\\2026', 'deleteditems'],
    ['the notes', 'poznámky', 'notes'],
    ['the RSS feeds', 'Informačné kanály', 'rsssubscriptions'],
  ])('hides mail in %s', async (_what, folder, place) => {
    const { one } = await judged(rule(folder));
    expect(one).toMatchObject({ verdict: 'bad', rule: { movesToPlace: place } });
    expect(one?.reasons).toContain('hides');
  });

  it.each(['Doručená pošta\\Poznámky', 'Projekty'])('does not in their own: %s', async (folder) => {
    const { one } = await judged(rule(folder));
    expect(one?.reasons).not.toContain('hides');
  });

  it('is Outlook’s own where it is the junk rule', async () => {
    const { one } = await judged(
      rule('Nevyžiadaná pošta', { Name: 'Junk E-mail Rule', SubjectContainsWords: null }),
    );
    expect(one?.verdict).toBe('system');
  });

  it.each([400, 403, 404, 429, 503])('is judged by the rest after a %i, and none is lost', async (status) => {
    const { one } = await judged(rule('Odstránené položky'), { status, body: '' });
    expect(one).toMatchObject({ verdict: 'odd', rule: { movesTo: 'Odstránené položky' } });
  });

  it.each([
    ['nothing was answered', { status: 503, body: '' }],
    ['no folder was listed', []],
    ['the list is as long as it gets', fullList()],
  ])('is said to move mail to a folder that was not looked up where %s', async (_why, statistics) => {
    const { one } = await judged(rule('Projekty'), statistics);
    expect(one?.reasons).toContain('unknown-folder');
  });

  it.each(['Doručená pošta\\Projekty', 'Odstránené položky'])(
    'is looked up also in a list that is cut, where it has the folder: %s',
    async (folder) => {
      expect((await judged(rule(folder), fullList())).one?.reasons).not.toContain('unknown-folder');
    },
  );
});

describe('a folder that is shown by its name alone', () => {
  const at = (...paths: readonly string[]) => [
    ...SLOVAK,
    ...paths.map((FolderPath) => ({ FolderType: 'User Created', FolderPath })),
  ];

  it.each([
    ['inside the deleted items', ['/Odstránené položky/Projekty'], 'hides'],
    ['inside the junk folder', ['/Nevyžiadaná pošta/Projekty'], 'hides'],
    ['there and elsewhere', ['/Odstránené položky/Projekty', '/Projekty'], 'unknown-folder'],
  ])('%s is judged by what is around it', async (_where, paths, reason) => {
    expect((await judged(rule('Projekty'), at(...paths))).one?.reasons).toContain(reason);
  });

  it('inside the inbox is one of their own', async () => {
    const { one } = await judged(rule('Projekty'), at('/Doručená pošta/Projekty'));
    expect(one?.reasons).toEqual(['watches-words', 'hidden']);
  });

  it('inside the junk folder makes no rule Outlook’s own', async () => {
    const junk = rule('Projekty', { Name: 'Junk E-mail Rule', SubjectContainsWords: null });
    const { one } = await judged(junk, at('/Nevyžiadaná pošta/Projekty'));
    expect(one?.verdict).toBe('bad');
  });
});

it('a Sweep rule whose folder was not looked up is odd', async () => {
  const { mailboxes } = mailboxesAt({
    'Get-SweepRule': [{ RuleId: 's1', Name: 'News', Sender: 'a@b.example', DestinationFolder: 'Projekty' }],
    'Get-MailboxFolderStatistics': { status: 503, body: '' },
  });
  const sweepRules = known(await mailboxes.sweeps.rules(MAILBOX));
  expect(judge(evidenceOf({ rules: known([]), sweepRules }), julia).rules).toMatchObject([
    { verdict: 'odd' },
  ]);
});

it('a Sweep rule is judged by what the folder is, too', async () => {
  const { mailboxes } = mailboxesAt({
    'Get-SweepRule': [{ RuleId: 's1', Name: 'x', Enabled: true, DestinationFolder: 'kim:\\Poznámky' }],
    'Get-MailboxFolderStatistics': SLOVAK,
  });
  expect(await mailboxes.sweeps.rules(MAILBOX)).toMatchObject([{ movesToPlace: 'notes' }]);
});

describe('the folders are not asked for', () => {
  it.each([
    ['where the name itself says it', rule('Deleted Items')],
    ['where no rule moves mail', { ...rule(''), MoveToFolder: null, DeleteMessage: true }],
  ])('%s', async (_what, row) => {
    expect((await judged(row)).asked).toEqual(['Get-InboxRule']);
  });
});
