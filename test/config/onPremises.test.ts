import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { configProblems, misconfigured } from '../helpers/configProblems.js';
import { REAL } from '../helpers/leastConfig.js';
import { HAS_OPENSSL, testCertificates } from '../helpers/testCertificates.js';

// How the bot reaches Active Directory, as the operator sets it.

describe.skipIf(!HAS_OPENSSL)('Active Directory in the configuration (needs openssl)', () => {
  let folder: string;
  let ldap: Record<string, string>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-config-'));
    const { ca, cert } = testCertificates();
    writeFileSync(join(folder, 'ca.pem'), ca);
    writeFileSync(join(folder, 'dc.pem'), cert);
    writeFileSync(join(folder, 'words.pem'), 'no certificate');
    ldap = {
      ...REAL,
      ON_PREMISES: 'ldap',
      LDAP_URLS: 'ldaps://dc1.corp.contoso.com, ldaps://dc2.corp.contoso.com:3269/',
      LDAP_BIND_DN: 'svc-latchkey@corp.contoso.com',
      LDAP_BIND_PASSWORD: 'a-service-password',
      LDAP_CA_FILE: join(folder, 'ca.pem'),
      LDAP_OUS: 'OU=Staff,DC=corp,DC=contoso,DC=com; OU=Sales\\, West,DC=corp,DC=contoso,DC=com',
    };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is left to a human when nothing is set', () => {
    expect(loadConfig(REAL).onPremises).toEqual({ hand: 'manual' });
  });

  it('has its controllers and units in their order', () => {
    expect(loadConfig(ldap).onPremises).toMatchObject({
      hand: 'ldap',
      ldap: {
        urls: ['ldaps://dc1.corp.contoso.com', 'ldaps://dc2.corp.contoso.com:3269/'],
        units: ['OU=Staff,DC=corp,DC=contoso,DC=com', 'OU=Sales\\, West,DC=corp,DC=contoso,DC=com'],
      },
    });
  });

  it('needs all of it, and says so at once', () => {
    expect(misconfigured({ ...REAL, ON_PREMISES: 'ldap' })).toEqual([
      'LDAP_URLS',
      'LDAP_BIND_DN',
      'LDAP_BIND_PASSWORD',
      'LDAP_CA_FILE',
      'LDAP_OUS',
    ]);
  });

  it.each([
    'ldap://dc1.corp.contoso.com',
    'https://dc1.corp.contoso.com',
    'ldaps://user:pass@dc1.corp.contoso.com',
    'ldaps://dc1.corp.contoso.com/DC=corp?sub',
    'ldaps://[::1]',
    'ldaps://',
    'dc1.corp.contoso.com',
  ])('takes no such address: %s', (url) => {
    expect(misconfigured({ ...ldap, LDAP_URLS: `ldaps://dc2.corp.contoso.com,${url}` })).toEqual([
      'LDAP_URLS',
    ]);
  });

  it.each([',', ';', ' ; '])('takes no empty list: %j', (list) => {
    expect(
      misconfigured({ ...ldap, LDAP_URLS: list.replaceAll(';', ','), LDAP_OUS: list.replaceAll(',', ';') }),
    ).toEqual(['LDAP_URLS', 'LDAP_OUS']);
  });

  it.each(['Staff', 'DC=corp,DC=contoso,DC=com', 'OU=Staff', 'OU=,DC=corp,DC=com', 'OU=a,,DC=com'])(
    'takes no such unit: %s',
    (unit) => {
      expect(misconfigured({ ...ldap, LDAP_OUS: unit })).toEqual(['LDAP_OUS']);
    },
  );

  it.each([
    ['nowhere.pem', 'cannot be read'],
    ['words.pem', 'must hold certificates in PEM'],
    ['dc.pem', 'must hold the certificate of the authority'],
  ])('says what is wrong with the file %s', (file, words) => {
    const problems = configProblems({ ...ldap, LDAP_CA_FILE: join(folder, file) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`LDAP_CA_FILE ${words}`);
  });

  it('never repeats the password, or where the library would print it', () => {
    const wrong = { ...ldap, LDAP_URLS: 'x', DEBUG: '*' };
    expect(misconfigured(wrong)).toEqual(['LDAP_URLS', 'DEBUG']);
    expect(configProblems(wrong).join()).not.toContain('a-service-password');
  });

  it('stays on this machine together with the sandbox', () => {
    const sandbox = {
      ...ldap,
      SANDBOX_URL: 'http://127.0.0.1:9000',
      MicrosoftAppPassword: '',
      LDAP_URLS: 'ldaps://localhost',
    };
    expect(configProblems(sandbox)).toEqual([]);
    expect(misconfigured({ ...sandbox, LDAP_URLS: 'ldaps://dc1.corp.contoso.com' })).toEqual(['LDAP_URLS']);
  });
});
