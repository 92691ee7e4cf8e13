import type { RemoteKind } from '../unlock/errors.js';
import type { Permission } from '../unlock/permissions.js';

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

/** Reads for the doctor. Nothing here changes anything, and nothing throws for what Microsoft answers. */
export interface SetupReader {
  token(service: Service): Promise<TokenRead>;
  /** Tries a permission by a read that shows nobody's data. `principalId`: of the app itself, where it is known. */
  probe(permission: Permission, principalId: string | undefined): Promise<Probe>;
}
