import { z } from 'zod';
import type { Delegate } from '../../unlock/evidence/evidence.js';
import { saysYes, texts } from './loose.js';

/** Columns of Get-MailboxPermission and Get-RecipientPermission (EXOPS). */
export const permissionRow = z.looseObject({});
type Row = z.infer<typeof permissionRow>;

const SELF = /^(NT AUTHORITY\\SELF|S-1-5-10)$/i;

/** Returns who was given full access. Leaves out denied rights, inherited rights and the owner. */
export function fullAccessFrom(rows: readonly Row[]): readonly Delegate[] {
  return rows
    .filter((row) => has(row, 'FullAccess') && !saysYes(row['Deny']) && !saysYes(row['IsInherited']))
    .flatMap((row) => delegate(row['User'], 'full-access'));
}

/** Returns who may send as the person. */
export function sendAsFrom(rows: readonly Row[]): readonly Delegate[] {
  return rows
    .filter((row) => has(row, 'SendAs') && row['AccessControlType'] !== 'Deny')
    .flatMap((row) => delegate(row['Trustee'], 'send-as'));
}

/** Returns who may send on behalf of the person: `GrantSendOnBehalfTo` of Get-Mailbox (EXOPS). */
export function onBehalfFrom(rows: readonly Row[]): readonly Delegate[] {
  return rows
    .flatMap((row) => texts(row['GrantSendOnBehalfTo']))
    .flatMap((who) => delegate(who, 'send-on-behalf'));
}

/** `AccessRights` is a list, or one text with commas. */
function has(row: Row, right: string): boolean {
  return texts(row['AccessRights']).some((rights) => rights.split(/[,\s]+/).includes(right));
}

function delegate(who: unknown, right: Delegate['right']): readonly Delegate[] {
  return typeof who === 'string' && who !== '' && !SELF.test(who) ? [{ who, right }] : [];
}
