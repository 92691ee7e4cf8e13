import { Attribute, Client, ResultCodeError } from 'ldapts';

// The domain that `.ci/samba.sh` makes for the demo and the tests. Its passwords protect nothing.

export const DOMAIN = 'corp.contoso.example';
export const BASE = 'DC=corp,DC=contoso,DC=example';
/** The unit in which the bot may do everything it needs. */
export const STAFF = `OU=Staff,${BASE}`;
export const ADMIN = { user: `Administrator@${DOMAIN}`, password: 'Str0ng-Admin-Pass!' };
export const SERVICE = { user: `svc-latchkey@${DOMAIN}`, password: 'Serv1ce-Acc-Pass!' };

/** The bot's environment variables for this controller. */
export function sambaVariables(url: string, caFile: string): Record<string, string> {
  return {
    ON_PREMISES: 'ldap',
    LDAP_URLS: url,
    LDAP_BIND_DN: SERVICE.user,
    LDAP_BIND_PASSWORD: SERVICE.password,
    LDAP_CA_FILE: caFile,
    LDAP_OUS: STAFF,
  };
}

/** @param ca the authority's certificate in PEM */
export function sambaClient(url: string, ca: string): Client {
  const tlsOptions = { ca, rejectUnauthorized: true };
  return new Client({ url, timeout: 20_000, connectTimeout: 20_000, tlsOptions });
}

/** What somebody new signs in with. */
export function principalNameOf(name: string): string {
  return `${name}@${DOMAIN}`;
}

/** Somebody new, enabled. */
export function newUser(name: string, password: string): Attribute[] {
  const values = {
    objectClass: 'user',
    sAMAccountName: name,
    userPrincipalName: principalNameOf(name),
    userAccountControl: '512',
  };
  return [
    ...Object.entries(values).map(([type, value]) => new Attribute({ type, values: [value] })),
    // microsoft-apis.md N-J: in double quotes, UTF-16LE.
    new Attribute({ type: 'unicodePwd', values: [Buffer.from(`"${password}"`, 'utf16le')] }),
  ];
}

/**
 * Really signs in, as the person's computer does. Returns `in`, or the code with which Active Directory refuses: 52e
 * wrong password, 533 disabled, 701 account expired, 773 must change, 775 locked out.
 */
export async function signInWith(client: Client, name: string, password: string): Promise<string> {
  try {
    await client.bind(name, password);
    return 'in';
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
    return /data ([0-9a-f]+)/.exec(error.message)?.[1] ?? error.message;
  } finally {
    await client.unbind();
  }
}

/**
 * [MS-DTYP] 2.4.2.2: revision, count, six bytes of authority, then the parts in little endian. The bot has its own: no
 * test believes what it tests.
 */
export function sidText(bytes: Buffer): string {
  const parts = Array.from({ length: bytes[1] ?? 0 }, (_, place) => bytes.readUInt32LE(8 + 4 * place));
  return ['S', bytes[0], bytes.readUIntBE(2, 6), ...parts].join('-');
}
