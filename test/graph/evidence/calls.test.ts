import nock from 'nock';
import { expect, it } from 'vitest';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

// How often one investigation asks what Microsoft limits, whatever the length of the logs (microsoft-apis.md A19).

useNock();

const SINCE = new Date('2026-11-19T08:00:00Z');
const ROW = {
  id: 'x',
  createdDateTime: '2026-11-25T08:00:00Z',
  status: { errorCode: 0 },
  activityDateTime: '2026-11-25T08:00:00Z',
  activityDisplayName: 'x',
};

it.each([
  ['full', 100, 8, 2],
  ['of one line', 1, 12, 6],
])(
  'an investigation in which pages are %s (%i) asks the reports %i times and Identity Protection %i times, at most',
  async (_what, lines, reports, risks) => {
    const asked: string[] = [];
    nock(GRAPH)
      .persist()
      .get(/./)
      .reply((uri) => {
        const { pathname } = new URL(uri, GRAPH);
        asked.push(pathname);
        if (pathname.includes('riskyUsers')) return [200, { riskLevel: 'none', riskState: 'none' }];
        if (pathname.includes('/users/')) return [200, { usageLocation: 'NL' }];
        // There is always more.
        return [
          200,
          {
            value: Array.from({ length: lines }, () => ROW),
            '@odata.nextLink': `${GRAPH}${pathname}?$skiptoken=${asked.length}`,
          },
        ];
      });
    const { investigation } = testGraph();
    await Promise.all([
      investigation.signIns(JULIA, SINCE),
      investigation.codeSignIns(JULIA, SINCE),
      investigation.backgroundSignIns(JULIA, SINCE),
      investigation.changes(JULIA, SINCE),
      investigation.risk(JULIA),
      investigation.riskDetections(JULIA, SINCE),
    ]);
    expect(asked.filter((path) => path.includes('/auditLogs/'))).toHaveLength(reports);
    expect(asked.filter((path) => path.includes('/identityProtection/'))).toHaveLength(risks);
    nock.cleanAll();
  },
);
