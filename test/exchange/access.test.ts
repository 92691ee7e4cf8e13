import { describe, expect, it } from 'vitest';
import { RIGHTS } from '../../bot/unlock/evidence/evidence.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

const MAILBOX = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const WHO = 'mallory@contoso.example';
const ANSWERS: Answers = {
  'Get-MailboxPermission': [
    { User: 'NT AUTHORITY\\SELF', AccessRights: ['FullAccess'], IsInherited: false, Deny: false },
    { User: WHO, AccessRights: ['FullAccess'], IsInherited: false, Deny: false },
  ],
  'Get-RecipientPermission': [{ Trustee: WHO, AccessRights: ['SendAs'], AccessControlType: 'Allow' }],
  'Get-Mailbox': [{ PrimarySmtpAddress: MAILBOX.address, GrantSendOnBehalfTo: WHO }],
  'Add-MailboxPermission': [],
  'Remove-MailboxPermission': [],
  'Add-RecipientPermission': [],
  'Remove-RecipientPermission': [],
  'Set-Mailbox': [],
};
const HASH_TABLE = { '@odata.type': '#Exchange.GenericHashTable' };

describe('who has a right to a mailbox', () => {
  it.each(RIGHTS)('is read with one call, on the server of the mailbox: %s', async (right) => {
    const { mailboxes, asked } = mailboxesAt(ANSWERS);
    expect(await mailboxes.access.holders(MAILBOX, right)).toEqual([WHO]);
    expect(asked).toMatchObject([
      { parameters: { Identity: MAILBOX.address }, anchor: `UPN:${MAILBOX.userPrincipalName}` },
    ]);
  });

  it.each([[[]], [[{ GrantSendOnBehalfTo: [] }, { GrantSendOnBehalfTo: [] }]]])(
    'is not known where Exchange shows no mailbox, or several',
    async (rows) => {
      const { mailboxes } = mailboxesAt({ 'Get-Mailbox': rows });
      const error = await remoteErrorFrom(mailboxes.access.holders(MAILBOX, 'send-on-behalf'));
      expect(error).toMatchObject({ kind: 'unavailable' });
    },
  );
});

describe('a right', () => {
  it.each([
    [
      'full-access',
      ['Remove-MailboxPermission', 'Add-MailboxPermission'],
      { User: WHO, AccessRights: ['FullAccess'], InheritanceType: 'All', Confirm: false },
    ],
    [
      'send-as',
      ['Remove-RecipientPermission', 'Add-RecipientPermission'],
      { Trustee: WHO, AccessRights: ['SendAs'], Confirm: false },
    ],
  ] as const)('is taken and given with one call each: %s', async (right, cmdlets, parameters) => {
    const { mailboxes, asked } = mailboxesAt(ANSWERS);
    await mailboxes.access.takeOff(MAILBOX, right, WHO);
    await mailboxes.access.give(MAILBOX, right, WHO);
    const anchor = `UPN:${MAILBOX.userPrincipalName}`;
    expect(asked).toEqual(
      cmdlets.map((cmdlet) => ({
        cmdlet,
        anchor,
        parameters: { Identity: MAILBOX.address, ...parameters },
      })),
    );
  });

  it('to send on behalf is taken off the list, and put on it, without touching the others', async () => {
    const { mailboxes, asked } = mailboxesAt(ANSWERS);
    await mailboxes.access.takeOff(MAILBOX, 'send-on-behalf', WHO);
    await mailboxes.access.give(MAILBOX, 'send-on-behalf', WHO);
    expect(asked.map(({ cmdlet, parameters }) => [cmdlet, parameters['GrantSendOnBehalfTo']])).toEqual([
      ['Set-Mailbox', { ...HASH_TABLE, remove: WHO }],
      ['Set-Mailbox', { ...HASH_TABLE, add: WHO }],
    ]);
  });

  it.each(RIGHTS)('that Exchange wants a confirmation for counts as not taken: %s', async (right) => {
    const asks = '{"@adminapi.confirmationmessage":"Are you sure?"}';
    const all = Object.fromEntries(Object.keys(ANSWERS).map((cmdlet) => [cmdlet, asks]));
    const error = await remoteErrorFrom(mailboxesAt(all).mailboxes.access.takeOff(MAILBOX, right, WHO));
    expect(error).toMatchObject({ kind: 'rejected', code: 'ConfirmationAsked' });
  });
});
