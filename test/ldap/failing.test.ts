import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  FAKE_BASE,
  FAKE_SID,
  HEALTHY,
  LOCKED,
  sid,
  startFakeController,
  type FakeController,
} from '../helpers/fakeController.js';
import { HAS_OPENSSL, testCertificates, type TestCertificates } from '../helpers/testCertificates.js';
import { failureOf, ldapAt } from './ldapAt.js';

// A controller that is down, slow, read-only, or not the one that was read: with which words, and what is never done then.

const PASSWORD = 'Grote-Blauwe-Fiets-17';
const TARGET = { sid: FAKE_SID, controller: 'dc1.corp.contoso.example' };
/** The reading gives up after so long. */
const SHORT_MS = 400;

describe.skipIf(!HAS_OPENSSL)('a domain controller that fails (needs openssl)', () => {
  let certificates: TestCertificates;
  let dc1: FakeController;
  let dc2: FakeController;
  beforeAll(() => {
    certificates = testCertificates();
  });
  beforeEach(async () => {
    [dc1, dc2] = [await startFakeController(certificates), await startFakeController(certificates)];
    dc2.name = 'dc2.corp.contoso.example';
  });
  afterEach(async () => {
    await Promise.all([dc1.close(), dc2.close()]);
  });
  const at = (urls: readonly string[] = [dc1.url, dc2.url], ca = certificates.ca, limitMs = 10_000) =>
    ldapAt({ urls, ca, units: [`OU=Staff,${FAKE_BASE}`] }, { limitMs });
  const closedUrl = async () => {
    const gone = await startFakeController(certificates);
    await gone.close();
    return gone.url;
  };

  it('is used when it is well', async () => {
    expect(await at().hand.account(FAKE_SID)).toMatchObject({ controller: dc1.name, wall: [] });
    expect(dc2.asked).toEqual([]);
  });

  it('is left for the next one when it is down', async () => {
    const { hand } = at([await closedUrl(), dc2.url]);
    expect(await hand.account(FAKE_SID)).toMatchObject({ controller: dc2.name });
  });

  it('is said to be down when there is no other', async () => {
    const failure = await failureOf(at([await closedUrl()]).hand.account(FAKE_SID));
    expect(failure.message).toBe(
      'Could not read the account in Active Directory (unavailable, ECONNREFUSED)',
    );
  });

  it.each([
    ['was not signed by the operator’s authority', 'otherCa', 'localhost', 'CertificateNotTrusted'],
    ['names another host', 'ca', '127.0.0.1', 'CertificateOfAnotherName'],
  ] as const)(
    'is refused when its certificate %s, before the password is sent',
    async (_why, ca, host, code) => {
      const url = dc1.url.replace('localhost', host);
      const failure = await failureOf(at([url], certificates[ca]).hand.account(FAKE_SID));
      expect(failure.message).toBe(`Could not read the account in Active Directory (unavailable, ${code})`);
      expect(dc1.asked).toEqual([]);
    },
  );

  it('is refused without a certificate that is trusted, whatever the environment says', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const failure = await failureOf(at([dc1.url], certificates.otherCa).hand.account(FAKE_SID));
      expect(failure).toMatchObject({ code: 'CertificateNotTrusted' });
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  });

  it('is given up when it never begins to speak', async () => {
    const mute = createServer(() => undefined).listen(0, 'localhost');
    await once(mute, 'listening');
    const url = `ldaps://localhost:${(mute.address() as AddressInfo).port}`;
    const failure = await failureOf(at([url], certificates.ca, SHORT_MS).hand.account(FAKE_SID));
    expect(failure).toMatchObject({ kind: 'unavailable', code: 'TimeoutError' });
    await closed(mute);
  });

  it('is given up for the next one when it is slow to let the service account in', async () => {
    dc1.bind = 'silent';
    const { hand } = at([dc1.url, dc2.url], certificates.ca, SHORT_MS);
    expect(await hand.account(FAKE_SID)).toMatchObject({ controller: dc2.name });
  });

  it('is one of many that are silent: whoever waits for a look hears so before all of them were tried', async () => {
    [dc1.bind, dc2.bind] = ['silent', 'silent'];
    const urls = [dc1.url, dc2.url, dc1.url, dc2.url, dc1.url];
    const { hand } = at(urls, certificates.ca, SHORT_MS);
    expect(await failureOf(hand.account(FAKE_SID))).toMatchObject({
      kind: 'unavailable',
      code: 'TimeoutError',
    });
    expect(dc1.asked.length + dc2.asked.length).toBeLessThan(urls.length);
  });

  it('is one of many that are silent: a change, for which nobody waits, tries all of them', async () => {
    dc1.bind = 'silent';
    const { hand } = at([dc1.url, dc1.url, dc1.url, dc2.url], certificates.ca, SHORT_MS);
    expect(await hand.account(FAKE_SID, undefined, { anew: true })).toMatchObject({ controller: dc2.name });
  });

  it('that refuses the service account is the last one asked, so that it is not locked out everywhere', async () => {
    dc1.bind = {
      code: 49,
      words: '80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v1db1',
    };
    const failure = await failureOf(at().hand.account(FAKE_SID));
    expect(failure.message).toBe(
      'Could not read the account in Active Directory (forbidden, BindRefused-52e)',
    );
    expect(dc2.asked).toEqual([]);
  });

  it.each([
    ['only reads', { supportedCapabilities: ['1.2.840.113556.1.4.1920'] }, 'ReadOnlyController'],
    ['has not copied the domain yet', { isSynchronized: ['FALSE'] }, 'NotSynchronized'],
    ['does not say whom it let in', { tokenGroups: [] }, 'CallerNotTold'],
  ])('that %s is left for the next one', async (_why, rootDse, code) => {
    dc1.rootDse = rootDse;
    expect(await at().hand.account(FAKE_SID)).toMatchObject({ controller: dc2.name });
    const failure = await failureOf(at([dc1.url]).hand.account(FAKE_SID));
    expect(failure).toMatchObject({ kind: 'unavailable', code });
  });

  it('that sends the search of a unit to another domain has nobody in that unit, and is asked about the others', async () => {
    const units = ['OU=Staff,DC=other,DC=example', `OU=Staff,${FAKE_BASE}`];
    dc1.referred = units.slice(0, 1);
    const read = (some: readonly string[]) =>
      ldapAt({ urls: [dc1.url], ca: certificates.ca, units: some }).hand.account(FAKE_SID);
    expect(await read(units)).toMatchObject({ wall: [] });
    expect(await read(units.slice(0, 1))).toMatchObject({ wall: [{ why: 'outside' }] });
  });

  it('that sends a change elsewhere made none, and nobody follows', async () => {
    dc1.modify = { code: 10 };
    const failure = await failureOf(at().hand.unlock(TARGET));
    expect(failure).toMatchObject({ kind: 'rejected', code: 'ReadOnlyController', maybeMade: false });
    expect(dc2.asked).toEqual([]);
  });

  it('with old data is not asked for what was changed on another', async () => {
    [dc1.account, dc2.account] = [HEALTHY, LOCKED];
    const { hand } = at([dc2.url, dc1.url]);
    expect(await hand.account(FAKE_SID)).toMatchObject({ controller: dc2.name });
    expect(await hand.account(FAKE_SID, dc1.name)).not.toHaveProperty('lockedOutSince');
  });

  it('does not stand in for the one that was read, when that one is down', async () => {
    const { hand } = at([await closedUrl(), dc2.url]);
    const failures = [
      await failureOf(hand.account(FAKE_SID, dc1.name)),
      await failureOf(hand.unlock(TARGET)),
      await failureOf(hand.resetPassword(TARGET, PASSWORD)),
    ];
    for (const failure of failures) expect(failure).toMatchObject({ kind: 'unavailable', maybeMade: false });
    expect(dc2.asked).not.toContain('modify');
  });

  it.each([
    ['is cut off', 'cut', 'ConnectionClosed'],
    ['does not answer', 'silent', 'TimeoutError'],
  ] as const)('that %s after a change was sent may have made it', async (_how, ending, code) => {
    dc1.modify = ending;
    const { hand } = at([dc1.url, dc2.url], certificates.ca, SHORT_MS);
    const failure = await failureOf(hand.resetPassword(TARGET, PASSWORD));
    expect(failure).toMatchObject({ kind: 'unavailable', code, maybeMade: true });
    expect(dc1.asked.filter((one) => one === 'modify')).toHaveLength(1);
    expect(dc2.asked).toEqual([]);
  });

  it.each(['cut', 'silent'] as const)('that ends (%s) before a change was sent made none', async (ending) => {
    dc1.search = ending;
    const failure = await failureOf(at([dc1.url], certificates.ca, SHORT_MS).hand.unlock(TARGET));
    expect(failure).toMatchObject({ kind: 'unavailable', maybeMade: false });
  });

  it.each([
    [51, 'Busy'],
    [52, 'Unavailable'],
  ])('that answers a change with %i made none, and may later', async (result, code) => {
    dc1.modify = { code: result };
    const failure = await failureOf(at().hand.unlock(TARGET));
    expect(failure).toMatchObject({ kind: 'unavailable', code, maybeMade: false });
  });

  it('that lost its way in the middle of a change may have made it', async () => {
    dc1.modify = { code: 80 };
    expect(await failureOf(at().hand.unlock(TARGET))).toMatchObject({ kind: 'unavailable', maybeMade: true });
  });

  it('says that the flags were changed in between, and keeps them', async () => {
    dc1.account = { ...HEALTHY, userAccountControl: ['514'] };
    dc1.modify = { code: 16, words: '00000057: LdapErr: …' };
    expect(await failureOf(at().hand.enable(TARGET))).toMatchObject({
      kind: 'rejected',
      code: 'ChangedMeanwhile',
    });
  });

  it.each([
    [53, '0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0', 'PasswordPolicy'],
    [19, '0000052D: Constraint violation', 'PasswordPolicy'],
    [53, '0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0', 'LDAP-53-0000001F'],
  ])('refuses a password with %i and %s, and none of its words is kept', async (result, words, code) => {
    dc1.modify = { code: result, words };
    const { hand, lines } = at();
    const failure = await failureOf(hand.resetPassword(TARGET, PASSWORD));
    expect(failure).toMatchObject({ kind: 'rejected', code, maybeMade: false });
    expect(`${failure.stack}${lines.join()}`).not.toMatch(/DSID|Constraint|Fiets/);
  });

  it.each([
    ['protected by Active Directory', { account: { ...HEALTHY, adminCount: ['1'] } }],
    ['in a protected group', { tokenGroups: [sid(21, 1, 2, 3, 513), sid(21, 1, 2, 3, 512)] }],
    ['in a protected group of the controller', { tokenGroups: [sid(21, 1, 2, 3, 513), sid(32, 548)] }],
    [
      'what a protected group became',
      { account: { ...HEALTHY, sIDHistory: [sid(21, 9, 8, 7, 1200), sid(21, 9, 8, 7, 512)] } },
    ],
    ['the bot’s own', { rootDse: { tokenGroups: [sid(21, 1, 2, 3, 1105), sid(21, 1, 2, 3, 513)] } }],
    ['outside the units', { inside: false }],
  ])('is sent no change of an account that is %s', async (_how, state) => {
    Object.assign(dc1, state);
    const { hand } = at();
    for (const change of [
      () => hand.unlock(TARGET),
      () => hand.resetPassword(TARGET, PASSWORD),
      () => hand.enable(TARGET),
      () => hand.disable(TARGET),
    ])
      expect(await failureOf(change())).toMatchObject({ kind: 'forbidden', code: 'Walled' });
    expect(dc1.asked).not.toContain('modify');
  });

  it('is sent no password that nobody would be asked to change', async () => {
    dc1.account = { ...HEALTHY, userAccountControl: [String(0x200 | 0x1_0000)] };
    const failure = await failureOf(at().hand.resetPassword(TARGET, PASSWORD));
    expect(failure).toMatchObject({ kind: 'rejected', code: 'PasswordNeverExpires' });
    expect(dc1.asked).not.toContain('modify');
  });

  it.each(['', 'S-1-5-32-544', 'S-1-5-21-1-2-3-1105)(cn=*', '*'])(
    'is asked nothing when somebody is named by %j and not by a SID',
    async (text) => {
      const { hand } = at();
      const calls = [() => hand.account(text), () => hand.unlock({ ...TARGET, sid: text })];
      for (const call of calls)
        expect(await failureOf(call())).toMatchObject({ kind: 'rejected', code: 'NoSid' });
      expect(dc1.asked).toEqual([]);
    },
  );
});

async function closed(server: Server): Promise<void> {
  server.close();
  // What is left of the client’s connection ends with it.
  server.unref();
}
