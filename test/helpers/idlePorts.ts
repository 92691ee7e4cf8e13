import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { OnPremises } from '../../bot/unlock/ports/onPremises.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';

/** Ports for a catalogue whose remedies never run. A call through them fails. */
export const idlePorts: RemedyPorts = {
  directory: {} as Directory,
  changes: {} as AccountChanges,
  mailboxes: { canRead: true } as Mailboxes,
  onPremises: { hand: 'ldap' } as OnPremises,
  handsOver: 'password',
};
