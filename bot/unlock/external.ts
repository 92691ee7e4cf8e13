/** What a directory says about where an account comes from. Each part may be missing. */
export interface Provenance {
  /** `Guest` or `Member`. It says nothing about where somebody signs in. */
  readonly userType?: string | null | undefined;
  readonly userPrincipalName?: string | null | undefined;
  /** Set for everybody who was invited. */
  readonly externalUserState?: string | null | undefined;
  readonly creationType?: string | null | undefined;
  /** The ways in which the account signs in. `federated`: with another organisation or provider. */
  readonly identities?: readonly { readonly signInType?: string | null | undefined }[] | null | undefined;
}

/** Ways in which an account of somebody else is made. `EmailVerified` makes an account of this organisation. */
const MADE_FOR_OTHERS: readonly string[] = ['invitation', 'selfservicesignup'];

/**
 * True for an account that comes from another organisation: a guest, or a member whom another tenant owns, as
 * cross-tenant synchronization makes them (microsoft-apis.md A24). One sign is enough, because an admin can change the
 * others.
 */
export function isExternal(account: Provenance): boolean {
  return (
    is(account.userType, 'guest') ||
    (account.userPrincipalName ?? '').toLowerCase().includes('#ext#') ||
    Boolean(account.externalUserState) ||
    MADE_FOR_OTHERS.some((way) => is(account.creationType, way)) ||
    (account.identities ?? []).some(({ signInType }) => is(signInType, 'federated'))
  );
}

function is(value: string | null | undefined, wanted: string): boolean {
  return value?.toLowerCase() === wanted;
}
