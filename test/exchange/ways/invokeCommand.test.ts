import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { dummyCredential } from '../../../bot/microsoft/token.js';
import { CmdletMailboxes } from '../../../bot/exchange/cmdletMailboxes.js';
import { InvokeCommand, type InvokeCommandOptions } from '../../../bot/exchange/ways/invokeCommand.js';
import { fixture, remoteErrorFrom, useNock } from '../../helpers/nockGraph.js';
import { RIGHTS } from '../../../bot/unlock/evidence/evidence.js';

useNock();

const EXCHANGE = 'https://outlook.office365.com';
const TENANT = '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e70';
const PATH = `/adminapi/beta/${TENANT}/InvokeCommand`;
const JULIA = 'julia.jansen@contoso.example';
const MAILBOX = { address: JULIA, userPrincipalName: 'jjansen@contoso.example' };
const PERMISSION = 'Exchange.ManageAsApp and the Entra role Exchange Administrator';

function setUp(overrides: Partial<InvokeCommandOptions> = {}) {
  const scopes: unknown[] = [];
  const logged: string[] = [];
  const timeouts: number[] = [];
  const time = new AbortController();
  const note = (facts: object, message: string): void => void logged.push(JSON.stringify({ facts, message }));
  const way = new InvokeCommand({
    credential: {
      getToken: async (asked) => {
        scopes.push(asked);
        return { token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 };
      },
    },
    tenantId: TENANT,
    baseUrl: `${EXCHANGE}/`,
    scope: `${EXCHANGE}/.default`,
    log: { debug: note, info: note, warn: note },
    deadline: (ms) => {
      timeouts.push(ms);
      return time.signal;
    },
    ...overrides,
  });
  const mailboxes = new CmdletMailboxes(way);
  const timeOut = (): void => time.abort(new DOMException('The operation timed out', 'TimeoutError'));
  return { mailboxes, scopes, logged, timeouts, timeOut };
}

const getBody = {
  CmdletInput: { CmdletName: 'Get-BlockedSenderAddress', Parameters: { SenderAddress: JULIA } },
};
const removeBody = {
  CmdletInput: {
    CmdletName: 'Remove-BlockedSenderAddress',
    Parameters: { SenderAddress: JULIA, Reason: 'Latchkey request R1' },
  },
};

const calls = [
  ...RIGHTS.flatMap((right) => [
    {
      name: `holders of ${right}`,
      writes: false,
      make: ({ access }: CmdletMailboxes) => access.holders(MAILBOX, right),
    },
    {
      name: `takeOff ${right}`,
      writes: true,
      make: ({ access }: CmdletMailboxes) => access.takeOff(MAILBOX, right, JULIA),
    },
    {
      name: `give ${right}`,
      writes: true,
      make: ({ access }: CmdletMailboxes) => access.give(MAILBOX, right, JULIA),
    },
  ]),
  {
    name: 'restriction',
    writes: false,
    make: (mailboxes: CmdletMailboxes) => mailboxes.restrictions([JULIA]),
  },
  {
    name: 'unblock',
    writes: true,
    make: (mailboxes: CmdletMailboxes) => mailboxes.unblock(JULIA, 'Latchkey request R1'),
  },
  {
    name: 'rules',
    writes: false,
    make: (mailboxes: CmdletMailboxes) => mailboxes.rules(MAILBOX),
  },
  {
    name: 'switchRule',
    writes: true,
    make: (mailboxes: CmdletMailboxes) => mailboxes.switchRule(MAILBOX, 'jjansen\\1', false),
  },
  {
    name: 'ownDomains',
    writes: false,
    make: (mailboxes: CmdletMailboxes) => mailboxes.ownDomains(),
  },
  {
    name: 'ruleChanges',
    writes: false,
    make: (mailboxes: CmdletMailboxes) => mailboxes.ruleChanges(MAILBOX, new Date('2026-03-01T09:00:00Z')),
  },
];

