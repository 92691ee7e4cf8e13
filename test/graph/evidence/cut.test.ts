import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphInvestigation } from '../../../bot/graph/investigation.js';
import { RemoteError } from '../../../bot/unlock/errors.js';
import type { Finding } from '../../../bot/unlock/findings.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();
afterEach(() => nock.cleanAll());

// Graph's lists may go on for longer than the bot reads. Then the finding says so, and nobody takes what is not in it
// for not there (learn.microsoft.com/graph/paging).

const SINCE = new Date('2026-11-19T08:00:00Z');
const LISTS: readonly [name: string, read: (on: GraphInvestigation) => Promise<Finding<unknown>>][] = [
  ['rules', (on) => on.rules(JULIA)],
  ['methods', (on) => on.methods(JULIA)],
  ['consents', (on) => on.consents(JULIA)],
  ['roles', (on) => on.roles(JULIA)],
  ['devices', (on) => on.devices(JULIA)],
  ['signIns', (on) => on.signIns(JULIA, SINCE)],
  ['backgroundSignIns', (on) => on.backgroundSignIns(JULIA, SINCE)],
  ['codeSignIns', (on) => on.codeSignIns(JULIA, SINCE)],
  ['signInsSince', (on) => on.signInsSince(JULIA, SINCE)],
];

/** Every page is empty. Each names a next one, or none does. */
function pages(goOn: boolean): void {
  nock(GRAPH)
    .persist()
    .get(/./)
    .reply(200, (uri) => ({
      value: [],
      ...(goOn && { '@odata.nextLink': `${GRAPH}${uri.split('?')[0]}?$skiptoken=x` }),
    }));
}

describe.each(LISTS)('%s', (_name, read) => {
  it('that go on after the last page that is read say so', async () => {
    pages(true);
    expect(await read(testGraph().investigation)).toMatchObject({ known: true, cut: true });
  });

  it('that were read to their end do not', async () => {
    pages(false);
    const finding = await read(testGraph().investigation);
    expect(finding.known).toBe(true);
    expect(finding).not.toHaveProperty('cut');
  });
});

describe('more ways of signing in than are kept', () => {
  const rows = (count: number) =>
    nock(GRAPH)
      .get(/auditLogs/)
      .query(true)
      .reply(200, {
        value: Array.from({ length: count }, (_, n) => ({
          createdDateTime: '2026-11-25T08:00:00Z',
          ipAddress: `198.51.100.${n}`,
          status: { errorCode: 0 },
        })),
      });

  it.each(LISTS.filter(([name]) => name === 'signIns' || name === 'backgroundSignIns'))(
    '%s are counted, and the list is cut',
    async (_name, read) => {
      rows(43);
      expect(await read(testGraph().investigation)).toMatchObject({ cut: true, value: { more: 3 } });
    },
  );

  it('are none where there is room for all', async () => {
    rows(40);
    expect(await testGraph().investigation.signIns(JULIA, SINCE)).not.toHaveProperty('cut');
  });
});

describe('what a step is about, in a list that goes on', () => {
  it.each([
    ['a device', () => testGraph().changes.device(JULIA, 'd-1')],
    ['a consent', () => testGraph().changes.consent(JULIA, 'c-1')],
  ])('is not taken for gone: %s', async (_name, read) => {
    pages(true);
    await expect(read()).rejects.toThrow(RemoteError);
  });
});
