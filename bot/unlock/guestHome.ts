/**
 * Returns where a guest is at home: `bo_fabrikam.example#EXT#@contoso.onmicrosoft.com` is `bo@fabrikam.example`
 * (learn.microsoft.com/entra/external-id/user-properties). The last underscore means `@`. `undefined` for a name that is
 * no guest's. Without an address the name is a guest's and says no more.
 */
export function guestHome(userPrincipalName: string): { readonly address?: string } | undefined {
  if (!/#ext#/i.test(userPrincipalName)) return undefined;
  const [, alias, domain] = /^(.+)_([^_]+)#ext#@/i.exec(userPrincipalName) ?? [];
  return alias === undefined || domain === undefined ? {} : { address: `${alias}@${domain}` };
}
