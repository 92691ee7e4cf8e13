import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { Attribute, Change, type Client, EqualityFilter, ResultCodeError, type SearchOptions } from 'ldapts';
import {
  ADMIN,
  BASE,
  DOMAIN,
  newUser,
  principalNameOf,
  sambaClient,
  sambaVariables,
  sidText,
  signInWith,
  STAFF,
} from '../../sandbox/demo/auto/samba.js';
import { later } from './later.js';

// A real Active Directory domain controller: Samba, started by `.ci/samba.sh` (CONTRIBUTING.md says how). Test files run
// at the same time on the same one, so each makes people of its own and changes nobody else.

/** Where it is. Absent: there is none, and a test that needs it is skipped. */
export const LDAP_URL = process.env['TEST_LDAP_URL'];
const CA_FILE = process.env['TEST_LDAP_CA_FILE'] ?? '';

/** Why tests are skipped, for their names. */
export const NEEDS_LDAP = 'needs a domain controller (TEST_LDAP_URL)';

export { BASE, SERVICE, STAFF } from '../../sandbox/demo/auto/samba.js';
/** What the controller calls itself, whatever name it was reached by. */
export const CONTROLLER = `dc1.${DOMAIN}`;
/** Units besides `STAFF`. `.ci/fillSamba.py` makes them. */
export const OUTSIDE = `OU=Outside,${BASE}`;
export const UNREADABLE = `OU=Unreadable,${BASE}`;
export const withoutRight = (right: string): string => `OU=Without ${right},${BASE}`;

/** The certificate of an authority of the tests. `other` signed nothing. */
export function authority(which: 'ca' | 'other' = 'ca'): string {
  return readFileSync(CA_FILE.replace(/ca\.pem$/, `${which}.pem`), 'utf8');
}

/** The bot's environment variables for this controller. */
export function ldapVariables(): Record<string, string> {
  return sambaVariables(LDAP_URL ?? '', CA_FILE);
}

/** Somebody in the domain. */
export interface DomainUser {
  readonly dn: string;
  /** `S-1-5-21-…` */
  readonly sid: string;
  /** What they sign in with. */
  readonly principalName: string;
}

/** What people of the tests sign in with at first. */
export const FIRST_PASSWORD = 'First-Pass-1234';

export interface NewDomainUser {
  /** Default: `FIRST_PASSWORD` */
  readonly password?: string;
  /** Distinguished name of a unit. Default: `STAFF` */
  readonly unit?: string;
  /** Attributes as LDAP has them. */
  readonly attributes?: Readonly<Record<string, string>>;
}

type Value = string | Buffer;

/** The administrator's hands on the domain. What they make there is removed at the end. */
export class DomainController {
  private readonly client = clientOf();
  private readonly made: string[] = [];

  private constructor() {}

  static async open(): Promise<DomainController> {
    const controller = new DomainController();
    await controller.client.bind(ADMIN.user, ADMIN.password);
    return controller;
  }

  /** Removes all that was made here. */
  async close(): Promise<void> {
    for (const dn of this.made.reverse()) await this.client.del(dn);
    await this.client.unbind();
  }

  /** Makes somebody with a name that nobody else has, enabled. */
  async addUser(given: NewDomainUser = {}): Promise<DomainUser> {
    const { password = FIRST_PASSWORD, unit = STAFF, attributes = {} } = given;
    const name = newName('p');
    const dn = await this.add(`CN=${name},${unit}`, newUser(name, password));
    for (const [type, value] of Object.entries(attributes)) await this.set(dn, type, value);
    return { dn, principalName: principalNameOf(name), sid: sidText(await this.read(dn, 'objectSid')) };
  }

  /** Makes a security group in `STAFF`. @returns its distinguished name */
  async addGroup(): Promise<string> {
    const name = newName('g');
    return this.add(`CN=${name},${STAFF}`, { objectClass: 'group', sAMAccountName: name });
  }

  /** Makes a unit with nobody in it. @returns its distinguished name */
  async addUnit(): Promise<string> {
    return this.add(`OU=${newName('u')},${BASE}`, { objectClass: 'organizationalUnit' });
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

  /** The domain's own SID. */
  async domainSid(): Promise<string> {
    return sidText(await this.read(BASE, 'objectSid'));
  }

  /** How many accounts have this SID: for tests that look for a filter that lets more through. */
  async withSid(sid: Buffer): Promise<number> {
    const filter = new EqualityFilter({ attribute: 'objectSid', value: sid });
    return (await this.client.search(BASE, { filter, attributes: ['cn'] })).searchEntries.length;
  }

  private async add(dn: string, entry: Parameters<Client['add']>[1]): Promise<string> {
    await this.client.add(dn, entry);
    this.made.push(dn);
    return dn;
  }

  private async modify(operation: 'add' | 'replace', dn: string, type: string, value: Value): Promise<void> {
    const values = Buffer.isBuffer(value) ? [value] : [value];
    const modification = new Attribute({ type, values: values as string[] });
    await this.client.modify(dn, new Change({ operation, modification }));
  }
}

/** ERROR_PASSWORD_RESTRICTION, as a controller begins its words with it (microsoft-apis.md N-J). */
const POLICY = '0000052D';

/** The domain for the tests of a `describe`: open before the first, and as it was after the last. */
export function domainInTests(): DomainController {
  let opened: DomainController | undefined;
  beforeAll(async () => {
    opened = await DomainController.open();
  });
  afterAll(() => opened?.close());
  return later('domain', () => opened);
}

/** Really signs in. Returns `in`, or the code with which Active Directory refuses. */
export function signIn({ principalName }: DomainUser, password: string): Promise<string> {
  return signInWith(clientOf(), principalName, password);
}

/**
 * Tries to change somebody's own password, as they would.
 * @returns `not-allowed` where their account does not let them, whatever the new password is
 */
export async function changeOwnPassword(
  { dn, principalName }: DomainUser,
  from: string,
): Promise<'changed' | 'against-policy' | 'not-allowed'> {
  const client = clientOf();
  const value = (operation: 'add' | 'delete', password: string): Change => {
    const bytes = Buffer.from(`"${password}"`, 'utf16le');
    return new Change({ operation, modification: new Attribute({ type: 'unicodePwd', values: [bytes] }) });
  };
  try {
    await client.bind(principalName, from);
    await client.modify(dn, [value('delete', from), value('add', `${from}-Other`)]);
    return 'changed';
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
    return error.message.startsWith(POLICY) ? 'against-policy' : 'not-allowed';
  } finally {
    await client.unbind();
  }
}

/** Locks somebody out as people do it: with the wrong password, once more than the policy allows. */
export async function lockOut(user: DomainUser): Promise<void> {
  for (let tries = 0; tries < 3; tries++) await signIn(user, `Wrong-${tries}-Pass`);
}

function clientOf(): Client {
  return sambaClient(LDAP_URL ?? '', authority());
}

/** A name that nobody else has. */
function newName(kind: string): string {
  return `${kind}${Date.now().toString(36)}${randomInt(36 ** 4).toString(36)}`;
}
