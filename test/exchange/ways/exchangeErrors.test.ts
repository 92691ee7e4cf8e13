import { describe, expect, it } from 'vitest';
import { exchangeError } from '../../../bot/exchange/ways/exchangeErrors.js';
import { fixture } from '../../helpers/nockGraph.js';

const reading = { name: 'read the restricted entities' };
const unblocking = { name: 'unblock the sender', writes: true };

function answer(status: number, body: unknown) {
  return { status, headers: new Headers(), body: typeof body === 'string' ? body : JSON.stringify(body) };
}

const inMessage = (message: string) => ({ error: { code: 'BadRequest', message } });
const inDetails = (message: string) => ({
  error: { code: 'BadRequest', message: 'Error executing request.', details: [{ message }] },
});
const inInner = (message: string) => ({
  error: { code: 'BadRequest', message: 'Error.', innererror: { internalException: { message } } },
});

describe('the three shapes of an error', () => {
  it.each([
    ['details', 'error.details', 404, 'not-found', 'ManagementObjectNotFoundException'],
    ['innererror', 'error.innererror', 400, 'rejected', 'SomethingInvalidException'],
    ['message', 'error.message', 400, 'rejected', 'BadRequest'],
  ])('%s', (_shape, file, status, kind, code) => {
    const error = exchangeError(answer(status, fixture(`exchange/${file}`)), reading);
    expect(error).toMatchObject({ kind, code, status });
    expect(error.message).not.toMatch(/couldn't|not valid|exceeded/);
  });

  it.each(['', '<html></html>', '[]', '{"error":"x"}', '{"error":{"details":[],"innererror":null}}'])(
    'and none of them: %j',
    (body) => {
      expect(exchangeError(answer(400, body), reading).kind).toBe('rejected');
    },
  );
});

describe('the unblock limit', () => {
  const sentences = [
    'You have exceeded the number of times that this user can be unblocked.',
    'The unblock limit has been exceeded. Contact Microsoft Support.',
    'Unable to unblock: the maximum was reached',
  ];
  it.each(sentences.flatMap((text) => [inMessage(text), inDetails(text), inInner(text)]))(
    'is seen in every shape (%#)',
    (body) => {
      expect(exchangeError(answer(400, body), unblocking).kind).toBe('limit-reached');
    },
  );

  it.each([
    ['another limit', 400, inMessage('The request size exceeds the limit'), unblocking, 'rejected'],
    ['another unblocking', 400, inMessage('Only administrators may unblock'), unblocking, 'rejected'],
    ['a reading', 400, inMessage(sentences[0]!), reading, 'rejected'],
    ['a throttled call', 429, inMessage(sentences[0]!), unblocking, 'throttled'],
    ['a broken service', 500, inMessage(sentences[0]!), unblocking, 'unavailable'],
    ['a missing role', 403, inMessage(sentences[0]!), unblocking, 'forbidden'],
  ])('is not taken for %s', (_what, status, body, operation, kind) => {
    expect(exchangeError(answer(status, body), operation).kind).toBe(kind);
  });
});
