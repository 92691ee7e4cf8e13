import { isPassing, RemoteError } from '../../unlock/errors.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { ChangeOutcome } from '../../unlock/plan/remedy.js';

/**
 * Takes these addresses off the list of restricted senders, one after another. Microsoft counts what is sent, so with
 * several addresses the list is read first: an earlier try may have taken some off it. A refusal of one does not stop the
 * others. What may pass stops all, and the bot comes back.
 * @throws RemoteError of the first refusal, with the places of the addresses that are left
 */
export async function unblockEach(
  mailboxes: Pick<Mailboxes, 'canRead' | 'restrictions' | 'unblock'>,
  addresses: readonly string[],
  reason: string,
): Promise<ChangeOutcome> {
  const [first = '', ...others] = addresses;
  if (others.length === 0 || !mailboxes.canRead) return mailboxes.unblock(first, reason);
  const refusals = new Map<string, RemoteError>();
  for (const { address } of await mailboxes.restrictions(addresses)) {
    try {
      await mailboxes.unblock(address, reason);
    } catch (error) {
      if (!(error instanceof RemoteError) || isPassing(error)) throw error;
      // The list showed it a little longer than it was true. Whether it is gone, is read afterwards.
      if (error.kind !== 'not-found') refusals.set(address, error);
    }
  }
  const [refusal] = refusals.values();
  if (!refusal) return 'made';
  const left = new Set([...refusals.keys(), ...(await stillListed(mailboxes, addresses))].map(inSmall));
  const places = addresses.flatMap((address, place) => (left.has(inSmall(address)) ? [place] : []));
  throw new RemoteError(refusal.operation, { ...refusal, left: places, cause: refusal });
}

/** Those that were not seen to be off the list. All of them when it cannot be read. */
async function stillListed(
  mailboxes: Pick<Mailboxes, 'restrictions'>,
  addresses: readonly string[],
): Promise<readonly string[]> {
  try {
    return (await mailboxes.restrictions(addresses)).map(({ address }) => address);
  } catch (error) {
    if (error instanceof RemoteError) return addresses;
    throw error;
  }
}

function inSmall(address: string): string {
  return address.toLowerCase();
}
