import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { GRAPH, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';
import type { TraceSoFar } from '../../../bot/unlock/ports/lossLogs.js';
import { CALLS, ID, logsOf, renew, SPAN } from './lossCalls.js';

useNock();

// Each call about what was taken, with every refusal that Microsoft has.

const answers = (method: 'GET' | 'POST', path: RegExp, times: number) =>
  (method === 'POST' ? nock(GRAPH).post(path) : nock(GRAPH).get(path)).times(times);
const refusal = (code: string) => ({ error: { code, message: 'No.' } });

describe.each(CALLS)('to $name', ({ method, path, permission, make, name }) => {
  const repeats = method === 'GET' ? 3 : 1;

  it('without the permission names it', async () => {
    answers(method, path, 1).reply(403, refusal('Authorization_RequestDenied'));
    expect(await remoteErrorFrom(make(testGraph()))).toMatchObject({ kind: 'forbidden', permission });
  });

  it('without the licence says so', async () => {
    answers(method, path, 1).reply(403, { error: { code: 'Forbidden', message: 'Tenant is not licensed.' } });
    expect(await remoteErrorFrom(make(testGraph()))).toMatchObject({ kind: 'not-licensed' });
  });

  it('at a server that does not know the call, is not there', async () => {
    answers(method, path, 1).reply(404, refusal('ResourceNotFound'));
    if (name === 'ask how far a search is')
      expect(await make(testGraph())).toEqual({ state: 'failed', cut: false });
    else expect(await remoteErrorFrom(make(testGraph()))).toMatchObject({ kind: 'not-found', status: 404 });
  });

  it('too often waits, or says so', async () => {
    answers(method, path, repeats * (name.startsWith('read') || name.startsWith('trace') ? 4 : 1)).reply(
      429,
      refusal('TooManyRequests'),
    );
    expect(await remoteErrorFrom(make(testGraph()))).toMatchObject({ kind: 'throttled', status: 429 });
  });

  it.each([500, 501, 503])('with a %i is unavailable, and sends no search twice', async (status) => {
    const times = status === 503 ? repeats : 1;
    answers(method, path, times).reply(status, refusal('ServiceError'));
    expect(await remoteErrorFrom(make(testGraph()))).toMatchObject({ kind: 'unavailable', status });
  });

  it('without an answer ends with its time', async () => {
    const on = testGraph();
    answers(method, path, 1).reply(() => {
      on.timeOut();
      return new Promise(() => undefined);
    });
    expect(await remoteErrorFrom(make(on))).toMatchObject({ kind: 'unavailable' });
  });

  it('with something else than the documents say is unavailable', async () => {
    answers(method, path, 1).reply(200, { value: 'nothing of that' });
    if (name === 'ask how far a search is')
      expect(await make(testGraph())).toEqual({ state: 'running', cut: false });
    else expect(await remoteErrorFrom(make(testGraph()))).toMatchObject({ kind: 'unavailable' });
  });
});

describe('a search', () => {
  it('asks for the operations of this person in whole seconds, and for nothing else', async () => {
    nock(GRAPH)
      .post('/v1.0/security/auditLog/queries', {
        '@odata.type': '#microsoft.graph.security.auditLogQuery',
        displayName: 'Latchkey: mail',
        filterStartDateTime: '2026-03-01T08:00:00Z',
        filterEndDateTime: '2026-03-02T13:02:00Z',
        operationFilters: [
          'MailItemsAccessed',
          'Send',
          'SendAs',
          'SendOnBehalf',
          'SearchQueryInitiatedExchange',
        ],
        userPrincipalNameFilters: ['vera@contoso.example'],
      })
      .reply(201, { id: ID, status: 'notStarted' });
    expect(await logsOf(testGraph()).search('mail', 'vera@contoso.example', SPAN)).toBe(ID);
  });

  it.each([
    ['notStarted', 'running'],
    ['running', 'running'],
    ['succeeded', 'done'],
    ['failed', 'failed'],
    ['cancelled', 'failed'],
    ['unknownFutureValue', 'running'],
  ])('that is %s is %s', async (status, state) => {
    const path = `/v1.0/security/auditLog/queries/${ID}`;
    nock(GRAPH).get(path).reply(200, { id: ID, status });
    // The form of the example on Microsoft's page.
    nock(GRAPH)
      .get(path)
      .reply(200, { value: { id: ID, status, isRecordCountLimitExceeded: true } });
    const logs = logsOf(testGraph());
    expect(await logs.progress('mail', ID)).toEqual({ state, cut: false });
    expect(await logs.progress('mail', ID)).toEqual({ state, cut: true });
  });

  it('is read page by page, and keeps no subject', async () => {
    const path = `/v1.0/security/auditLog/queries/${ID}/records`;
    const record = (operation: string, auditData: unknown, more: object = {}) => ({
      ...{ id: operation, operation, clientIp: null, objectId: null, auditData },
      ...more,
    });
    nock(GRAPH)
      .get(path)
      .reply(200, {
        '@odata.nextLink': `${GRAPH}${path}?$skiptoken=2`,
        value: [
          record('MailItemsAccessed', {
            ClientIPAddress: '198.51.100.77:50001',
            ClientInfoString: 'Client=OWA;Action=ViaProxy',
            AppId: 'app',
            OperationCount: 2,
            OperationProperties: [
              { Name: 'MailAccessType', Value: 'Bind' },
              { Name: 'IsThrottled', Value: 'True' },
            ],
            Folders: [{ Path: '\\Inbox', FolderItems: [{ InternetMessageId: '<a>', Subject: 'secret' }] }],
          }),
          record('Send', undefined, { clientIp: '192.0.2.10' }),
        ],
      });
    nock(GRAPH)
      .get(`${path}?$skiptoken=2`)
      .reply(200, {
        value: [
          record('MailItemsAccessed', {
            dynamicProperties: {
              OperationProperties: [{ Name: 'MailAccessType', Value: 'Sync' }],
              Item: { ParentFolder: { Path: '\\Sent Items' } },
            },
          }),
          record('FileDownloaded', JSON.stringify({ ClientIP: '198.51.100.77' }), {
            objectId: 'https://a/b',
          }),
        ],
      });
    let renewed = 0;
    const read = await logsOf(testGraph()).found('mail', ID, async () => void renewed++);
    expect(read).toEqual({
      cut: false,
      lines: [
        {
          operation: 'MailItemsAccessed',
          address: '198.51.100.77:50001',
          access: 'bind',
          mails: ['<a>'],
          times: 2,
          program: 'app Client=OWA',
          folder: '\\Inbox',
          stopped: true,
        },
        { operation: 'Send', address: '192.0.2.10' },
        { operation: 'MailItemsAccessed', access: 'sync', folder: '\\Sent Items' },
        { operation: 'FileDownloaded', address: '198.51.100.77', file: 'https://a/b' },
      ],
    });
    expect(renewed).toBe(2);
  });
});

describe('the message trace', () => {
  const path = '/v1.0/admin/exchange/tracing/messageTraces';
  const row = (n: number) => ({
    ...{ id: `i${n}`, messageId: `<m${n}>`, recipientAddress: `p${n}@far.example`, status: 'delivered' },
    subject: 'secret',
  });

  it('asks for one sender, both ends of the time and whole seconds, and keeps no subject', async () => {
    nock(GRAPH)
      .get(path)
      .query({
        $filter:
          "receivedDateTime ge 2026-03-01T08:00:00Z and receivedDateTime le 2026-03-02T13:02:00Z and senderAddress eq 'o''neil@contoso.example'",
        $top: '5000',
      })
      .reply(200, { value: [row(1), { ...row(2), messageId: null, status: null }] });
    expect(await logsOf(testGraph()).sent(["o'neil@contoso.example"], SPAN, renew, new Map())).toEqual({
      cut: false,
      lines: [
        { mail: '<m1>', to: 'p1@far.example', status: 'delivered' },
        { mail: 'i2', to: 'p2@far.example', status: '' },
      ],
    });
  });

  it('asks for each address alone, and has a delivery once', async () => {
    const asked: string[] = [];
    nock(GRAPH)
      .get(path)
      .query(({ $filter }) => {
        asked.push(String($filter).replace(/.*senderAddress eq /, ''));
        return true;
      })
      .times(2)
      .reply(200, { value: [row(1), { ...row(1), recipientAddress: 'P1@far.example' }, row(2)] });
    const addresses = ['vera@contoso.example', 'alias@contoso.example'];
    const read = await logsOf(testGraph()).sent(addresses, SPAN, renew, new Map());
    expect(asked.toSorted()).toEqual(["'alias@contoso.example'", "'vera@contoso.example'"]);
    expect(read.lines.map(({ mail }) => mail)).toEqual(['<m1>', '<m2>']);
  });

  it('of one address that could not be read is not read', async () => {
    const asks = (address: string) => (query: Record<string, unknown>) =>
      String(query.$filter).includes(address);
    nock(GRAPH)
      .get(path)
      .query(asks('vera@'))
      .reply(200, { value: [row(1)] });
    nock(GRAPH).get(path).query(asks('alias@')).reply(403, refusal('Authorization_RequestDenied'));
    const addresses = ['vera@contoso.example', 'alias@contoso.example'];
    expect(await remoteErrorFrom(logsOf(testGraph()).sent(addresses, SPAN, renew, new Map()))).toMatchObject({
      kind: 'forbidden',
    });
  });

  describe('that stopped half-way', () => {
    const path = '/v1.0/admin/exchange/tracing/messageTraces';
    const row = (id: string) => ({
      id,
      messageId: `<${id}>`,
      recipientAddress: 'a@far.example',
      status: 'failed',
    });
    const page = (n: number, isLast = false) => ({
      value: [row(`t${n}`)],
      ...(!isLast && { '@odata.nextLink': `${GRAPH}${path}?$skiptoken=${n + 1}` }),
    });
    const first = () =>
      nock(GRAPH)
        .get(path)
        .query(({ $filter }) => $filter !== undefined);
    const later = (n: number) => nock(GRAPH).get(`${path}?$skiptoken=${n}`);
    const ask = (soFar: Map<string, TraceSoFar>) =>
      logsOf(testGraph()).sent(['vera@contoso.example'], SPAN, renew, soFar);

    it('goes on where it stopped, and reads no page a second time', async () => {
      const soFar = new Map<string, TraceSoFar>();
      first().reply(200, page(1));
      later(2).reply(500, refusal('ServiceError'));
      expect(await remoteErrorFrom(ask(soFar))).toMatchObject({ kind: 'unavailable' });
      later(2).reply(200, page(2, true));
      const { lines, cut } = await ask(soFar);
      expect([lines.map(({ mail }) => mail), cut]).toEqual([['<t1>', '<t2>'], false]);
    });

    it('reads four pages in all', async () => {
      const soFar = new Map<string, TraceSoFar>();
      first().reply(200, page(1));
      later(2).reply(200, page(2));
      later(3).reply(500, refusal('ServiceError'));
      await remoteErrorFrom(ask(soFar));
      later(3).reply(200, page(3));
      later(4).reply(200, page(4));
      expect(await ask(soFar)).toMatchObject({ lines: { length: 4 }, cut: true });
    });

    it.each([400, 404])('begins anew where Microsoft answers %i to the page that is left', async (status) => {
      const soFar = new Map<string, TraceSoFar>();
      first().times(2).reply(200, page(1));
      later(2).reply(500, refusal('ServiceError'));
      await remoteErrorFrom(ask(soFar));
      later(2).reply(status, refusal('BadRequest'));
      later(2).reply(200, page(2, true));
      expect((await ask(soFar)).lines.map(({ mail }) => mail)).toEqual(['<t1>', '<t2>']);
    });
  });

  it('covers at most ten days in a call, and reads four pages of an address at most', async () => {
    const asked: string[] = [];
    nock(GRAPH)
      .get(path)
      .query(({ $filter }) => {
        asked.push(String($filter).replace(/ and senderAddress.*/, ''));
        return true;
      })
      .times(4)
      .reply(200, { value: [row(1)] });
    const long = { since: '2026-01-01T00:00:00.000Z', until: '2026-03-02T00:00:00.000Z' };
    const read = await logsOf(testGraph()).sent(['vera@contoso.example'], long, renew, new Map());
    expect([asked.length, asked[0], read.cut]).toEqual([
      4,
      'receivedDateTime ge 2026-02-20T00:00:00Z and receivedDateTime le 2026-03-02T00:00:00Z',
      true,
    ]);
  });
});
