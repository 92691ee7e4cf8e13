import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { traceIdOf } from '../../bot/telemetry/traces.js';
import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from '../helpers/otlpReceiver.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld } from '../helpers/world.js';

// One request, from the first words until it is done, as a collector of traces gets it.

const { ben, lena } = people;
const WORDS = 'my account is blocked';

let receiver: OtlpReceiver;
let request: UnlockRequest;
let spans: readonly ReceivedSpan[];
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  const world = await startWorld({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url } });
  const play = new StoryPlayer(world);
  request = await play.ask(lena, WORDS);
  await play.approve(ben, request);
  // What was not sent yet is sent when the bot stops.
  await world.close();
  spans = receiver.spans.filter(({ traceId }) => traceId === traceIdOf(request.id));
});
afterAll(() => receiver.close());

const named = (name: string) => spans.filter((span) => span.name === name);

describe('the trace of a request', () => {
  it('has the turns of who asked from the first words on, the click that allowed it, and the jobs', () => {
    expect(named('turn message').length).toBeGreaterThan(1);
    expect(named('turn click').length).toBeGreaterThan(0);
    expect(named('job announce').length).toBeGreaterThan(0);
    expect(named('job execute').length).toBeGreaterThan(0);
  });

  it('has the step inside the job, and the change that was sent inside the step', () => {
    const [step] = named('step enable-sign-in');
    expect(named('job execute').map(({ spanId }) => spanId)).toContain(step?.parentSpanId);
    expect(step?.attributes).toMatchObject({ 'latchkey.outcome': 'done' });
    const inside = spans.filter(({ parentSpanId }) => parentSpanId === step?.spanId);
    expect(inside.map(({ name }) => name)).toContain('graph users/{}');
  });

  it('is joined by the id of the request on every span, and none of it is in another trace', () => {
    for (const { attributes } of spans) expect(attributes['latchkey.request.id']).toBe(request.id);
    const others = receiver.spans.filter(({ traceId }) => traceId !== traceIdOf(request.id));
    expect(others.filter(({ attributes }) => attributes['latchkey.request.id'] === request.id)).toEqual([]);
  });

  it('has nobody’s name, address, id or words, and no token', () => {
    const text = receiver.bodies.join('\n');
    for (const { id, displayName, userPrincipalName } of [ben, lena]) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(displayName);
      expect(text).not.toContain(userPrincipalName);
    }
    expect(text).not.toContain(WORDS);
    expect(text).not.toMatch(/bearer|127\.0\.0\.1|https?:/i);
    const keys = new Set(receiver.spans.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...keys].sort()).toEqual([
      'http.response.status_code',
      'latchkey.endpoint',
      'latchkey.outcome',
      'latchkey.remedy',
      'latchkey.request.id',
      'latchkey.to',
      'latchkey.work',
    ]);
  });
});
