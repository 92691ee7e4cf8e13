import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Attribute, Change, Client, EqualityFilter, ResultCodeError, type SearchOptions } from 'ldapts';

// A real Active Directory domain controller: Samba, started by `.ci/samba.sh` (CONTRIBUTING.md says how). Test files run
// at the same time on the same one, so each makes people of its own and changes nobody else.

/** Where it is. Absent: there is none, and a test that needs it is skipped. */
export const LDAP_URL = process.env['TEST_LDAP_URL'];
const CA_FILE = process.env['TEST_LDAP_CA_FILE'] ?? '';

/** Why tests are skipped, for their names. */
export const NEEDS_LDAP = 'needs a domain controller (TEST_LDAP_URL)';

const DOMAIN = 'corp.contoso.example';
export const BASE = 'DC=corp,DC=contoso,DC=example';
/** What the controller calls itself, whatever name it was reached by. */
export const CONTROLLER = `dc1.${DOMAIN}`;
/** The unit in which the bot may do everything it needs, and others. `.ci/fillSamba.py` makes them. */
export const STAFF = `OU=Staff,${BASE}`;
export const OUTSIDE = `OU=Outside,${BASE}`;
export const UNREADABLE = `OU=Unreadable,${BASE}`;
export const withoutRight = (right: string): string => `OU=Without ${right},${BASE}`;

const ADMIN = { user: `Administrator@${DOMAIN}`, password: 'Str0ng-Admin-Pass!' };
export const SERVICE = { user: `svc-latchkey@${DOMAIN}`, password: 'Serv1ce-Acc-Pass!' };

/** The certificate of an authority of the tests. `other` signed nothing. */
export function authority(which: 'ca' | 'other' = 'ca'): string {
  return readFileSync(CA_FILE.replace(/ca\.pem$/, `${which}.pem`), 'utf8');
}

/** The bot's environment variables for this controller. */
export function ldapVariables(): Record<string, string> {
  return {
    ON_PREMISES: 'ldap',
    LDAP_URLS: LDAP_URL ?? '',
    LDAP_BIND_DN: SERVICE.user,
    LDAP_BIND_PASSWORD: SERVICE.password,
    LDAP_CA_FILE: CA_FILE,
    LDAP_OUS: STAFF,
  };
}

/** Somebody in the domain. */
export interface DomainUser {
  readonly dn: string;
  /** `S-1-5-21-…` */
  readonly sid: string;
  /** What they sign in with. */
  readonly principalName: string;
}

export interface NewDomainUser {
  readonly password: string;
  /** Distinguished name of a unit. Default: `STAFF` */
  readonly unit?: string;
  /** Attributes as LDAP has them. */
  readonly attributes?: Readonly<Record<string, string>>;
}

type Value = string | Buffer;

/** The administrator's hands on the domain. */
export class DomainController {
  private readonly client = clientOf();

  private constructor() {}

  static async open(): Promise<DomainController> {
    const controller = new DomainController();
    await controller.client.bind(ADMIN.user, ADMIN.password);
    return controller;
  }

  close(): Promise<void> {
    return this.client.unbind();
  }

  /** Makes somebody with a name that nobody else has, enabled. */
  async addUser({ password, unit = STAFF, attributes = {} }: NewDomainUser): Promise<DomainUser> {
    const name = `p${Date.now().toString(36)}${randomInt(36 ** 4).toString(36)}`;
    const dn = `CN=${name},${unit}`;
    const principalName = `${name}@${DOMAIN}`;
    await this.client.add(dn, [
      new Attribute({ type: 'objectClass', values: ['user'] }),
      new Attribute({ type: 'sAMAccountName', values: [name] }),
      new Attribute({ type: 'userPrincipalName', values: [principalName] }),
      new Attribute({ type: 'unicodePwd', values: [quoted(password)] }),
      new Attribute({ type: 'userAccountControl', values: ['512'] }),
    ]);
    for (const [type, value] of Object.entries(attributes)) await this.set(dn, type, value);
    return { dn, principalName, sid: sidText(await this.read(dn, 'objectSid')) };
  }

