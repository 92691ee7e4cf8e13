import { expect, it } from 'vitest';
import { lookBatch } from '../../../bot/graph/account/lookBatch.js';
import { ReportLimit } from '../../../bot/graph/client/reportLimit.js';
import { memoryRefusals } from '../../helpers/memoryRefusals.js';
import { testGraph, useNock } from '../../helpers/nockGraph.js';

// A look asks for no report that Microsoft would refuse.

useNock();

const operation = { name: 'read the sign-in log', permission: 'AuditLog.Read.All' } as const;
const questions = { signIns: { operation, url: '/auditLogs/signIns' } };

it.each(['this', 'another'])(
  'while Microsoft refuses reports to %s instance, none is sent: it is asked for later',
  async (which) => {
    const now = () => new Date(1_700_000_000_000);
    const refusals = memoryRefusals(now);
    const reports = new ReportLimit(now, refusals);
    const refused = which === 'this' ? reports : new ReportLimit(now, refusals);
    refused.refused(30);
    const { graph } = testGraph();
    // Without an answer in nock, a call that is sent would fail in another way.
    const { signIns } = await lookBatch(graph, operation, questions, reports);
    expect(signIns).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterSeconds: 30 } });
  },
);
