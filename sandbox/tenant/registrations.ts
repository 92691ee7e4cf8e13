/** An app registration, with Graph's names (microsoft-apis.md A36). */
export interface Registration {
  id: string;
  appId: string;
  displayName: string;
  signInAudience: string;
  identifierUris: string[];
  api: {
    requestedAccessTokenVersion: number | null;
    oauth2PermissionScopes: { id: string; value: string; isEnabled: boolean; type: string }[];
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[];
  };
  web: { redirectUris: string[] };
  optionalClaims: Record<'idToken' | 'accessToken', { name: string }[]> | null;
  passwordCredentials: { keyId: string; hint: string | null; endDateTime: string | null }[];
  federatedIdentityCredentials: { name: string; issuer: string; subject: string; audiences: string[] }[];
}

const signInAppId = 'c0b0a5e0-0000-4000-8000-000000000001';
const SCOPE = 'c0b0a5e0-0000-4000-8000-0000000000a1';

/** The registration for single sign-on and the sign-in page, made as the documents say. */
export const registered = {
  signIn: signInAppId,
  redirect: 'https://latchkey.example/sign-in/done',
} as const;

export function seedRegistrations(): Registration[] {
  return [
    {
      id: 'c0b0a5e0-0000-4000-8000-00000000000f',
      appId: signInAppId,
      displayName: 'Latchkey sign-in',
      signInAudience: 'AzureADMyOrg',
      identifierUris: [`api://botid-${signInAppId}`],
      api: {
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: [{ id: SCOPE, value: 'access_as_user', isEnabled: true, type: 'User' }],
        preAuthorizedApplications: [
          { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', delegatedPermissionIds: [SCOPE] },
          { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', delegatedPermissionIds: [SCOPE] },
        ],
      },
      web: { redirectUris: ['https://token.botframework.com/.auth/web/redirect', registered.redirect] },
      optionalClaims: {
        idToken: [{ name: 'auth_time' }, { name: 'acrs' }],
        accessToken: [{ name: 'auth_time' }],
      },
      passwordCredentials: [],
      federatedIdentityCredentials: [],
    },
  ];
}
