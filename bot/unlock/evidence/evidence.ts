import type { Finding, NotKnown, Privileges, RiskLevel } from '../findings.js';
import type { Instant } from '../values.js';
import type { Habits, Visit } from './signIns/entry.js';
import type { DirectoryChange } from './directoryChange.js';
import type { RuleChange } from './ruleChange.js';
import type { Sweeping } from './sweeping.js';
import type { MaybeUnclear } from './unclear.js';
import type {
  AutomaticReplies,
  ContactData,
  Device,
  FolderShare,
  MailFlow,
  Phone,
  Protocols,
  TenantChanges,
} from './otherWays.js';

/** An address that mail goes to. */
export interface Recipient {
  /** SMTP address. Absent while nobody looked up whom the directory means. */
  readonly address?: string;
  /** What the directory calls them, where the rule has no address: Exchange's `EX:` form (microsoft-apis.md B4). */
  readonly directory?: string;
  /** Display name, as the rule has it. */
  readonly name: string;
}

/** The parts of an inbox rule, or of a Sweep rule, that matter for its judgement (microsoft-apis.md A14, B4). */
export interface InboxRule extends MaybeUnclear {
  /** Id in the API that `via` names. */
  readonly id: string;
  /** `sweep`: a Sweep rule, which Exchange shows and no list of inbox rules has. */
  readonly via: 'graph' | 'exchange' | 'sweep';
  /** Name that its owner (or somebody else) gave it: data. */
  readonly name: string;
  readonly enabled: boolean;
  /** Place among the rules. The lowest runs first. */
  readonly sequence?: number;
  /** The API that shows it cannot change it. */
  readonly readOnly: boolean;
  /** Whom it forwards to, also as an attachment. */
  readonly forwardsTo: readonly Recipient[];
  readonly redirectsTo: readonly Recipient[];
  /** Deletes, also to Deleted Items. */
  readonly deletes: boolean;
  /** Path of the folder as the mailbox names it, e.g. `Inbox\Old`. As far as it is known. */
  readonly movesTo?: string;
  /**
   * Graph's or Exchange's name of the hiding place that it is or is in, at any depth, whatever the language, e.g.
   * `deleteditems`, or of the top of the mailbox.
   */
  readonly movesToPlace?: string;
  /**
   * What the folder is or what is around it could not be asked: Graph shows only its id, Exchange only its name. Why not,
   * where that helps.
   */
  readonly folderUnread?: NotKnown;
  /** Folder that gets a copy. The mail itself stays. */
  readonly copiesTo?: string;
  /** It copies mail to a folder that could not be looked up. */
  readonly copyUnread?: NotKnown;
  /** Deletes without Deleted Items. */
  readonly deletesForGood?: true;
  /** What it does besides, by the API's names: the bot does not know what that is. */
  readonly doesAlso?: readonly string[];
  readonly marksRead: boolean;
  readonly stops: boolean;
  /** What it looks for, such as words and senders. Empty when it takes every message. */
  readonly conditions: readonly string[];
  /** Takes meeting requests and answers to them, by a condition of its own and not by words, and looks for nothing else. */
  readonly meetingsOnly?: true;
  /** Of a Sweep rule alone. */
  readonly sweep?: Sweeping;
}

/** Forwarding of the whole mailbox (microsoft-apis.md B4), as Exchange returned it. */
export interface Forwarding {
  /** Raw text of an address in a form that the bot does not know. It stands in the place of the address, too. */
  readonly unclear?: string;
  /** A recipient of the organisation. It wins when both are set. */
  readonly address: string | null;
  /** Where mail for that recipient goes. Absent where nobody could look it up, and in evidence of earlier versions. */
  readonly goesTo?: string;
  /** Any SMTP address, as Exchange writes it: `smtp:a@b.c`. */
  readonly smtpAddress: string | null;
  /** `false`: the owner gets no copy. */
  readonly keepsCopy: boolean;
}

/** What somebody else may be allowed with a whole mailbox (microsoft-apis.md B4). */
export const RIGHTS = ['full-access', 'send-as', 'send-on-behalf'] as const;

/** True for a right to a whole mailbox. */
export function isRight(right: string): right is (typeof RIGHTS)[number] {
  return (RIGHTS as readonly string[]).includes(right);
}

/** Somebody else who may open the mailbox or send for it (Get-MailboxPermission, Get-RecipientPermission, Get-Mailbox). */
export interface Delegate extends MaybeUnclear {
  readonly who: string;
  readonly right: (typeof RIGHTS)[number];
  /** Who has this right could not be read. `who` is empty then. */
  readonly unread?: true;
}

/** Sign-ins from one country. */
export interface SignInsFrom {
  /** Two letters. `undefined` when the log does not say. */
  readonly country?: string;
  readonly succeeded: number;
  readonly failed: number;
  /** How often each AADSTS code occurred (digits only), most frequent first, without 0. */
  readonly codes: readonly { readonly code: string; readonly count: number }[];
  readonly newest: Instant;
  /** The first that succeeded. Absent where the log may reach further back than was read, and in earlier evidence. */
  readonly oldest?: Instant;
  /** At most three addresses. */
  readonly addresses: readonly string[];
}

/** The sign-ins of the last 7 days. */
export interface SignIns {
  readonly since: Instant;
  readonly from: readonly SignInsFrom[];
  /** The log had more than the bot read. */
  readonly cutOff: boolean;
  /** `usageLocation` of the account: the home country, if the directory has it. */
  readonly home?: string;
  /** Those that succeeded, put together. Absent in what an earlier version read. */
  readonly visits?: readonly Visit[];
  /** Visits that are left out. Absent where there are none. */
  readonly more?: number;
  readonly habits?: Habits;
}

