import { expect, it } from 'vitest';
import { TracesSoFar } from '../../bot/jobs/tracesSoFar.js';

// How far the message trace was read, by count.

const READ = { deliveries: [], left: ['next'], pages: 3, cut: false };

it('What was read for a count is there for its next try, and no more once it is counted', () => {
  const traces = new TracesSoFar();
  traces.of('one').set('a@contoso.example', READ);
  expect(traces.of('one').get('a@contoso.example')).toBe(READ);
  expect(traces.of('two').size).toBe(0);
  traces.forget('one');
  expect(traces.of('one').size).toBe(0);
});

it('Of few counts it is kept, those that were asked for last', () => {
  const traces = new TracesSoFar();
  for (const count of ['one', 'two']) traces.of(count).set('a@contoso.example', READ);
  traces.of('one');
  traces.of('three');
  expect([traces.of('one').size, traces.of('two').size]).toEqual([1, 0]);
});
