import { describe, expect, it } from 'vitest';
import { VARIABLE_NAMES } from '../../bot/config/variables.js';
import { read } from '../docs/documents.js';
import { DEPLOYED } from './files.js';

// No Bicep compiler is here. What can be known without one is read.

const bicep = read('deploy/main.bicep').replace(/^\s*\/\/.*$/gm, '');
const settings = [...bicep.matchAll(/\{ name: '(\w+)', (value|secretRef): (.*) \}/g)];
const names = settings.map(([, name = '']) => name);

/** Text that looks like a key, a certificate, a password in an address or a long base64. */
const SECRET = /-----BEGIN|whsec_|:\/\/[^\s/'"]+:[^\s/'"@]+@|(?<![\w/])[A-Za-z0-9+/]{42,}={1,2}/;

describe('deploy/main.bicep', () => {
  it('sets only variables that the bot reads', () => {
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
  });

  it('sets all that the bot refuses to start without', () => {
    const required = ['MicrosoftAppId', 'MicrosoftAppTenantId', 'APPROVER_GROUP_ID', 'CREDENTIAL_KEY'];
    expect(required.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('takes each secret from the vault', () => {
    const secret = settings.filter(([, name = '']) => /SECRET|PASSWORD|_KEY/i.test(name));
    expect(secret.map(([, name, how]) => [name, how])).toEqual([['CREDENTIAL_KEY', 'secretRef']]);
    expect(bicep).toContain('keyVaultUrl:');
    expect(bicep).not.toMatch(/@secure|listKeys|administratorLoginPassword/);
  });

  it('gives the database no password', () => {
    expect(bicep).toContain("activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled'");
    expect(bicep).toContain("{ name: 'DATABASE_AUTH', value: 'entra' }");
  });

  it('runs two replicas, with both probes', () => {
    expect(bicep).toContain('minReplicas: 2');
    expect(bicep).toMatch(/'Liveness', httpGet: \{ path: '\/healthz'/);
    expect(bicep).toMatch(/'Readiness', httpGet: \{ path: '\/readyz'/);
  });

  it('registers the bot with the managed identity, and its channel for Teams', () => {
    expect(bicep).toContain("msaAppType: 'UserAssignedMSI'");
    expect(bicep).toContain("channelName: 'MsTeamsChannel'");
  });

  it('closes each bracket that it opens', () => {
    const count = (sign: string) => bicep.split(sign).length;
    for (const [open, close] of ['{}', '[]', '()'] as const)
      expect([open, count(open ?? '')]).toEqual([open, count(close ?? '')]);
  });
});

describe('the files of deploy/', () => {
  it.each(DEPLOYED)('hold no secret: %s', (file) => {
    expect(read(file)).not.toMatch(SECRET);
  });

  it.each([
    'postgres://latchkey:hunter2@db.example/x',
    `CREDENTIAL_KEY=${Buffer.alloc(32, 7).toString('base64')}`,
    '-----BEGIN PRIVATE KEY-----',
  ])('would be noticed with one: %s', (text) => {
    expect(text).toMatch(SECRET);
  });
});
