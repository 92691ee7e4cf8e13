import { readFileSync } from 'node:fs';
import { Attribute, Client, ResultCodeError } from 'ldapts';
import type { Cleanup } from '../cleanup.js';
import type { Domain } from './domain.js';

/** Of the domain that `.ci/samba.sh` makes for tests. They protect nothing. */
const SUFFIX = 'DC=corp,DC=contoso,DC=example';
const ADMIN = ['Administrator@corp.contoso.example', 'Str0ng-Admin-Pass!'] as const;
const SERVICE = ['svc-latchkey@corp.contoso.example', 'Serv1ce-Acc-Pass!'] as const;
const STAFF = `OU=Staff,${SUFFIX}`;
const PASSWORD = 'Start-At-Your-Desk-2026';

/** A real domain controller: Samba, by LDAPS. What the demo makes there goes with it. */
export async function openRealDomain(
  cleanup: Cleanup,
  { url, caFile }: { readonly url: string; readonly caFile: string },
): Promise<Domain> {
  const tlsOptions = { ca: readFileSync(caFile, 'utf8'), rejectUnauthorized: true };
  const clientOf = (): Client => new Client({ url, timeout: 20_000, connectTimeout: 20_000, tlsOptions });
  const admin = clientOf();
  await admin.bind(...ADMIN);
  cleanup.add('the sign-in to the domain controller', () => admin.unbind());
  const names = new Map<string, string>();
  return {
    name: `a real domain controller: Samba at ${url}`,
    env: {
      ON_PREMISES: 'ldap',
      LDAP_URLS: url,
      LDAP_BIND_DN: SERVICE[0],
      LDAP_BIND_PASSWORD: SERVICE[1],
      LDAP_CA_FILE: caFile,
      LDAP_OUS: STAFF,
    },
    async livesThere(person, tenant) {
      const name = `demo${Date.now().toString(36)}`;
      const dn = `CN=${name},${STAFF}`;
      await admin.add(dn, attributesOf(name));
      cleanup.add(`the account ${name}`, () => admin.del(dn));
      names.set(person.id, `${name}@corp.contoso.example`);
      const { searchEntries } = await admin.search(dn, {
        ...{ scope: 'base', attributes: ['objectSid'], explicitBufferAttributes: ['objectSid'] },
      });
      tenant.arrange(person.id, {
        onPremisesSecurityIdentifier: sidText(searchEntries[0]!['objectSid'] as Buffer),
      });
      return PASSWORD;
    },
    signIn: async (person, password) => signIn(clientOf(), names.get(person.id) ?? '', password),
  };
}

function attributesOf(name: string): Attribute[] {
  const values = {
    objectClass: 'user',
    sAMAccountName: name,
    userPrincipalName: `${name}@corp.contoso.example`,
    userAccountControl: '512',
  };
  return [
    ...Object.entries(values).map(([type, value]) => new Attribute({ type, values: [value] })),
    // microsoft-apis.md N-J: in double quotes, UTF-16LE.
    new Attribute({ type: 'unicodePwd', values: [Buffer.from(`"${PASSWORD}"`, 'utf16le')] }),
  ];
}

/** Really signs in, as the person's computer does. */
async function signIn(client: Client, name: string, password: string): Promise<string> {
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

/** [MS-DTYP] 2.4.2.2: revision, count, six bytes of authority, then the parts in little endian. */
function sidText(bytes: Buffer): string {
  const parts = Array.from({ length: bytes[1] ?? 0 }, (_, place) => bytes.readUInt32LE(8 + 4 * place));
  return ['S', bytes[0], bytes.readUIntBE(2, 6), ...parts].join('-');
}
