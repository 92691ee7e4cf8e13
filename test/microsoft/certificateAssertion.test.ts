import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateAssertion } from '../../bot/microsoft/certificateAssertion.js';

// An app proves itself by its certificate (learn.microsoft.com/entra/identity-platform/certificate-credentials).

const APP = '6a1f7c2e-0c0b-4d55-9f0a-2f8f0f6d0001';
const AT = 'https://login.microsoftonline.com/a-tenant/oauth2/v2.0/token';
const folder = mkdtempSync(join(tmpdir(), 'latchkey-cert-'));
const path = join(folder, 'app.pem');

beforeAll(() => {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=latchkey', '-days', '2'];
  execFileSync('openssl', [...args, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  writeFileSync(path, readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the assertion of an app', () => {
  it('is signed with the key of the certificate, names it, and is good for five minutes', async () => {
    const now = new Date();
    const token = await certificateAssertion({ path, clientId: APP, audience: AT, now });
    const certificate = new X509Certificate(readFileSync(path));
    const { payload, protectedHeader } = await jwtVerify(token, certificate.publicKey, {
      ...{ algorithms: ['PS256'], audience: AT, issuer: APP, subject: APP, currentDate: now },
    });
    expect(protectedHeader['x5t#S256']).toBe(
      createHash('sha256').update(certificate.raw).digest('base64url'),
    );
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  });

  it('is never the same twice', async () => {
    const options = { path, clientId: APP, audience: AT, now: new Date() };
    expect(await certificateAssertion(options)).not.toBe(await certificateAssertion(options));
  });
});
