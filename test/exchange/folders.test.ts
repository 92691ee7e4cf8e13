import { describe, expect, it } from 'vitest';
import type { FolderShare } from '../../bot/unlock/evidence/otherWays.js';
import { mailboxesAt, type Answers, type Asked } from '../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

const MAILBOX = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const ANCHOR = `UPN:${MAILBOX.userPrincipalName}`;

/** A mailbox in Dutch. */
const DUTCH: Answers = {
  'Get-MailboxFolderStatistics': ({ parameters }: Asked) => [
    { Name: 'Ouders', FolderType: 'User Created' },
    parameters['FolderScope'] === 'Inbox'
      ? { Name: 'Postvak IN', FolderType: 'Inbox' }
      : { Name: 'Agenda', FolderType: 'Calendar' },
  ],
  'Get-MailboxFolderPermission': ({ parameters }: Asked) =>
    parameters['Identity'] === `${MAILBOX.address}:\\Agenda`
      ? [
          { FolderName: 'Agenda', User: 'Default', AccessRights: ['AvailabilityOnly'] },
          {
            FolderName: 'Agenda',
            User: { DisplayName: 'Bo Vink' },
            AccessRights: 'Editor',
            SharingPermissionFlags: 'Delegate, CanViewPrivateItems',
          },
          { FolderName: 'Other', User: 'Nobody', AccessRights: ['Owner'] },
        ]
      : [{ User: 'Default', AccessRights: ['None'] }],
};

const shares = (answers: Answers) => mailboxesAt(answers).mailboxes.folders.shares(MAILBOX);

describe('who may open the inbox and the calendar', () => {
  it('is read by the names of the mailbox, on its server, with four calls', async () => {
    const { mailboxes, asked } = mailboxesAt(DUTCH);
    expect(await mailboxes.folders.shares(MAILBOX)).toEqual([
      { folder: 'inbox', path: 'Postvak IN', who: 'Default', rights: ['None'] },
      { folder: 'calendar', path: 'Agenda', who: 'Default', rights: ['AvailabilityOnly'] },
      {
        folder: 'calendar',
        path: 'Agenda',
        who: 'Bo Vink',
        rights: ['Editor'],
        flags: ['Delegate', 'CanViewPrivateItems'],
      },
    ]);
    expect(asked.map(({ anchor }) => anchor)).toEqual([ANCHOR, ANCHOR, ANCHOR, ANCHOR]);
  });

  it.each([400, 403, 404, 429, 503])(
    'is asked for by the English names where their names are refused with a %i',
    async (status) => {
      const { mailboxes, asked } = mailboxesAt({
        'Get-MailboxFolderStatistics': { status, body: '' },
        'Get-MailboxFolderPermission': [{ User: 'Default', AccessRights: ['None'] }],
      });
      await mailboxes.folders.shares(MAILBOX);
      const names = asked.flatMap(({ cmdlet, parameters }) =>
        cmdlet === 'Get-MailboxFolderPermission' ? [parameters['Identity']] : [],
      );
      expect(names).toEqual([`${MAILBOX.address}:\\Inbox`, `${MAILBOX.address}:\\Calendar`]);
    },
  );

  it.each([400, 403, 404, 429, 500, 503])('of one folder is said to be unread after a %i', async (status) => {
    const one = await shares({
      'Get-MailboxFolderPermission': ({ parameters }) =>
        String(parameters['Identity']).endsWith('Inbox')
          ? { status, body: '' }
          : [{ User: 'Default', AccessRights: ['AvailabilityOnly'] }],
    });
    expect(one[0]).toEqual({ folder: 'inbox', path: '', who: '', rights: [], unread: true });
    expect(one).toHaveLength(2);
  });

  it.each([400, 403, 404, 429, 500, 503])('is not known when neither answers: %i', async (status) => {
    const error = await remoteErrorFrom(shares({ 'Get-MailboxFolderPermission': { status, body: '' } }));
    expect(error.kind).not.toBe('');
  });
});

