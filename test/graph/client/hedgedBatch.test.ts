import nock from 'nock';
import { expect, it } from 'vitest';
import { LONGEST_MS, PATIENCE_MS } from '../../../bot/graph/client/hedgedBatch.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { answerLook, ORDINARY, refused, responses, rows, everyFinding } from '../account/looks.js';

useNock();

const ESSENTIAL = ['account', 'assignments', 'roles', 'groups', 'owned', 'eligible', 'eligibleGroups'];
const unavailable = { known: false, why: 'unavailable' };
const throttled = { known: false, why: 'throttled' };
const json = { 'Content-Type': 'application/json' };

/** Waits until everything has run that needs no clock and no network. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A batch that does not answer until `release` is called. */
function silentLook() {
  let release = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply(() => {
        resolve();
        return new Promise((answer) => {
          release = () => answer([200, JSON.stringify(responses()), json]);
        });
      });
  });
  return { asked, release: () => release() };
}

it('a look without any answer is over when its time is, and nothing is known', async () => {
  const { directory, timeOut } = testGraph();
  const first = silentLook();
  const outcome = directory.readFindings(JULIA);
  await first.asked;
  timeOut();
  const found = await outcome;
  expect(Object.keys(found)).toEqual(Object.keys(ORDINARY));
  for (const finding of everyFinding(found)) expect(finding).toEqual(unavailable);
});

it('what matters is asked for alone when a report keeps everything waiting', async () => {
  const asked: string[][] = [];
  const answering: typeof fetch = async (_url, init) => {
    const { requests } = JSON.parse(init?.body as string) as { requests: { id: string }[] };
    asked.push(requests.map(({ id }) => id));
    if (asked.length === 1) return new Promise<never>(() => undefined);
    // The third one is about a group that can hold roles. Nobody is eligible for it.
    const group = { responses: [{ id: 'g2', ...rows() }] };
    return new Response(JSON.stringify(asked.length === 2 ? responses() : group), { headers: json });
  };
  const { directory, timeOut } = testGraph({ fetch: answering });
  const outcome = directory.readFindings(JULIA);
  await turns();
  timeOut(PATIENCE_MS);
  await turns();
  timeOut(LONGEST_MS);
  expect(asked[1]).toEqual(ESSENTIAL);
  const { account, privileges, eligible, ...rest } = await outcome;
  const { account: a, privileges: p, eligible: e } = ORDINARY;
  expect({ account, privileges, eligible }).toEqual({ account: a, privileges: p, eligible: e });
  for (const finding of everyFinding(rest)) expect(finding).toEqual(unavailable);
});

it('and everything still counts when it arrives in time after all', async () => {
  const { directory, timeOut } = testGraph();
  const first = silentLook();
  const outcome = directory.readFindings(JULIA);
  await first.asked;
  const asked = answerLook();
  timeOut(PATIENCE_MS);
  first.release();
  expect(await outcome).toEqual(ORDINARY);
  expect(asked).toEqual(ESSENTIAL);
});

it('a throttled report is not waited for, unless it says that it takes a moment', async () => {
  const asked = answerLook('signIns', refused(429, 'TooManyRequests'));
  const { directory, waits } = testGraph();
  expect(await directory.readFindings(JULIA)).toEqual({ ...ORDINARY, failedSignIns: throttled });
  expect([asked.length, waits]).toEqual([17, []]);
});

it('a throttled report that takes a moment is asked for once more, alone', async () => {
  answerLook('signIns', { ...refused(429, 'TooManyRequests'), headers: { 'Retry-After': '1' } });
  const again = answerLook('signIns', rows());
  const { directory, waits } = testGraph();
  expect(await directory.readFindings(JULIA)).toEqual(ORDINARY);
  expect([again, waits]).toEqual([['signIns'], [1_000]]);
});

it('a second try that fails takes nothing away from the first', async () => {
  answerLook('roles', { ...refused(429, 'TooManyRequests'), headers: { 'Retry-After': '1' } });
  nock(GRAPH)
    .post('/v1.0/$batch')
    .reply(400, { error: { code: 'BadRequest' } });
  expect(await testGraph().directory.readFindings(JULIA)).toEqual({ ...ORDINARY, privileges: throttled });
});