describe('a request to InvokeCommand', () => {
  it('asks for the one address, with the headers that the module sends', async () => {
    nock(EXCHANGE)
      .post(PATH, getBody)
      .matchHeader('authorization', 'Bearer a-token')
      .matchHeader('content-type', /^application\/json/)
      .matchHeader('x-anchormailbox', `APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${TENANT}`)
      .matchHeader('x-cmdletname', 'Get-BlockedSenderAddress')
      .matchHeader('x-responseformat', 'json')
      .matchHeader('prefer', 'odata.maxpagesize=1000')
      .matchHeader('client-request-id', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .reply(200, fixture('exchange/blocked.row'));
    const { mailboxes, scopes } = setUp();
    expect((await mailboxes.restrictions([JULIA]))[0]).toEqual({
      address: 'Julia.Jansen@contoso.example',
      reason: 'ExternalRecipient',
      internalRecipients: 12,
      externalRecipients: 1043,
      since: '2026-08-20T05:12:44.000Z',
    });
    expect(scopes).toEqual([['https://outlook.office365.com/.default']]);
  });

  it('unblocks with a reason, once, and without a parameter that the cmdlet does not have', async () => {
    nock(EXCHANGE)
      .post(PATH, removeBody)
      .matchHeader('x-cmdletname', 'Remove-BlockedSenderAddress')
      .reply(200, { value: [] });
    expect(await setUp().mailboxes.unblock(JULIA, 'Latchkey request R1')).toBe('made');
  });

  it('has six seconds while somebody waits in a dialog, and thirty to write', async () => {
    nock(EXCHANGE).post(PATH).twice().reply(200, { value: [] });
    const { mailboxes, timeouts } = setUp();
    await mailboxes.restrictions([JULIA]);
    await mailboxes.unblock(JULIA, 'x');
    expect(timeouts).toEqual([6_000, 30_000]);
  });

  it('goes to the sandbox below its path, with a token that is worth nothing', async () => {
    nock('http://127.0.0.1:9000')
      .post(`/exchange${PATH}`, getBody)
      .matchHeader('authorization', 'Bearer sandbox')
      .reply(200, { value: [] });
    const { mailboxes } = setUp({ credential: dummyCredential, baseUrl: 'http://127.0.0.1:9000/exchange' });
    expect(await mailboxes.restrictions([JULIA])).toEqual([]);
  });

  it('logs ids and status, and neither token nor address', async () => {
    nock(EXCHANGE).post(PATH).reply(200, fixture('exchange/blocked.row'), { 'request-id': 'r-1' });
    const { mailboxes, logged } = setUp();
    await mailboxes.restrictions([JULIA]);
    expect(logged.join()).toContain('"remoteId":"r-1"');
    expect(logged.join()).not.toMatch(/a-token|julia/i);
  });
});

describe('the answer to restriction', () => {
  it.each([
    ['an empty list', { value: [] }],
    ['no list at all', { '@adminapi.warnings': ['nothing'] }],
    ['a list of other people', { value: [{ SenderAddress: 'ben@contoso.example' }] }],
  ])('%s: not on the list', async (_what, body) => {
    nock(EXCHANGE).post(PATH).reply(200, body);
    expect(await setUp().mailboxes.restrictions([JULIA])).toEqual([]);
  });

  it('is collected over pages: the same body is posted to the next link', async () => {
    const next = `${EXCHANGE}${PATH}?$skiptoken=1`;
    nock(EXCHANGE)
      .post(PATH, getBody)
      .reply(200, { value: [{ SenderAddress: 'ben@contoso.example' }], '@odata.nextLink': next })
      .post(`${PATH}?$skiptoken=1`, getBody)
      .reply(200, { value: [{ SenderAddress: JULIA }] });
    expect(await setUp().mailboxes.restrictions([JULIA])).toEqual([{ address: JULIA }]);
  });

  it('never takes the token to another host', async () => {
    nock(EXCHANGE)
      .post(PATH)
      .reply(200, { value: [], '@odata.nextLink': 'https://elsewhere.example/adminapi' });
    expect(await remoteErrorFrom(setUp().mailboxes.restrictions([JULIA]))).toMatchObject({
      kind: 'unavailable',
      code: 'UnexpectedAnswer',
    });
  });

  it('ends when the pages do not', async () => {
    nock(EXCHANGE)
      .post(PATH)
      .times(10)
      .reply(200, { value: [], '@odata.nextLink': `${EXCHANGE}${PATH}` });
    expect(await remoteErrorFrom(setUp().mailboxes.restrictions([JULIA]))).toMatchObject({
      kind: 'unavailable',
    });
  });

  it.each(['<html></html>', '[]', '{"value":[{"Name":"x"}]}'])('%s is no answer', async (body) => {
    nock(EXCHANGE).post(PATH).reply(200, body);
    expect(await remoteErrorFrom(setUp().mailboxes.restrictions([JULIA]))).toMatchObject({
      kind: 'unavailable',
    });
  });
});

describe('the answer to unblock', () => {
  it.each(['', '<html></html>', '{"value":null}'])('any 2xx is success: %j', async (body) => {
    nock(EXCHANGE).post(PATH).reply(200, body);
    expect(await setUp().mailboxes.unblock(JULIA, 'x')).toBe('made');
  });

  it('is not success when Exchange asks back', async () => {
    nock(EXCHANGE).post(PATH).reply(200, { '@adminapi.confirmationmessage': 'Are you sure?' });
    expect(await remoteErrorFrom(setUp().mailboxes.unblock(JULIA, 'x'))).toMatchObject({
      kind: 'rejected',
      code: 'ConfirmationAsked',
    });
  });

  it('says that Microsoft allows no more unblocks', async () => {
    nock(EXCHANGE).post(PATH).reply(400, fixture('exchange/error.message'));
    expect(await remoteErrorFrom(setUp().mailboxes.unblock(JULIA, 'x'))).toMatchObject({
      kind: 'limit-reached',
      maybeMade: false,
    });
  });
});

describe.each(calls)('$name', ({ writes, make }) => {
  it('names permission and role after a 403 without a word', async () => {
    nock(EXCHANGE).post(PATH).reply(403, '');
    const error = await remoteErrorFrom(make(setUp().mailboxes));
    expect(error).toMatchObject({ kind: 'forbidden', status: 403, permission: PERMISSION });
  });

  it.each([
    [401, '', {}, { kind: 'forbidden', permission: undefined }],
    [
      404,
      fixture('exchange/error.details'),
      {},
      { kind: 'not-found', code: 'ManagementObjectNotFoundException' },
    ],
    [429, '', { 'Retry-After': '20' }, { kind: 'throttled', retryAfterSeconds: 20, maybeMade: false }],
    [503, '<html>', { 'Retry-After': '5' }, { kind: 'unavailable', retryAfterSeconds: 5, maybeMade: writes }],
    [500, '', {}, { kind: 'unavailable', maybeMade: writes }],
  ])('is sent once and ends as documented after a %i', async (status, body, headers, expected) => {
    let times = 0;
    nock(EXCHANGE)
      .persist()
      .post(PATH)
      .reply(
        status,
        () => {
          times += 1;
          return body;
        },
        headers,
      );
    expect(await remoteErrorFrom(make(setUp().mailboxes))).toMatchObject(expected);
    expect(times).toBe(1);
  });

  it('ends when its time is over, and a write may have been made', async () => {
    const { mailboxes, timeOut } = setUp();
    nock(EXCHANGE)
      .post(PATH)
      .reply(() => {
        timeOut();
        return new Promise(() => undefined);
      });
    expect(await remoteErrorFrom(make(mailboxes))).toMatchObject({
      kind: 'unavailable',
      code: 'TimeoutError',
      maybeMade: writes,
    });
  });

  it('ends when the connection breaks', async () => {
    nock(EXCHANGE)
      .post(PATH)
      .replyWithError(Object.assign(new Error('x'), { code: 'ECONNRESET' }));
    expect(await remoteErrorFrom(make(setUp().mailboxes))).toMatchObject({
      kind: 'unavailable',
      code: 'ECONNRESET',
      maybeMade: writes,
    });
  });

  it('sends nothing without a token', async () => {
    const credential = { getToken: () => Promise.reject(new Error('AADSTS700016: no such application')) };
    const error = await remoteErrorFrom(make(setUp({ credential }).mailboxes));
    expect(error).toMatchObject({ kind: 'forbidden', code: 'AADSTS700016', maybeMade: false });
  });
});
