import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import type { RuleChange } from '../unlock/evidence/ruleChange.js';
import { known, knownPart, unknown, unreadFrom, type Finding } from '../unlock/findings.js';
import type { MailboxLog, Mailboxes } from '../unlock/ports/mailboxes.js';

/** Reads a part of a mailbox as a finding. Without a way into Exchange a human has to look. */
export async function exchangeFinding<T>(
  mailboxes: Pick<Mailboxes, 'canRead'>,
  read: () => Promise<T>,
  log: Log,
): Promise<Finding<T>> {
  if (!mailboxes.canRead) return unknown('by-hand');
  try {
    return known(await read());
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn({ err: error }, 'A part of the evidence is not known');
    // Nothing but the mailbox itself is asked for by its name.
    return error.kind === 'not-found' ? unknown('not-in-exchange') : unreadFrom(error);
  }
}

/** The lines of the log as a finding, which says when there are more, also where none was kept. */
export function logFinding(log: Finding<MailboxLog>): Finding<readonly RuleChange[]> {
  if (!log.known) return log;
  const { changes, more } = log.value;
  return knownPart(changes, more !== undefined, more);
}