/** Sign-ins with a device code: somebody types a code for another machine (microsoft-apis.md A11, beta). */
export interface CodeSignIns {
  readonly visits: readonly Visit[];
  /** Visits that are left out. Absent where there are none. */
  readonly more?: number;
  /** They usually do so: on more than one day before those that are judged. */
  readonly usedBefore: boolean;
}

/** Where sessions went on by themselves (microsoft-apis.md A11, beta). */
export interface BackgroundSignIns {
  readonly since: Instant;
  readonly visits: readonly Visit[];
  /** Visits that are left out. */
  readonly more: number;
  /** The log had more than the bot read. */
  readonly cutOff: boolean;
}

/** Why Microsoft sees a risk (microsoft-apis.md A13). The words are Microsoft's. */
export interface RiskDetection {
  readonly at: Instant;
  /** `riskEventType`, e.g. `anonymizedIPAddress`. */
  readonly type: string;
  readonly level: string;
  readonly state: string;
  /** Two letters. */
  readonly country?: string;
  readonly address?: string;
  /** Microsoft has more that were not read. Only the last of a list says so. */
  readonly more?: true;
}

export interface RiskState {
  readonly level: RiskLevel;
  /** Graph's word, e.g. `atRisk`, `confirmedCompromised`, `dismissed` (microsoft-apis.md A13). */
  readonly state: string;
}

/** Kinds of methods that the bot can remove: the last part of their path in Graph (microsoft-apis.md A8). */
export const METHOD_KINDS = [
  'phoneMethods',
  'microsoftAuthenticatorMethods',
  'fido2Methods',
  'emailMethods',
  'softwareOathMethods',
  'windowsHelloForBusinessMethods',
  'temporaryAccessPassMethods',
] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

/** True for a kind that the bot can remove. */
export function isRemovable(kind: string): kind is MethodKind {
  return (METHOD_KINDS as readonly string[]).includes(kind);
}

/** A registered sign-in method, without a whole number or address. */
export interface RegisteredMethod {
  readonly id: string;
  /** A `MethodKind`, or Graph's own name of a kind that the bot cannot remove, e.g. `platformCredential`. */
  readonly kind: string;
  /** Device name or the last digits, e.g. `iPhone of J`, `+31 •••• 71`. */
  readonly name?: string;
  readonly since?: Instant;
}

/** An app that this person allowed into their data (microsoft-apis.md A15). Only grants of this person alone. `undefined`: not readable. */
export interface AppConsent {
  readonly grantId: string;
  /** Id of the service principal. */
  readonly appId: string;
  /** Id of the application, the same in every tenant. */
  readonly applicationId?: string;
  readonly appName?: string;
  /** One of Microsoft's own apps. */
  readonly byMicrosoft: boolean;
  /** The publisher is verified. */
  readonly verified?: boolean;
  readonly scopes: readonly string[];
}

/** Everything that the bot looks for. Each source can fail alone. */
export interface EvidenceFound {
  /** As Graph shows them, without hidden ones. */
  readonly rules: Finding<readonly InboxRule[]>;
  /** As Exchange shows them, also hidden ones. */
  readonly mailboxRules: Finding<readonly InboxRule[]>;
  /** No list of inbox rules has them. */
  readonly sweepRules: Finding<readonly InboxRule[]>;
  readonly ruleChanges: Finding<readonly RuleChange[]>;
  readonly forwarding: Finding<Forwarding>;
  readonly delegates: Finding<readonly Delegate[]>;
  /** Who may open the inbox and the calendar. */
  readonly folders: Finding<readonly FolderShare[]>;
  readonly signIns: Finding<SignIns>;
  readonly codeSignIns: Finding<CodeSignIns>;
  readonly backgroundSignIns: Finding<BackgroundSignIns>;
  readonly risk: Finding<RiskState>;
  readonly riskDetections: Finding<readonly RiskDetection[]>;
  readonly methods: Finding<readonly RegisteredMethod[]>;
  readonly consents: Finding<readonly AppConsent[]>;
  readonly roles: Finding<Privileges>;
  readonly changes: Finding<readonly DirectoryChange[]>;
  /** Registered and joined devices. */
  readonly devices: Finding<readonly Device[]>;
  /** Phones and clients that synchronise the mailbox. */
  readonly phones: Finding<readonly Phone[]>;
  readonly protocols: Finding<Protocols>;
  readonly replies: Finding<AutomaticReplies>;
  readonly contact: Finding<ContactData>;
  /** Of the whole tenant, for an account that could change it. */
  readonly tenantChanges: Finding<TenantChanges>;
  readonly mailFlow: Finding<MailFlow>;
  /** Mail domains of the organisation, lower case. */
  readonly ownDomains: Finding<readonly string[]>;
}

/** The sources, in the order in which the bot shows them. */
export const SOURCES = [
  'rules',
  'mailboxRules',
  'sweepRules',
  'ruleChanges',
  'forwarding',
  'delegates',
  'folders',
  'signIns',
  'codeSignIns',
  'backgroundSignIns',
  'risk',
  'riskDetections',
  'methods',
  'consents',
  'roles',
  'changes',
  'devices',
  'phones',
  'protocols',
  'replies',
  'contact',
  'tenantChanges',
  'mailFlow',
  'ownDomains',
] as const satisfies readonly (keyof EvidenceFound)[];
export type Source = (typeof SOURCES)[number];

/** Is this the name of a source? */
export function isSource(name: string): name is Source {
  return (SOURCES as readonly string[]).includes(name);
}

/** What the bot gathered about an account, and whether it has finished. */
export interface Evidence {
  readonly startedAt: Instant;
  /** Absent while the bot still gathers. */
  readonly finishedAt?: Instant;
  readonly found: Partial<EvidenceFound>;
}