  /** Makes a security group in `STAFF`. @returns its distinguished name */
  async addGroup(): Promise<string> {
    const name = `g${Date.now().toString(36)}${randomInt(36 ** 4).toString(36)}`;
    const dn = `CN=${name},${STAFF}`;
    await this.client.add(dn, { objectClass: 'group', sAMAccountName: name });
    return dn;
  }

  /** Makes a unit with nobody in it. @returns its distinguished name */
  async addUnit(): Promise<string> {
    const dn = `OU=u${Date.now().toString(36)}${randomInt(36 ** 4).toString(36)},${BASE}`;
    await this.client.add(dn, { objectClass: 'organizationalUnit' });
    return dn;
  }

  /** @param group distinguished name, or a SID as `<SID=S-1-…>` */
  async addMember(group: string, member: string): Promise<void> {
    await this.modify('add', group, 'member', member);
  }

  async set(dn: string, type: string, value: Value): Promise<void> {
    await this.modify('replace', dn, type, value);
  }

  async read(dn: string, type: string): Promise<Buffer> {
    const options: SearchOptions = { scope: 'base', attributes: [type], explicitBufferAttributes: [type] };
    const { searchEntries } = await this.client.search(dn, options);
    const value = searchEntries[0]?.[type];
    return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
  }

  async text(dn: string, type: string): Promise<string> {
    return (await this.read(dn, type)).toString();
  }

  async remove(dn: string): Promise<void> {
    await this.client.del(dn);
  }

  /** The domain's own SID. */
  async domainSid(): Promise<string> {
    return sidText(await this.read(BASE, 'objectSid'));
  }

  /** How many accounts have this SID: for tests that look for a filter that lets more through. */
  async withSid(sid: Buffer): Promise<number> {
    const filter = new EqualityFilter({ attribute: 'objectSid', value: sid });
    return (await this.client.search(BASE, { filter, attributes: ['cn'] })).searchEntries.length;
  }

  private async modify(operation: 'add' | 'replace', dn: string, type: string, value: Value): Promise<void> {
    const values = Buffer.isBuffer(value) ? [value] : [value];
    const modification = new Attribute({ type, values: values as string[] });
    await this.client.modify(dn, new Change({ operation, modification }));
  }
}

/**
 * Really signs in. Returns `in`, or the code with which Active Directory refuses: 52e wrong password, 533 disabled, 701
 * account expired, 773 must change, 775 locked out.
 */
export async function signIn({ principalName }: DomainUser, password: string): Promise<string> {
  const client = clientOf();
  try {
    await client.bind(principalName, password);
    return 'in';
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
    return /data ([0-9a-f]+)/.exec(error.message)?.[1] ?? error.message;
  } finally {
    await client.unbind();
  }
}

/** Locks somebody out as people do it: with the wrong password, once more than the policy allows. */
export async function lockOut(user: DomainUser): Promise<void> {
  for (let tries = 0; tries < 3; tries++) await signIn(user, `Wrong-${tries}-Pass`);
}

function clientOf(): Client {
  const tlsOptions = { ca: authority(), rejectUnauthorized: true };
  return new Client({ url: LDAP_URL ?? '', timeout: 20_000, connectTimeout: 20_000, tlsOptions });
}

function quoted(password: string): Buffer {
  return Buffer.from(`"${password}"`, 'utf16le');
}

/** [MS-DTYP] 2.4.2.2: revision, count, six bytes of authority, then the parts in little endian. */
function sidText(bytes: Buffer): string {
  const parts = Array.from({ length: bytes[1] ?? 0 }, (_, place) => bytes.readUInt32LE(8 + 4 * place));
  return ['S', bytes[0], bytes.readUIntBE(2, 6), ...parts].join('-');
}
