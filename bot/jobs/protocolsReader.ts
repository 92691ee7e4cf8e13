import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import type { Protocols } from '../unlock/evidence/otherWays.js';
import type { MailboxWays } from '../unlock/ports/mailboxWays.js';

/**
 * Reads the protocols of a mailbox and, where it lets EWS in, whether the organisation does too. When that cannot be
 * read, the rest is known all the same, and `ewsForAll` is absent. Throws `RemoteError`.
 */
export async function readProtocols(ways: MailboxWays, address: string, log: Log): Promise<Protocols> {
  const protocols = await ways.protocols(address);
  // The organisation cannot let in what the mailbox shuts out.
  if (protocols.ews === undefined || protocols.ews === false) return protocols;
  try {
    return { ...protocols, ewsForAll: await ways.ewsForAll() };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn({ err: error }, 'Whether the organisation lets EWS in is not known');
    return protocols;
  }
}
