import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkSeen } from '../../bot/telemetry/telemetry.js';
import { openTraces, traceIdOf } from '../../bot/telemetry/traces.js';
import { startOtlpReceiver, type OtlpReceiver } from '../helpers/otlpReceiver.js';

// Traces as a collector gets them.

let receiver: OtlpReceiver;
beforeEach(async () => {
  receiver = await startOtlpReceiver();
});
afterEach(() => receiver.close());

const ID = 'ABCD-EFGH-JKLM-NPQR';
const call = {
  kind: 'call',
  name: 'graph users/{}',
  attributes: {},
  failed: false,
  startedAt: 10,
  ms: 5,
  parts: [],
};
const seen = (id: string, requestId?: string): WorkSeen => ({
  work: { id, kind: 'job', name: 'execute', ...(requestId && { requestId }) },
  outcome: 'done',
  startedAt: 5,
  ms: 20,
  parts: [{ ...call, kind: 'step', name: 'step enable-sign-in', parts: [{ ...call, kind: 'call' }] }],
});

describe('what two instances do for one request', () => {
  it('is one trace, whose id is made from that of the request', async () => {
    const [one, two] = [openTraces(receiver.url), openTraces(`${receiver.url}/`)];
    one.trace(seen('a', ID));
    two.trace(seen('b', ID));
    await Promise.all([one.close(), two.close()]);
    expect(new Set(receiver.spans.map(({ traceId }) => traceId))).toEqual(new Set([traceIdOf(ID)]));
    expect(receiver.spans.filter(({ name }) => name === 'job execute').length).toBe(2);
    expect(traceIdOf(ID)).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a piece of work', () => {
  it('has its steps inside, and each step its calls', async () => {
    const traces = openTraces(receiver.url);
    traces.trace(seen('a', ID));
    await traces.close();
    const of = (name: string) => receiver.spans.find((span) => span.name === name)!;
    expect(of('job execute').parentSpanId ?? '').toBe('');
    expect(of('step enable-sign-in').parentSpanId).toBe(of('job execute').spanId);
    expect(of('graph users/{}').parentSpanId).toBe(of('step enable-sign-in').spanId);
    expect(of('graph users/{}').attributes).toEqual({ 'latchkey.request.id': ID });
  });

  it('about no request has a trace of its own', async () => {
    const traces = openTraces(receiver.url);
    traces.trace(seen('a'));
    traces.trace(seen('b'));
    await traces.close();
    expect(new Set(receiver.spans.map(({ traceId }) => traceId)).size).toBe(2);
  });

  it('is lost without a collector, and nothing fails', async () => {
    const traces = openTraces('http://127.0.0.1:9');
    traces.trace(seen('a'));
    await expect(traces.close()).resolves.toBeUndefined();
  });
});
