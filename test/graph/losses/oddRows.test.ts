import nock from 'nock';
import { expect, it } from 'vitest';
import { GRAPH, testGraph, useNock } from '../../helpers/nockGraph.js';
import { ID, logsOf, renew, SPAN } from './lossCalls.js';

useNock();

// One row in a form that the bot does not know loses none of the others. What is counted is then said to be at least.

const ODD = [42, 'x', null, { id: 7, operation: { strange: true }, objectId: ['y'] }];

it.each(ODD)('a record of the audit search that is %j is missing, and that is said', async (odd) => {
  nock(GRAPH)
    .get(/records$/)
    .reply(200, { value: [{ operation: 'Send', clientIp: '192.0.2.10' }, odd] });
  const found = await logsOf(testGraph()).found('mail', ID, renew);
  expect(found).toEqual({ lines: [{ operation: 'Send', address: '192.0.2.10' }], cut: true });
});

it.each(ODD)('a delivery of the message trace that is %j is missing, and that is said', async (odd) => {
  const delivery = {
    id: 't-1',
    messageId: 'm-1',
    recipientAddress: 'jo@fabrikam.example',
    status: 'delivered',
  };
  nock(GRAPH)
    .get(/messageTraces/)
    .reply(200, { value: [odd, delivery] });
  const sent = await logsOf(testGraph()).sent(['vera@contoso.example'], SPAN, renew, new Map());
  expect(sent.cut).toBe(true);
  expect(sent.lines).toEqual([{ mail: 'm-1', to: 'jo@fabrikam.example', status: 'delivered' }]);
});

it('where each row is understood, nothing is missing', async () => {
  nock(GRAPH)
    .get(/records$/)
    .reply(200, { value: [{ operation: 'Send' }] });
  expect((await logsOf(testGraph()).found('mail', ID, renew)).cut).toBe(false);
});
