import type { AccountChanges, MailFlow } from '../../bot/unlock/incidentPorts.js';
import type { Directory, Mailboxes } from '../../bot/unlock/ports.js';

/** For a catalogue that only holds on to its ports: nothing is read or changed through them. */
export const idlePorts = {
  directory: {} as Directory,
  changes: {} as AccountChanges,
  mailboxes: { canRead: true } as Mailboxes,
  mailFlow: { canRead: true } as MailFlow,
};
