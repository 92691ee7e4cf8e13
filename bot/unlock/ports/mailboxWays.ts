import type { MailFlow, Phone, Protocols } from '../evidence/otherWays.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { OwnedMailbox } from './ownedMailbox.js';

/** The protocols that a step can switch off. `smtpAuth: null` is "as the organisation has it". */
export interface OldProtocols {
  readonly imap: boolean;
  readonly pop: boolean;
  readonly smtpAuth: boolean | null;
}

/** Other ways into a mailbox, and what carries the organisation's mail. Throws `RemoteError`. */
export interface MailboxWays {
  phones(mailbox: OwnedMailbox): Promise<readonly Phone[]>;
  protocols(address: string): Promise<Protocols>;
  /** Sets which phones may not synchronise. The list replaces the one that is there. */
  blockPhones(address: string, deviceIds: readonly string[]): Promise<ChangeOutcome>;
  setProtocols(address: string, protocols: OldProtocols): Promise<ChangeOutcome>;
  /** What the organisation has set for EWS in all mailboxes. `null`: nothing. */
  ewsForAll(): Promise<boolean | null>;
  /** `null`: nothing is set for this mailbox. */
  setEws(address: string, on: boolean | null): Promise<ChangeOutcome>;
  /** Rules and connectors of the whole organisation, and which of them could not be read. */
  mailFlow(): Promise<Omit<MailFlow, 'looked'>>;
}
