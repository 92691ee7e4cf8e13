import { expect, it } from 'vitest';
import type { CallSeen } from '../../bot/telemetry/ports/calls.js';
import { Prometheus } from '../../bot/telemetry/prometheus.js';
import { HOSTILE_TEXTS } from '../helpers/hostileValues.js';

// The number of series has a limit: no text of a person, no name and no id becomes the value of a label.

const ours = async (counts: Prometheus) =>
  (await counts.text()).split('\n').filter((line) => line.startsWith('latchkey_'));

/** The values of a label, except bounds of buckets. */
const valuesOf = (lines: readonly string[]): Set<string> =>
  new Set(
    lines.flatMap((line) =>
      [...line.matchAll(/(?<!\ble)="((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => value),
    ),
  );

it('whatever is told to the counts, a label has a value from a list of the code', async () => {
  const counts = new Prometheus({ jobs: ['execute'] });
  counts.know(['reset-password']);
  for (const text of [...HOSTILE_TEXTS, 'julia@contoso.com', '6f1d0a4e-2b1c-4a55-9b60-0f2f3a9c1d22']) {
    counts.call({ to: text as CallSeen['to'], endpoint: text, status: 429, ms: 1 });
    counts.call({ to: 'graph', endpoint: text, status: 200 });
    counts.step(text, text, 1);
    counts.turn(text, text, 1);
    counts.job(text, text, 1);
  }
  expect([...valuesOf(await ours(counts))].sort()).toEqual(
    ['graph', 'ok', 'other', 'throttled'].filter((v) => v !== 'graph'),
  );
});

it('what is known is told apart', async () => {
  const counts = new Prometheus({ jobs: ['execute'] });
  counts.know(['reset-password']);
  counts.call({ to: 'graph', endpoint: 'users/{}', status: 429, ms: 1_500 });
  counts.call({ to: 'exchange', endpoint: 'Get-Mailbox', ms: 10 });
  counts.step('reset-password', 'done', 10);
  counts.job('execute', 'failed', 10);
  const lines = await ours(counts);
  expect(lines).toContain('latchkey_calls_total{to="graph",endpoint="users/{}",outcome="throttled"} 1');
  expect(lines).toContain('latchkey_calls_total{to="exchange",endpoint="Get-Mailbox",outcome="no-answer"} 1');
  expect(lines).toContain('latchkey_throttles_total{to="graph",endpoint="users/{}"} 1');
  expect(lines).toContain('latchkey_call_seconds_sum{to="graph"} 1.5');
  expect(lines).toContain('latchkey_steps_total{remedy="reset-password",outcome="done"} 1');
  expect(lines).toContain('latchkey_job_seconds_count{job="execute",outcome="failed"} 1');
});
