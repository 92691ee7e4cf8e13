import { z } from 'zod';
import type { Protocols } from '../../unlock/evidence/otherWays.js';
import { saysYes, texts } from './loose.js';

/** Columns of Get-CASMailbox (EXOPS; microsoft-apis.md B9). */
export const protocolsRow = z.looseObject({});
type Row = z.infer<typeof protocolsRow>;

/** A column that Exchange did not send is not known, so it is left out. */
export function protocolsFrom(row: Row): Protocols {
  const told = (name: string) => row[name] !== undefined && row[name] !== null && row[name] !== '';
  const smtp = row['SmtpClientAuthenticationDisabled'];
  return {
    ...(told('ImapEnabled') && { imap: saysYes(row['ImapEnabled']) }),
    ...(told('PopEnabled') && { pop: saysYes(row['PopEnabled']) }),
    ...(told('EwsEnabled') && { ews: saysYes(row['EwsEnabled']) }),
    ...(told('ActiveSyncEnabled') && { activeSync: saysYes(row['ActiveSyncEnabled']) }),
    ...(smtp !== undefined && { smtpAuth: smtp === null || smtp === '' ? null : !saysYes(smtp) }),
    blockedPhones: texts(row['ActiveSyncBlockedDeviceIDs']),
  };
}
