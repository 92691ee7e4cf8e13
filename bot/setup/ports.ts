import type { RemoteKind } from '../unlock/errors.js';
import type { ReadingCmdlet } from '../unlock/cmdlets.js';
import type { Permission } from '../unlock/permissions.js';
import type { Member } from '../unlock/ports/directory.js';
import type { ConfiguredSecret, TrustPoint } from './registrations.js';
import type { Instant } from '../unlock/values.js';

/** Why Microsoft gave no answer, without its words. */
export interface Trouble {
  readonly kind: RemoteKind;
  readonly status?: number;
  readonly code?: string;
}

/** What was read, or why it was not. */
export type Answer<T> = { readonly read: T } | { readonly trouble: Trouble };

/** A token for one service, as far as the doctor reads it. The token itself stays with the reader. */
export type TokenRead =
  /** Its `roles` claim, and the object id of the app's service principal. */
  | { readonly kind: 'read'; readonly roles: readonly string[]; readonly principalId: string }
  /** Entra ID gave one, and it cannot be read. Microsoft does not promise that it can. */
  | { readonly kind: 'opaque' }
  /** Entra ID refused. `code` is its number, such as `AADSTS7000215`. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unavailable'; readonly code: string };

export type Service = 'graph' | 'exchange' | 'teams';

/** What a harmless read showed. `personal`, `write`: there is none, because it would read about a person, or change something. */
export type Probe = 'answered' | 'personal' | 'write' | { readonly trouble: Trouble };

/** What a cmdlet of Exchange did. `runs`: it answered, or found nobody of that address: the app may run it. */
export type CmdletTry = 'runs' | { readonly trouble: Trouble };

/** A role in Entra ID that the app's service principal has. */
export interface RoleHeld {
  /** Template id of the role: the same in every tenant. */
  readonly roleId: string;
  /** `/` for the whole organisation, otherwise a unit or an object. */
  readonly scope: string;
}

export type { ConfiguredSecret, TrustPoint };

/** An app registration, as far as the doctor reads it (microsoft-apis.md A36). */
export interface RegistrationRead {
  /** Who may sign in: `AzureADMyOrg` for this organisation alone. */
  readonly audience: string;
  readonly identifierUris: readonly string[];
  /** Of the access tokens for it. Entra ID takes 1 where nothing is set. */
  readonly tokenVersion: number;
  /** Ids of the enabled scopes with this name. */
  readonly scopes: readonly { readonly id: string; readonly name: string }[];
  /** Clients that need not ask, each with the ids of the scopes. */
  readonly clients: readonly { readonly appId: string; readonly scopes: readonly string[] }[];
  /** Of the platform Web. */
  readonly redirectUris: readonly string[];
  /** Optional claims in each kind of token. */
  readonly claims: Readonly<Record<'id' | 'access', readonly string[]>>;
  /** When the configured secrets end, by variable. A secret that is not in the list of Entra ID is not here. */
  readonly secretsEnd: Readonly<Record<string, Instant>>;
}

/** How the bot's app is told from others: by the id of the organisation's catalogue, or by that of the manifest. */
export type TeamsAppId = { readonly catalogue: string } | { readonly manifest: string };

/** The bot's app, installed for somebody. */
export interface InstalledApp {
  /** The registration that its manifest names: `webApplicationInfo.id`. */
  readonly registration?: string;
  readonly version?: string;
}

export type ChannelKind = 'approvals' | 'incidents';

/** Where a channel is reached. */
export interface ChannelAt {
  readonly id: string;
  readonly serviceUrl: string;
}

/** The database, as the doctor finds it. */
export type DatabaseRead =
  /** The embedded database was never used. */
  | { readonly kind: 'none' }
  /** Another process has the embedded folder open: the bot, mostly. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'unreachable'; readonly code: string }
  | {
      readonly kind: 'read';
      /** The last step of the schema that is there; 0 where there is none. */
      readonly version: number;
      /** How many steps this version of the bot still has to make. */
      readonly behind: number;
      /** It has steps that this version of the bot does not know. */
      readonly isNewer: boolean;
      readonly isWritable: boolean;
      /** It holds the requests of another tenant, or of the sandbox. */
      readonly isOthers: boolean;
    };

