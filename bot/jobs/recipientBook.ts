import type { Log } from '../log.js';
import type { Forwarding, InboxRule, Recipient } from '../unlock/evidence/evidence.js';
import { RemoteError } from '../unlock/errors.js';
import { type Finding } from '../unlock/findings.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';

/** More recipients than this in the rules of one mailbox are not looked up. They are said to be unknown. */
const MOST_LOOKED_UP = 10;

/**
 * Looks up whom the directory means, for one investigation: each recipient once, at most `MOST_LOOKED_UP` of them. A
 * recipient who could not be looked up stays without an address, and the evidence says so.
 */
export class RecipientBook {
  private readonly asked = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly mailboxes: Pick<Mailboxes, 'canRead' | 'recipient'>,
    private readonly log: Log,
  ) {}

  /** The same rules, with the addresses of those whom the directory knows. */
  rules(rules: readonly InboxRule[]): Promise<readonly InboxRule[]> {
    return Promise.all(
      rules.map(async (rule) => ({
        ...rule,
        forwardsTo: await this.recipients(rule.forwardsTo),
        redirectsTo: await this.recipients(rule.redirectsTo),
      })),
    );
  }

  /** The same finding. What was not read stays so. */
  async ofFinding(finding: Finding<readonly InboxRule[]>): Promise<Finding<readonly InboxRule[]>> {
    return finding.known ? { ...finding, value: await this.rules(finding.value) } : finding;
  }

  /** The same forwarding, with the address of the recipient whom it names. */
  async forwarding(forwarding: Forwarding): Promise<Forwarding> {
    const { address, unclear } = forwarding;
    // What is not understood is no name to look anybody up by.
    const goesTo = address && address !== unclear ? await this.addressOf(address) : undefined;
    return { ...forwarding, ...(goesTo !== undefined && { goesTo }) };
  }

  private recipients(list: readonly Recipient[]): Promise<readonly Recipient[]> {
    return Promise.all(
      list.map(async (one) => {
        if (one.address !== undefined || one.directory === undefined) return one;
        const address = await this.addressOf(one.directory);
        return { ...one, ...(address !== undefined && { address }) };
      }),
    );
  }

  private addressOf(identity: string): Promise<string | undefined> {
    const before = this.asked.get(identity.toLowerCase());
    if (before) return before;
    if (!this.mailboxes.canRead || this.asked.size >= MOST_LOOKED_UP) return Promise.resolve(undefined);
    const answer = this.lookUp(identity);
    this.asked.set(identity.toLowerCase(), answer);
    return answer;
  }

  private async lookUp(identity: string): Promise<string | undefined> {
    try {
      return await this.mailboxes.recipient(identity);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.log.warn({ err: error }, 'A recipient could not be looked up');
      return undefined;
    }
  }
}
