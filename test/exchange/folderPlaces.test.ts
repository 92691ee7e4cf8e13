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
