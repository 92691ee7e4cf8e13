import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';

/** For a catalogue that only holds on to its ports: nothing is read or changed through them. */
export const idlePorts: RemedyPorts = {
  directory: {} as Directory,
  changes: {} as AccountChanges,
  mailboxes: { canRead: true } as Mailboxes,
  handsOver: 'password',
};