/** The runbook for Active Directory, tried with an account that nobody has. */
export type RunbookTry = 'works' | { readonly trouble: Trouble };

/** What the service account of Active Directory needs on the accounts of a unit. */
export const DELEGATED_RIGHTS = ['read', 'reset', 'lockoutTime', 'pwdLastSet', 'userAccountControl'] as const;
export type DelegatedRight = (typeof DELEGATED_RIGHTS)[number];

/** A domain controller of the configuration. `trouble`: the service account is not in. */
export interface ControllerRead {
  readonly url: string;
  readonly answer: Answer<{
    /** What it calls itself. */
    readonly name: string;
    /** Distinguished name of its domain. */
    readonly domain: string;
    readonly isReadOnly: boolean;
    readonly isSynchronized: boolean;
  }>;
}

/** An organisational unit of the configuration. `none`: it is not there. `empty`: it has no account to look at. */
export interface UnitRead {
  readonly unit: string;
  readonly found:
    | 'none'
    | 'empty'
    | {
        readonly missing: readonly DelegatedRight[];
        /** Attributes that look as if they were not set, because they may not be read: LDAP names. */
        readonly unreadable: readonly string[];
      };
}

/** Active Directory, as the doctor finds it. */
export interface ControllersRead {
  /** Those that were tried, in the operator's order. */
  readonly controllers: readonly ControllerRead[];
  /** In the operator's order. Absent: no controller can be used. */
  readonly units: readonly Answer<UnitRead>[] | undefined;
}

/** What the bot stored that the doctor needs. */
export interface Stored {
  readonly database: DatabaseRead;
  /** Channels that were chosen in Teams. */
  readonly channels: Partial<Readonly<Record<ChannelKind, ChannelAt>>>;
  /** Whose private chat with the bot is known: object ids in lower case. */
  readonly chats: ReadonlySet<string>;
}

/** Reads for the doctor, and its clock. Nothing here changes anything, and nothing throws for what Microsoft answers. */
export interface SetupReader {
  now(): Date;
  token(service: Service): Promise<TokenRead>;
  /** Tries a permission by a read that shows nobody's data. `principalId`: of the app itself, where it is known. */
  probe(permission: Permission, principalId: string | undefined): Promise<Probe>;
  /** Roles of a service principal, also through groups where Graph says so. */
  roles(principalId: string): Promise<Answer<readonly RoleHeld[]>>;
  /** Runs a cmdlet of Exchange that reads, about an address that nobody has where it takes one. */
  cmdlet(name: ReadingCmdlet): Promise<CmdletTry>;
  /** Asks for the sign-ins from now on, which are none. */
  signInLog(): Promise<Answer<true>>;
  /** Everybody in a group. `none`: there is no such group. */
  group(id: string): Promise<Answer<readonly Member[] | 'none'>>;
  /** Whether the bot is in the roster of the team of a channel. */
  channel(channel: ChannelAt): Promise<Answer<'in' | 'not-in'>>;
  /** `none`: there is no such registration. */
  registration(appId: string): Promise<Answer<RegistrationRead | 'none'>>;
  /** Whether a registration trusts a managed identity: a federated credential. */
  trusts(point: TrustPoint): Promise<Answer<boolean>>;
  /** The delegated permissions that an admin granted an app for everybody. */
  consent(appId: string): Promise<Answer<readonly string[]>>;
  /** When the configured certificate ends. */
  certificateEnds(): Promise<Answer<Instant>>;
  /** The bot's app in somebody's Teams. `none`: it is not installed for them. */
  installedFor(personId: string, app: TeamsAppId): Promise<Answer<InstalledApp | 'none'>>;
  /** How far the clock of this machine is ahead of Microsoft's, in milliseconds. Off by up to a second. */
  clock(): Promise<Answer<number>>;
  /** Signs in on each domain controller. `not-used`: the configuration names none. */
  controllers(): Promise<ControllersRead | 'not-used'>;
  /** Goes the whole way through the runbook for Active Directory. `not-used`: the configuration names none. */
  onPremisesRunbook(): Promise<RunbookTry | 'not-used'>;
  stored(): Promise<Stored>;
}
