import { createHmac } from 'node:crypto';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { CmdletMailboxes } from '../../../bot/exchange/cmdletMailboxes.js';
import { RunbookCmdlets } from '../../../bot/exchange/ways/runbookCmdlets.js';
import type { RunbookOptions } from '../../../bot/microsoft/runbookCall.js';
import { remoteErrorFrom, useNock } from '../../helpers/nockGraph.js';

useNock();

const HOST = 'https://latchkey-runbook.example';
const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const JULIA = 'julia.jansen@contoso.example';

function setUp(overrides: Partial<RunbookOptions> = {}) {
  const logged: string[] = [];
  const timeouts: number[] = [];
  const time = new AbortController();
  const note = (facts: object, message: string): void => void logged.push(JSON.stringify({ facts, message }));
  const way = new RunbookCmdlets({
    url: `${HOST}/api/latchkey?code=function-key`,
    secret: SECRET,
    log: { debug: note, info: note, warn: note },
    now: () => new Date('2026-08-20T07:30:00Z'),
    deadline: (ms) => {
      timeouts.push(ms);
      return time.signal;
    },
    ...overrides,
  });
  const mailboxes = new CmdletMailboxes(way);
  const timeOut = (): void => time.abort(new DOMException('The operation timed out', 'TimeoutError'));
  return { mailboxes, logged, timeouts, timeOut };
}

const runbook = () => nock(HOST).post('/api/latchkey?code=function-key');

describe('a call of the runbook', () => {
  it('is signed over the exact bytes of its body', async () => {
    let seen: { body: string; signature: string } | undefined;
    const spy: typeof fetch = async (_url, init) => {
      const headers = new Headers(init?.headers);
      seen = { body: init?.body as string, signature: String(headers.get('X-Latchkey-Signature')) };
      return new Response('{"rows":[]}');
    };
    await setUp({ fetch: spy }).mailboxes.restrictions([JULIA]);
    const hmac = createHmac('sha256', SECRET).update(seen!.body).digest('hex');
    expect(seen!.signature).toBe(`sha256=${hmac}`);
  });

  it('names the cmdlet and its parameters, with an id of its own and the time', async () => {
    const bodies: unknown[] = [];
    runbook().reply((_uri, body) => {
      bodies.push(body);
      return [200, { rows: [] }];
    });
    runbook().reply((_uri, body) => {
      bodies.push(body);
      return [200, { rows: [] }];
    });
    const { mailboxes, timeouts } = setUp();
    expect(await mailboxes.restrictions([JULIA])).toEqual([]);
    expect(await mailboxes.unblock(JULIA, 'Latchkey request R1')).toBe('made');
    const callId = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
    const sentAt = '2026-08-20T07:30:00.000Z';
    expect(bodies).toEqual([
      { cmdlet: 'Get-BlockedSenderAddress', parameters: { SenderAddress: JULIA }, callId, sentAt },
      {
        cmdlet: 'Remove-BlockedSenderAddress',
        parameters: { SenderAddress: JULIA, Reason: 'Latchkey request R1' },
        callId,
        sentAt,
      },
    ]);
    expect(timeouts).toEqual([6_000, 60_000]);
  });

  it('logs the id of the call and the status, and neither key, secret nor address', async () => {
    runbook().reply(200, { rows: [] });
    const { mailboxes, logged } = setUp();
    await mailboxes.restrictions([JULIA]);
    expect(logged.join()).toMatch(/callId.*"status":200/);
    expect(logged.join()).not.toMatch(/function-key|a-secret|julia/i);
  });
});

describe('the answer of the runbook', () => {
  it('is rows with every column of the cmdlet', async () => {
    const row = {
      SenderAddress: JULIA,
      Reason: 'ExceedingLimitType=X',
      TemporaryBlock: true,
      CreatedDatetime: '2026-08-20T05:12:44Z',
      Identity: 'not asked for',
    };
    runbook().reply(200, { rows: [row] });
    expect(await setUp().mailboxes.restrictions([JULIA])).toEqual([
      {
        address: JULIA,
        reason: 'X',
        temporary: true,
        since: '2026-08-20T05:12:44.000Z',
      },
    ]);
  });

  it.each([
    [{ error: { kind: 'limit-reached' } }, { kind: 'limit-reached', maybeMade: false }],
    [{ error: { kind: 'not-found', code: 'X' } }, { kind: 'not-found', code: 'X' }],
    [{ error: { kind: 'throttled', retryAfterSeconds: 9 } }, { kind: 'throttled', retryAfterSeconds: 9 }],
    [
      { error: { kind: 'forbidden' } },
      { kind: 'forbidden', permission: 'Exchange.ManageAsApp and the Entra role Exchange Administrator' },
    ],
    [{ error: { kind: 'unavailable' } }, { kind: 'unavailable', maybeMade: true }],
    [
      { error: { kind: 'something new' } },
      { kind: 'unavailable', code: 'UnexpectedAnswer', maybeMade: true },
    ],
    [{ restricted: false }, { kind: 'unavailable', code: 'UnexpectedAnswer', maybeMade: true }],
    ['Accepted', { kind: 'unavailable', code: 'UnexpectedAnswer', maybeMade: true }],
  ])('%j to a removal', async (body, expected) => {
    runbook().reply(200, body);
    expect(await remoteErrorFrom(setUp().mailboxes.unblock(JULIA, 'x'))).toMatchObject(expected);
  });

  it.each([
    [401, 'forbidden', false],
    [403, 'forbidden', false],
    // The function is not there. That says nothing about the mailbox.
    [404, 'unavailable', false],
    [429, 'throttled', false],
    [500, 'unavailable', true],
    [504, 'unavailable', true],
  ])('%i without a body is %s, and the removal is sent once', async (status, kind, maybeMade) => {
    let times = 0;
    nock(HOST)
      .persist()
      .post(/latchkey/)
      .reply(
        status,
        () => {
          times += 1;
          return '';
        },
        { 'Retry-After': '7' },
      );
    const error = await remoteErrorFrom(setUp().mailboxes.unblock(JULIA, 'x'));
    expect(error).toMatchObject({ kind, maybeMade, retryAfterSeconds: 7 });
    expect(times).toBe(1);
  });

  it('that does not come in time leaves it open whether it was removed', async () => {
    const { mailboxes, timeOut } = setUp();
    runbook().reply(() => {
      timeOut();
      return new Promise(() => undefined);
    });
    const error = await remoteErrorFrom(mailboxes.unblock(JULIA, 'x'));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'TimeoutError', maybeMade: true });
    expect(String(error.stack)).not.toMatch(/function-key|a-secret/);
  });
});

describe('the address of the runbook', () => {
  it.each(['http://latchkey-runbook.example/api', 'ftp://127.0.0.1/', 'http://127.0.0.1.example/'])(
    'may not be %s',
    (url) => {
      expect(() => setUp({ url })).toThrow('must be https');
    },
  );

  it.each([`${HOST}/`, 'http://127.0.0.1:7071/api', 'http://[::1]/', 'http://localhost/'])(
    'may be %s',
    (url) => {
      expect(() => setUp({ url })).not.toThrow();
    },
  );

  it('needs a secret that is one', () => {
    expect(() => setUp({ secret: 'short' })).toThrow('at least 32');
  });
});