describe('a folder that is not there by its English name', () => {
  /** What Exchange says of a folder in a mailbox of another language, and of a mailbox that it does not have. */
  const missing = (what: string) => ({
    status: 404,
    body: {
      error: { message: `The operation couldn't be performed because object '${what}' couldn't be found.` },
    },
  });

  it.each([403, 429, 503])(
    'says nothing about the mailbox, where its own name is refused with a %i',
    async (status) => {
      const error = await remoteErrorFrom(
        shares({
          'Get-MailboxFolderStatistics': { status, body: '' },
          'Get-MailboxFolderPermission': missing('kim:\\Inbox'),
        }),
      );
      expect(error.status).toBe(status);
    },
  );

  it('nor where Exchange has no such folder among those of the mailbox', async () => {
    const error = await remoteErrorFrom(
      shares({
        'Get-MailboxFolderStatistics': [{ Name: 'Ouders', FolderType: 'User Created' }],
        'Get-MailboxFolderPermission': missing('kim:\\Inbox'),
      }),
    );
    expect(error.kind).toBe('unavailable');
  });

  it('of a mailbox that is not there is its own error', async () => {
    const error = await remoteErrorFrom(
      shares({
        'Get-MailboxFolderStatistics': missing('kim'),
        'Get-MailboxFolderPermission': missing('kim:\\Inbox'),
      }),
    );
    expect(error.kind).toBe('not-found');
  });
});

it.each([
  ['rows of other folders alone', [{ FolderName: 'Other', User: 'Mallory', AccessRights: ['Owner'] }]],
  ['no rows', []],
])('%s are no answer', async (_what, rows) => {
  const one = await shares({
    ...DUTCH,
    'Get-MailboxFolderPermission': ({ parameters }: Asked) =>
      String(parameters['Identity']).endsWith('Agenda')
        ? rows
        : [{ User: 'Default', AccessRights: ['None'] }],
  });
  expect(one).toContainEqual({ folder: 'calendar', path: '', who: '', rights: [], unread: true });
});

describe('a share', () => {
  const calendar = { folder: 'calendar', path: 'Agenda' } as const;
  const inbox = { folder: 'inbox', path: 'Inbox' } as const;
  const done: Answers = {
    'Remove-MailboxFolderPermission': [],
    'Set-MailboxFolderPermission': [],
    'Add-MailboxFolderPermission': [],
  };
  const Identity = `${MAILBOX.address}:\\Agenda`;

  it.each([
    [calendar, 'Bo Vink', 'Remove-MailboxFolderPermission', { Identity, User: 'Bo Vink', Confirm: false }],
    [
      calendar,
      'Default',
      'Set-MailboxFolderPermission',
      { Identity, User: 'Default', AccessRights: ['AvailabilityOnly'] },
    ],
    [
      calendar,
      'Anonymous',
      'Set-MailboxFolderPermission',
      { Identity, User: 'Anonymous', AccessRights: ['None'] },
    ],
    [
      inbox,
      'Default',
      'Set-MailboxFolderPermission',
      { Identity: `${MAILBOX.address}:\\Inbox`, User: 'Default', AccessRights: ['None'] },
    ],
  ] as const)('of %j with %s ends with one call', async (folder, who, cmdlet, parameters) => {
    const { mailboxes, asked } = mailboxesAt(done);
    await mailboxes.folders.close(MAILBOX, folder, who);
    expect(asked).toEqual([{ cmdlet, parameters, anchor: ANCHOR }]);
  });

  it('is given again with the same rights', async () => {
    const { mailboxes, asked } = mailboxesAt(done);
    const share: FolderShare = { ...calendar, who: 'Bo Vink', rights: ['Editor'], flags: ['Delegate'] };
    await mailboxes.folders.open(MAILBOX, share);
    await mailboxes.folders.open(MAILBOX, { ...calendar, who: 'Default', rights: ['Reviewer'] });
    expect(asked.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
      [
        'Add-MailboxFolderPermission',
        { Identity, User: 'Bo Vink', AccessRights: ['Editor'], SharingPermissionFlags: 'Delegate' },
      ],
      ['Set-MailboxFolderPermission', { Identity, User: 'Default', AccessRights: ['Reviewer'] }],
    ]);
  });
});
