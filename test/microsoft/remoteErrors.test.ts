import { GraphError } from '@microsoft/microsoft-graph-client';
import { describe, expect, it } from 'vitest';
import { toRemoteError } from '../../bot/microsoft/remoteErrors.js';
import { NetworkError } from '../../bot/microsoft/networkError.js';
import { retryAfterSeconds } from '../../bot/microsoft/retryAfter.js';
import { NoToken } from '../../bot/microsoft/token.js';
import { RemoteError } from '../../bot/unlock/errors.js';

const reading = { name: 'read the account', permission: 'User.Read.All' } as const;
const writing = { name: 'allow sign-in', permission: 'User.EnableDisableAccount.All', writes: true } as const;

function graphError(status: number, code: string, headers: Record<string, string> = {}): GraphError {
  const error = new GraphError(status, 'A sentence that Microsoft may change');
  error.code = code;
  error.headers = new Headers(headers);
  return error;
}

describe('an answer of Graph becomes an error of the domain by status and code', () => {
  it.each([
    [400, 'Request_BadRequest', 'rejected'],
    [401, 'InvalidAuthenticationToken', 'forbidden'],
    [403, 'Authorization_RequestDenied', 'forbidden'],
    [404, 'Request_ResourceNotFound', 'not-found'],
    [408, 'RequestTimeout', 'unavailable'],
    [409, 'Conflict', 'rejected'],
    [412, 'PreconditionFailed', 'rejected'],
    [429, 'TooManyRequests', 'throttled'],
    [500, 'InternalServerError', 'unavailable'],
    [502, 'BadGateway', 'unavailable'],
    [503, 'serviceNotAvailable', 'unavailable'],
    [504, 'GatewayTimeout', 'unavailable'],
    [302, 'Found', 'unavailable'],
    [200, 'SyntaxError', 'unavailable'],
  ])('%i %s is %s', (status, code, kind) => {
    const error = toRemoteError(graphError(status, code), reading);
    expect(error).toMatchObject({ kind, status, code: status === 200 ? 'UnexpectedAnswer' : code });
    expect(error.message).toContain('Could not read the account');
    expect(error.message).not.toContain('A sentence');
    expect(error.cause).toBeUndefined();
  });

  it('says that a write may have been made for exactly those answers that leave it open', () => {
    const open = [400, 401, 403, 404, 408, 409, 412, 429, 500, 502, 503, 504].filter(
      (status) => toRemoteError(graphError(status, 'x'), writing).maybeMade,
    );
    expect(open).toEqual([408, 500, 502, 503, 504]);
    expect(toRemoteError(graphError(503, 'x'), reading).maybeMade).toBe(false);
  });

  it('names the permission for 403 only: 401 is about the token', () => {
    expect(toRemoteError(graphError(403, 'x'), reading).permission).toBe('User.Read.All');
    expect(toRemoteError(graphError(401, 'x'), reading).permission).toBeUndefined();
  });

  it('takes the request id from the header where the body has none', () => {
    const error = toRemoteError(graphError(503, 'x', { 'request-id': 'r-1' }), reading);
    expect(error.remoteId).toBe('r-1');
  });

  it('leaves an error of the domain as it is', () => {
    const error = new RemoteError('read the account', { kind: 'not-found' });
    expect(toRemoteError(error, writing)).toBe(error);
  });
});

describe('no answer at all', () => {
  it.each([
    [new DOMException('late', 'TimeoutError'), 'TimeoutError'],
    [new DOMException('stopped', 'AbortError'), 'AbortError'],
    [
      new NetworkError(
        new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
      ),
      'ECONNRESET',
    ],
    [new NetworkError(new TypeError('fetch failed')), 'TypeError'],
    ['a string', 'Unknown'],
  ])('%s is unavailable, and a write may have been made', (thrown, code) => {
    expect(toRemoteError(thrown, reading)).toMatchObject({ kind: 'unavailable', code, maybeMade: false });
    expect(toRemoteError(thrown, writing)).toMatchObject({ kind: 'unavailable', code, maybeMade: true });
  });
});

describe('no token', () => {
  it('is forbidden when Entra ID says no, with its number and without its sentence', () => {
    const refused = new NoToken(new Error('AADSTS7000215: Invalid client secret provided for app 1234'));
    const error = toRemoteError(refused, writing);
    expect(error).toMatchObject({ kind: 'forbidden', code: 'AADSTS7000215', maybeMade: false });
    expect(error.message).not.toContain('1234');
  });

  it('is unavailable when Entra ID cannot be reached, and nothing was made', () => {
    const error = toRemoteError(new NoToken(new Error('getaddrinfo ENOTFOUND')), writing);
    expect(error).toMatchObject({ kind: 'unavailable', maybeMade: false });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-08-20T07:30:00Z');
  it.each([
    ['30', 30],
    ['0', 0],
    ['1.2', 2],
    ['Thu, 20 Aug 2026 07:30:45 GMT', 45],
    ['Thu, 20 Aug 2026 07:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
