import type { z } from 'zod';
import type { Delegate } from '../../unlock/evidence/evidence.js';
import { listOf, looseRow, rawOf, saysYes, whoIn, words } from './loose.js';

/** Columns of Get-MailboxPermission and Get-RecipientPermission (EXOPS). */
export const permissionRow = looseRow;
type Row = z.infer<typeof permissionRow>;
type Right = Delegate['right'];

const SELF = /^(NT AUTHORITY\\SELF|S-1-5-10)$/i;
/** Shows who has which right, and lets nobody in (EXOPS `Add-MailboxPermission.md`). */
const HARMLESS: readonly string[] = ['ReadPermission'];

/** Returns who was given full access. Leaves out denied rights, inherited rights and the owner. */
export function fullAccessFrom(rows: readonly Row[]): readonly Delegate[] {
  return rows
    .filter((row) => !saysYes(row['Deny']) && !saysYes(row['IsInherited']))
    .flatMap((row) => delegates(row, 'User', 'FullAccess', 'full-access'));
}

/** Returns who may send as the person. */
export function sendAsFrom(rows: readonly Row[]): readonly Delegate[] {
  return rows
    .filter((row) => row['AccessControlType'] !== 'Deny')
    .flatMap((row) => delegates(row, 'Trustee', 'SendAs', 'send-as'));
}

/** Returns who may send on behalf of the person: `GrantSendOnBehalfTo` of Get-Mailbox (EXOPS). */
export function onBehalfFrom(rows: readonly Row[]): readonly Delegate[] {
  return rows
    .flatMap((row) => listOf(row['GrantSendOnBehalfTo']))
    .map((one) => [one, whoIn(one)] as const)
    .filter(([, who]) => !isSelf(who))
    .map(([one, who]) =>
      who === undefined ? unclear(rawOf(one), 'send-on-behalf') : { who, right: 'send-on-behalf' },
    );
}

/**
 * Who has the right, by a row of `AccessRights`. Other rights are not understood: `ChangePermission` and `ChangeOwner`
 * let somebody give themselves more, and the step that takes the right off leaves them.
 */
function delegates(row: Row, column: string, wanted: string, right: Right): readonly Delegate[] {
  const who = whoIn(row[column]);
  if (isSelf(who)) return [];
  const rights = words(row['AccessRights']);
  if (who === undefined || rights.length === 0) return [unclear(rawOf(row), right)];
  const others = rights.filter((one) => one !== wanted && !HARMLESS.includes(one));
  return [
    ...(rights.includes(wanted) ? [{ who, right }] : []),
    ...(others.length > 0 ? [unclear(`${who}: ${others.join(', ')}`, right)] : []),
  ];
}

function isSelf(who: string | undefined): boolean {
  return who !== undefined && SELF.test(who);
}

function unclear(who: string, right: Right): Delegate {
  return { who, right, unclear: true };
}
