import { z } from 'zod';
import type { Protocols } from '../../unlock/evidence/otherWays.js';
import { saysYes, texts } from './loose.js';

/** Columns of Get-CASMailbox and Get-OrganizationConfig (EXOPS; microsoft-apis.md B9). */
export const protocolsRow = z.looseObject({});
type Row = z.infer<typeof protocolsRow>;

/** A column that Exchange did not send is not known, so it is left out. */
export function protocolsFrom(row: Row): Protocols {
  const told = (name: string) => row[name] !== undefined && row[name] !== null && row[name] !== '';
  const ews = row['EwsEnabled'];
  const smtp = row['SmtpClientAuthenticationDisabled'];
  return {
    ...(told('ImapEnabled') && { imap: saysYes(row['ImapEnabled']) }),
    ...(told('PopEnabled') && { pop: saysYes(row['PopEnabled']) }),
    ...(ews !== undefined && { ews: setOrNot(ews) }),
    ...(told('ActiveSyncEnabled') && { activeSync: saysYes(row['ActiveSyncEnabled']) }),
    ...(smtp !== undefined && { smtpAuth: smtp === null || smtp === '' ? null : !saysYes(smtp) }),
    blockedPhones: texts(row['ActiveSyncBlockedDeviceIDs']),
  };
}

/** What the organisation has set for EWS. `undefined`: the row does not say. */
export function ewsForAllFrom(row: Row): boolean | null | undefined {
  const ews = row['EwsEnabled'];
  return ews === undefined ? undefined : setOrNot(ews);
}

/** Empty: nothing is set. */
function setOrNot(value: unknown): boolean | null {
  return value === null || value === '' ? null : saysYes(value);
}
