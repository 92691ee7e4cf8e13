import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { metricsPage } from '../helpers/metricsPage.js';
import { story } from '../helpers/story.js';

// What monitoring reads after somebody was helped, from the bot's own server.

const { ben, lena, vera } = people;
const { world, play } = story({ env: { METRICS_PORT: '0' } });

let request: UnlockRequest;
let page: string;
beforeAll(async () => {
  request = await play.ask(lena, 'my account is blocked');
  await play.approve(ben, request);
  // A break-in asks for nearly everything that can be asked for.
  await play.ask(vera, "I can't send mail");
  page = await metricsPage(world.latchkey);
});

const value = (series: string): number => {
  const line = page.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? Number.NaN);
};

describe('the metrics', () => {
  it('count the request by symptom and status, and how long each part of it took', () => {
    expect(value('latchkey_requests{symptom="sign-in-blocked",status="resolved"}')).toBe(1);
    expect(value('latchkey_asked_to_approver_knows_seconds_count')).toBe(2);
    for (const figure of ['approved', 'fixed', 'person_in'])
      expect(value(`latchkey_asked_to_${figure}_seconds_count`)).toBe(1);
  });

  it('count the step, the turns and the jobs', () => {
    expect(value('latchkey_steps_total{remedy="enable-sign-in",outcome="done"}')).toBe(1);
    expect(value('latchkey_turn_seconds_count{turn="message",outcome="done"}')).toBeGreaterThan(0);
    expect(value('latchkey_turn_seconds_count{turn="click",outcome="done"}')).toBeGreaterThan(0);
    expect(value('latchkey_job_seconds_count{job="execute",outcome="done"}')).toBeGreaterThan(0);
    expect(value('latchkey_job_lag_seconds{name="execute"}')).toBe(0);
  });

  it('count the calls to Graph, Exchange and Teams by their kind, and none of them is of an unknown kind', () => {
    expect(value('latchkey_calls_total{to="graph",endpoint="users/{}",outcome="ok"}')).toBeGreaterThan(0);
    expect(value('latchkey_batched_reads_total{endpoint="users/{}",outcome="ok"}')).toBeGreaterThan(0);
    expect(value('latchkey_calls_total{to="teams",endpoint="post",outcome="ok"}')).toBeGreaterThan(0);
    expect(page).toMatch(/latchkey_calls_total\{to="exchange"/);
    expect(page).not.toContain('endpoint="other"');
  });

  it('have no person, no request and no address in them', () => {
    for (const { id, displayName, userPrincipalName } of [ben, lena, vera]) {
      expect(page).not.toContain(id);
      expect(page).not.toContain(displayName);
      expect(page).not.toContain(userPrincipalName);
    }
    expect(page).not.toContain(request.id);
    expect(page).not.toContain('127.0.0.1');
  });
});
