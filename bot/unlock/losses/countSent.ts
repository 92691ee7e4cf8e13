import { outsideOf } from '../evidence/outside.js';
import { ownAddresses } from '../ownAddresses.js';
import type { Subject } from '../person.js';
import type { SentLoss, Warned } from './losses.js';

/** One delivery of one mail to one recipient. Subjects are not read. */
export interface TracedMail {
  readonly mail: string;
  /** Empty where the trace does not say. */
  readonly to: string;
  /** Microsoft's word, e.g. `delivered` (microsoft-apis.md N-F). */
  readonly status: string;
}

/** More than a helpdesk warns by hand, and few enough for the request that has them. */
export const MOST_WARNED = 500;

/** Of how many addresses of an account the trace is asked: each is a call or more, of 100 in 5 minutes for the tenant. */
const MOST_SENDERS = 10;

/** Of which addresses of an account the trace is asked, the primary one first. Empty for an account without a mailbox. */
export function sendersOf(subject: Subject): readonly string[] {
  return ownAddresses(subject).slice(0, MOST_SENDERS);
}

const PENDING: readonly string[] = ['pending', 'gettingStatus'];
/** Nothing came of these for the recipient. */
const NEVER_GOT: readonly string[] = ['failed', 'recalled'];

/**
 * Counts what was sent from the addresses of `sendersOf`, and says whom to warn: everybody who got something or may still get it, also
 * as spam. @param ownDomains of the organisation; `undefined` when they were not read
 */
export function countSent(
  rows: readonly TracedMail[],
  facts: {
    readonly subject: Subject;
    readonly ownDomains: readonly string[] | undefined;
    readonly cut: boolean;
  },
): SentLoss {
  const { subject, ownDomains, cut } = facts;
  const own = ownAddresses(subject);
  const senders = sendersOf(subject).length;
  const isOutside = outsideOf(subject, ownDomains ?? []);
  const all = recipientsOf(rows, isOutside);
  const reached = recipientsOf(
    rows.filter(({ status }) => !NEVER_GOT.includes(status)),
    isOutside,
  );
  const outside = all.filter((one) => one.outside).length;
  return {
    mails: new Set(rows.map(({ mail }) => mail)).size,
    outside,
    inside: all.length - outside,
    failed: rows.filter(({ status }) => status === 'failed').length,
    pending: rows.filter(({ status }) => PENDING.includes(status)).length,
    warn: reached.slice(0, MOST_WARNED),
    more: Math.max(0, reached.length - MOST_WARNED),
    ...(ownDomains === undefined && { ownDomainOnly: true }),
    ...(cut && { cut: true }),
    senders,
    ...(own.length > senders && { sendersLeft: own.length - senders }),
  };
}

/** Each recipient once. Outside first, then who got most. */
function recipientsOf(
  rows: readonly TracedMail[],
  isOutside: (address: string) => boolean,
): readonly Warned[] {
  const mails = new Map<string, Set<string>>();
  for (const { to, mail } of rows) {
    const key = to.trim().toLowerCase();
    if (key === '') continue;
    mails.set(key, (mails.get(key) ?? new Set()).add(mail));
  }
  return [...mails]
    .map(([address, theirs]) => ({ address, outside: isOutside(address), mails: theirs.size }))
    .toSorted((a, b) => Number(b.outside) - Number(a.outside) || b.mails - a.mails);
}
