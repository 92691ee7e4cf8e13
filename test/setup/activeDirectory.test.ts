import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Known } from '../../bot/setup/check.js';
import { activeDirectory } from '../../bot/setup/checks/activeDirectory.js';
import type { Row } from '../../bot/setup/row.js';
import { wordsOf } from '../../bot/setup/words.js';
import { textsIn } from '../../bot/texts/texts.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import {
  BASE,
  DomainController,
  FIRST_PASSWORD,
  LDAP_URL,
  ldapVariables,
  NEEDS_LDAP,
  OUTSIDE,
  SERVICE,
  STAFF,
  UNREADABLE,
  withoutRight,
} from '../helpers/domainController.js';
import { examined, sandboxVariables, wellSetUp } from '../helpers/setupAt.js';
import { run } from '../../doctor/cli.js';

// What the doctor says of Active Directory, asked of a real controller.

describe.skipIf(!LDAP_URL)(`the doctor on Active Directory (${NEEDS_LDAP})`, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(() => wellSetUp(sandbox));

  async function rowsWith(more: Readonly<Record<string, string>> = {}): Promise<readonly Row[]> {
    const rows = await examined(sandbox, { ...ldapVariables(), ...more });
    return rows.filter(({ area }) => area === 'active-directory');
  }
  const briefly = (rows: readonly Row[]) => rows.map(({ about, state }) => `${about}: ${state}`);
  const english = (row: Row | undefined) => row && wordsOf(textsIn('en'), row);

  it('finds nothing wrong where everything is delegated', async () => {
    const rows = await rowsWith();
    expect(briefly(rows)).toEqual([`${LDAP_URL}: ok`, `${STAFF}: ok`]);
    expect(english(rows[0])?.found).toContain('dc1.corp.contoso.example');
  });

  it('has no row where the bot does not reach it', async () => {
    const rows = await examined(sandbox);
    expect(rows.filter(({ area }) => area === 'active-directory')).toEqual([]);
  });

  it.each([
    ['reset', 'CA;Reset Password;user'],
    ['lockoutTime', 'WP;lockoutTime;user'],
    ['pwdLastSet', 'WP;pwdLastSet;user'],
    ['userAccountControl', 'WP;userAccountControl;user'],
  ])('without the right %s names exactly that one, and the command that grants it', async (right, grant) => {
    const unit = withoutRight(right);
    const [, ...rows] = await rowsWith({ LDAP_OUS: unit });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [`active-directory:${unit}:${right}`, 'missing'],
    ]);
    expect(rows[0]?.mend?.commands).toEqual([`dsacls "${unit}" /I:S /G "${SERVICE.user}:${grant}"`]);
  });

  it('names exactly the attributes that only look as if they were not set, and how to grant them', async () => {
    const [, ...rows] = await rowsWith({ LDAP_OUS: UNREADABLE });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [`active-directory:${UNREADABLE}:unreadable`, 'missing'],
    ]);
    expect(english(rows[0])?.found).toContain('may not read adminCount, logonHours.');
    expect(rows[0]?.mend?.commands).toEqual(
      ['adminCount', 'logonHours'].map(
        (name) => `dsacls "${UNREADABLE}" /I:S /G "${SERVICE.user}:RP;${name};user"`,
      ),
    );
  });

  it('names every right where only reading is delegated', async () => {
    const [, ...rows] = await rowsWith({ LDAP_OUS: OUTSIDE });
    expect(rows.map(({ id }) => id.split(':').at(-1))).toEqual([
      'reset',
      'lockoutTime',
      'pwdLastSet',
      'userAccountControl',
    ]);
  });

  it('says which unit is not there', async () => {
    const rows = await rowsWith({ LDAP_OUS: `${STAFF};OU=Nowhere,${BASE}` });
    expect(briefly(rows)).toEqual([`${LDAP_URL}: ok`, `${STAFF}: ok`, `OU=Nowhere,${BASE}: missing`]);
  });

  it('says that nobody is in a unit, and not that the rights are there', async () => {
    const domain = await DomainController.open();
    const empty = await domain.addUnit();
    try {
      const [, row] = await rowsWith({ LDAP_OUS: empty });
      expect(row).toMatchObject({ about: empty, state: 'not-checked', because: 'no-way' });
    } finally {
      await domain.close();
    }
  });

  it('says that the certificate was not signed by the operator’s authority', async () => {
    const rows = await rowsWith({
      LDAP_CA_FILE: ldapVariables()['LDAP_CA_FILE']!.replace('ca.pem', 'other.pem'),
    });
    expect(briefly(rows)).toEqual([`${LDAP_URL}: missing`, `${STAFF}: not-checked`]);
    expect(english(rows[0])?.found).toBe('Its certificate is not trusted: CertificateNotTrusted.');
  });

  it('says that the certificate names another host', async () => {
    const [row] = await rowsWith({ LDAP_URLS: 'ldaps://127.0.0.1' });
    expect(english(row)?.found).toBe('Its certificate names another host.');
  });

  it('says that a controller is not there, and looks at the next one', async () => {
    const rows = await rowsWith({ LDAP_URLS: `ldaps://localhost:1,${LDAP_URL}` });
    expect(briefly(rows)).toEqual(['ldaps://localhost:1: not-checked', `${LDAP_URL}: ok`, `${STAFF}: ok`]);
  });

  it('says why the service account is refused, and tries it nowhere else', async () => {
    const domain = await DomainController.open();
    const user = await domain.addUser({ attributes: { userAccountControl: '514' } });
    const rows = await rowsWith({
      LDAP_URLS: `${LDAP_URL},ldaps://localhost:1`,
      LDAP_BIND_DN: user.principalName,
      LDAP_BIND_PASSWORD: FIRST_PASSWORD,
    });
    await domain.close();
    expect(briefly(rows)).toEqual([
      `${LDAP_URL}: missing`,
      'ldaps://localhost:1: not-checked',
      `${STAFF}: not-checked`,
    ]);
    expect(english(rows[0])?.found).toBe('It refuses the service account: BindRefused-533.');
  });

  it('shows no password on the command line', async () => {
    const said: string[] = [];
    const around = {
      log: (line: string) => void said.push(line),
      error: (line: string) => void said.push(line),
      now: sandbox.now,
    };
    await run([], sandboxVariables(sandbox, ldapVariables()), around);
    expect(said.join()).toMatch(/ok +Active Directory +OU=Staff/);
    expect(said.join()).not.toContain(SERVICE.password);
  });
});

describe('the doctor on controllers of more than one domain', () => {
  const urls = ['ldaps://dc1', 'ldaps://dc2'];
  const stateOf = (...domains: readonly string[]) => {
    const known = { setup: { directory: { urls, units: [], account: 'svc' } } } as unknown as Known;
    const controllers = domains.map((domain, place) => ({
      url: urls[place]!,
      answer: { read: { name: `dc${place + 1}`, domain, isReadOnly: false, isSynchronized: true } },
    }));
    return activeDirectory
      .judge({ controllers, units: [] }, known)
      .map(({ state, found }) => [state, found.key]);
  };

  it('names the one that is of another domain than the first', () => {
    expect(stateOf('DC=corp,DC=example', 'DC=sales,DC=corp,DC=example')).toEqual([
      ['ok', 'setup:activeDirectory.ok'],
      ['missing', 'setup:activeDirectory.otherDomain'],
    ]);
  });

  it('takes the same domain in other letters for the same', () => {
    expect(stateOf('DC=corp,DC=example', 'dc=Corp,dc=Example').map(([state]) => state)).toEqual(['ok', 'ok']);
  });
});
