import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import type { MailFlow } from '../../bot/unlock/ports/mailFlow.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';

/** For a catalogue that only holds on to its ports: nothing is read or changed through them. */
export const idlePorts = {
  directory: {} as Directory,
  changes: {} as AccountChanges,
  mailboxes: { canRead: true } as Mailboxes,
  mailFlow: { canRead: true } as MailFlow,
};
