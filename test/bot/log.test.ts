import { expect, it } from 'vitest';
import { createLog } from '../../bot/log.js';
import { RemoteError } from '../../bot/unlock/errors.js';

// Every log line counts as public. So the log leaves out secrets and what people typed, whoever logs them by mistake.

function logged(facts: object): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).info(facts, 'Something happened');
  return lines.join('');
}

const SECRET = 'Kast-tafel-fiets-41';

it.each([
  'password',
  'newPassword',
  'passwordProfile',
  'temporaryAccessPass',
  'secret',
  'client_secret',
  'token',
  'access_token',
  'authorization',
  'Authorization',
  'sealed',
  'credentialKey',
  'value',
  'body',
  'text',
  'inputs',
])('the log leaves out what is called %s, up to two levels deep', (key) => {
  for (const facts of [{ [key]: SECRET }, { a: { [key]: SECRET } }, { a: { b: { [key]: SECRET } } }]) {
    const line = logged(facts);
    expect(line).not.toContain(SECRET);
    expect(line).toContain('[redacted]');
  }
});

it('the log keeps what an operator needs: the request and who acted', () => {
  expect(logged({ requestId: 'R1', by: 'P1' })).toMatch(/"requestId":"R1","by":"P1"/);
});

it('the log tells of an error its facts, and not what a vendor answered', () => {
  const error = new RemoteError('set a password', { kind: 'forbidden', permission: 'User.Read.All' });
  const line = logged({ err: Object.assign(error, { body: SECRET, response: { data: SECRET } }) });
  expect(line).not.toContain(SECRET);
  expect(line).toContain('"permission":"User.Read.All"');
});
