import type { Finding } from '../findings.js';
import type { Instant } from '../values.js';
import type { DirectoryChange } from './directoryChange.js';
import type { MaybeUnclear } from './unclear.js';

/** A device that the person registered or joined (microsoft-apis.md A28). It keeps its own way in. */
export interface Device {
  /** Id of the directory object. */
  readonly id: string;
  readonly name?: string;
  /** e.g. `Windows`, `IPhone`, `AndroidForWork`. */
  readonly system?: string;
  /** Graph's word: `AzureAd` (joined), `Workplace` (registered), `ServerAd` (joined to Active Directory). */
  readonly trust?: string;
  readonly since?: Instant;
  readonly lastSeen?: Instant;
  readonly enabled?: boolean;
  readonly compliant?: boolean;
  readonly managed?: boolean;
}

/** A phone or client that synchronises the mailbox (Get-MobileDeviceStatistics, microsoft-apis.md B9). */
export interface Phone extends MaybeUnclear {
  /** What Exchange blocks it by. */
  readonly deviceId: string;
  readonly name?: string;
  /** How it synchronises: `EAS` (ActiveSync), `REST` or `Outlook` (Outlook for phones). */
  readonly client?: string;
  readonly since?: Instant;
  readonly lastSync?: Instant;
  /** Exchange's word: `Allowed`, `Blocked`, `Quarantined` … */
  readonly state?: string;
}

/** By which protocols programs may reach the mailbox (Get-CASMailbox). `undefined`: not told. */
export interface Protocols {
  readonly imap?: boolean;
  readonly pop?: boolean;
  /** Exchange Web Services. `null`: nothing is set for this mailbox. */
  readonly ews?: boolean | null;
  /** The same for the whole organisation; `false` shuts it for every mailbox. Absent: not read. */
  readonly ewsForAll?: boolean | null;
  readonly activeSync?: boolean;
  /** `null`: as the organisation has it. */
  readonly smtpAuth?: boolean | null;
  /** Ids of phones that may not synchronise. */
  readonly blockedPhones: readonly string[];
}

/** The folders whose permissions are read: where the mail is, and where meetings with names and links are. */
export const FOLDERS = ['inbox', 'calendar'] as const;

export interface SharedFolder {
  readonly folder: (typeof FOLDERS)[number];
  /** What the mailbox calls it, in its language. */
  readonly path: string;
}

/** What somebody else may do in one folder (Get-MailboxFolderPermission, microsoft-apis.md B12). */
export interface FolderShare extends SharedFolder, MaybeUnclear {
  /** A name or address; `Default` is everybody inside, `Anonymous` everybody. */
  readonly who: string;
  /** Exchange's words: `Reviewer`, `Editor`, `AvailabilityOnly` … */
  readonly rights: readonly string[];
  /** Exchange's words, for a delegate of the calendar. */
  readonly flags?: readonly string[];
  /** Who may open this folder could not be read. `who` is empty then. */
  readonly unread?: true;
}

/** True for the two rows of a folder that stand for everybody. */
export function isEverybody(who: string): boolean {
  return /^(default|anonymous)$/i.test(who);
}

/** The least that such a row can be set to. By default everybody inside sees when somebody is busy. */
export function leastIn(folder: SharedFolder['folder'], who: string): 'AvailabilityOnly' | 'None' {
  return folder === 'calendar' && /^default$/i.test(who) ? 'AvailabilityOnly' : 'None';
}

/** Automatic replies, without their text (microsoft-apis.md A14). */
export interface AutomaticReplies {
  readonly on: boolean;
  /** Who outside gets them: `none`, `contactsOnly`, `all`. */
  readonly outside?: string;
  /** Mail addresses that the replies name. */
  readonly addresses: readonly string[];
  /** Hosts that the replies link to. */
  readonly links: readonly string[];
  /** So many addresses and hosts were left out, where the text is full of them. */
  readonly more?: number;
}

/** Addresses outside the organisation by which the person can be reached (`otherMails`), masked. */
export interface ContactData {
  readonly otherMails: readonly string[];
}

/** A rule or connector of the whole organisation's mail. */
export interface MailFlowItem extends MaybeUnclear {
  readonly kind: 'rule' | 'inbound' | 'outbound';
  readonly name: string;
  readonly enabled?: boolean;
  readonly changed?: Instant;
  /** Where it sends mail, or copies of it. */
  readonly to: readonly string[];
  /** So many of them were left out. */
  readonly moreTo?: number;
}

/** What was changed about the organisation's mail. `looked` is false for an account that could not change it. */
export interface MailFlow {
  readonly looked: boolean;
  readonly items: readonly MailFlowItem[];
  /** Kinds that could not be read. */
  readonly unread?: readonly MailFlowItem['kind'][];
}

/** Changes of the last 7 days that let somebody into the whole tenant. */
export interface TenantChanges {
  readonly looked: boolean;
  /** There were more than the bot read. */
  readonly cutOff: boolean;
  /**
   * How many groups can have admin roles: who came into them is among the changes. `cut`: there were more groups, or more
   * changes of them. Absent where nobody looked, and in evidence of earlier versions.
   */
  readonly groups?: Finding<number>;
  /** Newest first. */
  readonly changes: readonly DirectoryChange[];
}
