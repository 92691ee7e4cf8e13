import type { RemoteKind } from '../unlock/errors.js';
import type { Permission } from '../unlock/permissions.js';
import type { Member } from '../unlock/ports/directory.js';

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

/** A role in Entra ID that the app's service principal has. */
export interface RoleHeld {
  /** Template id of the role: the same in every tenant. */
  readonly roleId: string;
  /** `/` for the whole organisation, otherwise a unit or an object. */
  readonly scope: string;
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

/** What the bot stored that the doctor needs. */
export interface Stored {
  readonly database: DatabaseRead;
  /** Channels that were chosen in Teams. */
  readonly channels: Partial<Readonly<Record<ChannelKind, ChannelAt>>>;
  /** Whose private chat with the bot is known: object ids in lower case. */
  readonly chats: ReadonlySet<string>;
}

/** Reads for the doctor. Nothing here changes anything, and nothing throws for what Microsoft answers. */
export interface SetupReader {
  token(service: Service): Promise<TokenRead>;
  /** Tries a permission by a read that shows nobody's data. `principalId`: of the app itself, where it is known. */
  probe(permission: Permission, principalId: string | undefined): Promise<Probe>;
  /** Roles of a service principal, also through groups where Graph says so. */
  roles(principalId: string): Promise<Answer<readonly RoleHeld[]>>;
  /** Asks Exchange for the restriction of an address that nobody has. */
  exchange(): Promise<Answer<true>>;
  /** Asks for the sign-ins from now on, which are none. */
  signInLog(): Promise<Answer<true>>;
  /** Everybody in a group. `none`: there is no such group. */
  group(id: string): Promise<Answer<readonly Member[] | 'none'>>;
  /** Whether the bot is in the roster of the team of a channel. */
  channel(channel: ChannelAt): Promise<Answer<'in' | 'not-in'>>;
  /** How far the clock of this machine is ahead of Microsoft's, in milliseconds. Off by up to a second. */
  clock(): Promise<Answer<number>>;
  stored(): Promise<Stored>;
}
