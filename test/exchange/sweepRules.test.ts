import { describe, expect, it } from 'vitest';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { InboxRule } from '../../bot/unlock/evidence/evidence.js';
import { known } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { mailboxesAt } from '../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

// Sweep rules move mail of one sender at intervals, and are on no list of inbox rules (microsoft-apis.md B4).

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
/** As in EXOPS `New-SweepRule.md`, Example 1. */
const ROW = {
  RuleId: 'x2hlsdpGmUifjFgxxGIOJw==',
  Identity: 'kdewit\\x2hlsdpGmUifjFgxxGIOJw==',
  Name: 'From Michelle',
  Enabled: true,
  Provider: 'Exchange16',
  Sender: '"Michelle" [SMTP:michelle@fabrikam.example]',
  SourceFolder: 'Inbox',
  DestinationFolder: 'Deleted Items',
  KeepForDays: null,
  KeepLatest: 1,
  SystemCategory: 'NotDefined',
  MailboxOwnerId: 'kdewit',
};
const FOLDERS = [{ Name: 'News', FolderType: 'User Created', FolderPath: '/News' }];
const at = (rows: readonly object[]) =>
  mailboxesAt({ 'Get-SweepRule': rows, 'Get-MailboxFolderStatistics': FOLDERS });
const read = async (...rows: readonly object[]) => at(rows).mailboxes.sweeps.rules(KIM);
const judged = (rules: readonly InboxRule[]) => judge(evidenceOf({ sweepRules: known(rules) }), julia);
const linesOf = (rules: readonly InboxRule[]) =>
  evidenceLines(evidenceOf({ sweepRules: known(rules) }), 'rules');

describe('Sweep rules', () => {
  it('are read on the server of the mailbox, whole, and of that mailbox alone', async () => {
    const { mailboxes, asked } = at([ROW]);
    await mailboxes.sweeps.rules(KIM);
    expect(asked).toEqual([
      {
        cmdlet: 'Get-SweepRule',
        parameters: { Mailbox: KIM.address, ResultSize: 'Unlimited' },
        anchor: `UPN:${KIM.userPrincipalName}`,
      },
    ]);
  });

  it('have a name, whose mail they take, from where to where, and what stays', async () => {
    expect(await read(ROW)).toEqual([
      {
        id: ROW.RuleId,
        via: 'sweep',
        name: 'From Michelle',
        enabled: true,
        readOnly: false,
        forwardsTo: [],
        redirectsTo: [],
        deletes: false,
        movesTo: 'Deleted Items',
        marksRead: false,
        stops: false,
        conditions: ['Michelle', 'michelle@fabrikam.example'],
        sweep: { sender: 'michelle@fabrikam.example', from: 'Inbox', keepsNewest: 1 },
      },
    ]);
  });

  it.each([
    ['kim@contoso.example:\\Inbox\\Old', 'Inbox\\Old'],
    [{ FolderPath: 'Old' }, 'Old'],
    // The folder of a rule that was made without one.
    [null, 'Deleted Items'],
  ])('move mail to the folder %j', async (DestinationFolder, movesTo) =>
    expect(await read({ ...ROW, DestinationFolder })).toMatchObject([{ movesTo }]),
  );

  it.each([
    [undefined, true],
    [null, true],
    ['True', true],
    ['Yes', true],
    [1, true],
    [false, false],
    ['False', false],
  ])('that say %j are on: %s', async (Enabled, enabled) =>
    expect(await read({ ...ROW, Enabled })).toMatchObject([{ enabled }]),
  );

  it('without a sender take the mail of everybody, or of one of Microsoft’s categories', async () => {
    expect(await read({ ...ROW, Sender: null })).toMatchObject([{ conditions: [] }]);
    const news = { ...ROW, Sender: '', SystemCategory: 'Newsletter' };
    expect(await read(news)).toMatchObject([{ conditions: ['Newsletter'] }]);
  });

  it('in a row without an id, or in none, are lines that are not understood, and nobody judges them', async () => {
    const rules = await read({ Name: 'No id' }, { Name: ' ' }, 7 as never);
    expect(rules.map(({ name, unclear }) => [name, unclear])).toEqual([
      ['No id', true],
      ['{"Name":" "}', true],
      ['{"row":7}', true],
    ]);
    expect(judged(rules).rules).toEqual([]);
    expect(judged(rules).unread).toContainEqual({
      source: 'sweepRules',
      notKnown: { why: 'not-understood' },
    });
    expect(linesOf(rules)).toContain('unread Not understood, look by hand: No id');
  });

  it('that do something that the bot does not know say so, and their own columns are known', async () => {
    expect(await read({ ...ROW, ForwardEverythingTo: 'x' })).toMatchObject([
      { doesAlso: ['ForwardEverythingTo'] },
    ]);
  });
});

