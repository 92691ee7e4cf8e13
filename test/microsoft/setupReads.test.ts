import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOUDS } from '../../bot/microsoft/clouds.js';
import { readCertificate } from '../../bot/microsoft/readCertificate.js';
import { readClock } from '../../bot/microsoft/readClock.js';
import { readRoster } from '../../bot/microsoft/readRoster.js';

// What the doctor reads outside Graph. An answer that does not come is never a good one.

const LOGIN = 'https://login.microsoftonline.com';
const SMBA = 'https://smba.trafficmanager.net';
/** A key that is none, and a certificate that signs nothing. */
const KEY = ['-----BEGIN PRIVATE KEY-----', 'AAAA', '-----END PRIVATE KEY-----'].join('\n');
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfTCCASOgAwIBAgIUMSw6wkv2V5M0m6TaW2XjkjYEmxYwCgYIKoZIzj0EAwIw
EzERMA8GA1UEAwwIbGF0Y2hrZXkwIBcNMjYxMTI4MTIxNTIzWhgPMjEyNjExMDQx
MjE1MjNaMBMxETAPBgNVBAMMCGxhdGNoa2V5MFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAE+rENt+wWW8hgZSvR0KY3TPfb74yRNrX6e9sP2Hda/kowZW1Cb4gPjh1r
XpJISjG/5EW9F0AaE7dXWdW9LIjcZ6NTMFEwHQYDVR0OBBYEFGIqEI/rPvUkC0PC
ivFMBJ3hAb8rMB8GA1UdIwQYMBaAFGIqEI/rPvUkC0PCivFMBJ3hAb8rMA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgKWfUTO2e6idY3tyMbwATu7gt
CAXgeUqPe6r4x4TjzoECIQCXzupgEPZvOPnPEPf1Kpm+f12xRYp7djvj64kb8btt
OQ==
-----END CERTIFICATE-----`;
const now = () => new Date('2026-11-28T10:00:00Z');
const clock = () => readClock(`${LOGIN}/t/v2.0/.well-known/openid-configuration`, now);
const roster = () =>
  readRoster(
    { id: '19:a@thread.tacv2', serviceUrl: `${SMBA}/teams/` },
    { getToken: async () => ({ token: 'a-token', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    CLOUDS.public,
  );

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  vi.restoreAllMocks();
  nock.abortPendingRequests();
  nock.cleanAll();
  nock.enableNetConnect();
});

describe.each([
  ['the clock', LOGIN, clock],
  ['a channel', SMBA, roster],
] as const)('the doctor, asking for %s,', (_what, host, ask) => {
  it('knows nothing where the answer does not come in time', async () => {
    const over = AbortSignal.abort(new DOMException('The operation timed out', 'TimeoutError'));
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(over);
    nock(host).get(/.*/).reply(200, {}, { date: now().toUTCString() });
    expect(await ask()).toEqual({ trouble: { kind: 'unavailable', code: 'TimeoutError' } });
  });

  it('knows nothing where the connection breaks', async () => {
    nock(host)
      .get(/.*/)
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    expect(await ask()).toMatchObject({ trouble: { kind: 'unavailable' } });
  });
});

describe('the doctor, of a channel,', () => {
  it.each([
    [200, { read: 'in' }],
    [403, { read: 'not-in' }],
    [404, { read: 'not-in' }],
    [401, { trouble: { status: 401 } }],
    [429, { trouble: { kind: 'throttled', status: 429 } }],
    [502, { trouble: { kind: 'unavailable', status: 502 } }],
  ])('takes %i for %o', async (status, expected) => {
    nock(SMBA).get(/.*/).reply(status, {});
    expect(await roster()).toMatchObject(expected);
  });
});

describe('the doctor, of the clock,', () => {
  it('believes no answer without a date', async () => {
    nock(LOGIN).get(/.*/).reply(200, {}, { date: 'soon' });
    expect(await clock()).toMatchObject({ trouble: { code: 'NoDate' } });
  });
});

describe('the doctor, of the certificate,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-certificate-'));
  const file = join(folder, 'app.pem');

  it('reads when it ends, also behind its key', async () => {
    writeFileSync(file, `${KEY}\n${CERTIFICATE}\n`);
    expect(await readCertificate(file)).toEqual({ read: '2126-11-04T12:15:23.000Z' });
  });

  it.each([
    ['is not there', join(folder, 'none.pem'), 'ENOENT'],
    ['is no certificate', join(folder, 'text.pem'), expect.any(String) as string],
  ])('knows nothing where the file %s', async (_how, path, code) => {
    writeFileSync(join(folder, 'text.pem'), 'hello');
    expect(await readCertificate(path)).toEqual({ trouble: { kind: 'rejected', code } });
  });
});