describe('a Sweep rule is judged like an inbox rule', () => {
  it.each([
    ['hides the mail of one sender', {}, 'odd', ['hides']],
    ['hides all mail', { Sender: null }, 'bad', ['hides', 'takes-everything']],
    ['hides mail about money', { Sender: 'invoice@bank.example' }, 'bad', ['hides', 'watches-words']],
    ['has no real name', { Name: '.' }, 'bad', ['hides', 'short-name']],
    ['has the name of a system rule', { Name: 'Junk E-mail Rule' }, 'odd', ['hides', 'system-name']],
    ['moves mail to an ordinary folder', { DestinationFolder: 'News' }, 'fine', []],
    ['is off', { Enabled: false, Sender: null }, 'odd', ['hides', 'takes-everything']],
  ] as const)('and %s', async (_what, changes, verdict, reasons) => {
    const [one] = judged(await read({ ...ROW, ...changes })).rules;
    expect([one?.verdict, one?.reasons]).toEqual([verdict, reasons]);
  });

  it('and a bad one points at a break-in', async () => {
    expect(judged(await read({ ...ROW, Sender: null })).indicators).toEqual(['bad-rule']);
  });

  it('and an inbox rule of its name that was made lately says nothing of it', async () => {
    const ruleChanges = known([
      { at: '2026-03-01T09:00:00.000Z', what: 'rule-made', name: ROW.Name } as const,
    ]);
    const sweepRules = known(await read({ ...ROW, DestinationFolder: 'News' }));
    expect(judge(evidenceOf({ ruleChanges, sweepRules }), julia).rules).toMatchObject([{ verdict: 'fine' }]);
  });

  it('has a line with whose mail it moves, from where to where, and what stays', async () => {
    const days = { ...ROW, Name: 'Old', Enabled: false, KeepForDays: 10, KeepLatest: null };
    expect(linesOf(await read(ROW, days)).slice(0, 2)).toEqual([
      'odd Sweep rule “From Michelle”: moves mail out of sight, mail from michelle@fabrikam.example, out of Inbox, all but the newest 1, moved to Deleted Items',
      'odd Sweep rule “Old”: switched off, moves mail out of sight, mail from michelle@fabrikam.example, out of Inbox, once it is 10 days old, moved to Deleted Items',
    ]);
  });
});

describe('one Sweep rule', () => {
  it('is found by its id, with every column', async () => {
    const { mailboxes } = at([{ ...ROW, RuleId: 'other' }, ROW]);
    expect(await mailboxes.sweeps.rule(KIM, ROW.RuleId)).toEqual(ROW);
    expect(await mailboxes.sweeps.rule(KIM, 'gone')).toBeUndefined();
  });

  it('may be the one that does not say which it is, so it is not gone', async () => {
    const { mailboxes } = at([{ Name: 'No id' }]);
    const error = await remoteErrorFrom(mailboxes.sweeps.rule(KIM, ROW.RuleId));
    expect(error).toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    [true, 'Enable-SweepRule'],
    [false, 'Disable-SweepRule'],
  ])('is switched in its mailbox, without a question: on is %s', async (on, cmdlet) => {
    const { mailboxes, asked } = mailboxesAt({ [cmdlet]: [] });
    expect(await mailboxes.sweeps.switchRule(KIM, ROW.RuleId, on)).toBe('made');
    const parameters = { Mailbox: KIM.address, Identity: ROW.RuleId, Confirm: false };
    expect(asked).toEqual([{ cmdlet, parameters, anchor: `UPN:${KIM.userPrincipalName}` }]);
  });
});
