import nock from 'nock';
import { describe, expect, it } from 'vitest';
import type { FailedSignIn } from '../../../bot/unlock/findings.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { answerLook, look, rows } from './looks.js';

useNock();

const MALICIOUS = 'Sign-in was blocked because it came from an IP address with malicious activity.';
const LOCKED =
  "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.";

type Attempt = [errorCode: number, at: string, failureReason?: string | null, country?: string | null];

/** Reads the failures from a log with these attempts. */
async function failuresIn(...attempts: Attempt[]): Promise<readonly FailedSignIn[]> {
  const log = attempts.map(([errorCode, at, failureReason = null, countryOrRegion = null]) => ({
    createdDateTime: `2026-08-20T${at}:00Z`,
    status: { errorCode, failureReason },
    location: { countryOrRegion },
  }));
  const { failedSignIns } = await look('signIns', rows(...log));
  if (!failedSignIns.known) throw new Error('not known');
  return failedSignIns.value;
}

it('are counted by code, the newest first, whatever the order of the log', async () => {
  const found = await failuresIn(
    [50126, '07:10', null, 'NL'],
    [0, '07:20'],
    [53003, '07:30', null, 'TH'],
    [50126, '07:15', null, 'BE'],
  );
  expect(found).toEqual([
    { code: '53003', at: '2026-08-20T07:30:00Z', count: 1, country: 'TH', maliciousAddress: false },
    { code: '50126', at: '2026-08-20T07:15:00Z', count: 2, country: 'BE', maliciousAddress: false },
  ]);
});

it('have the address of the newest of each code', async () => {
  const entry = (at: string, ipAddress: string | null) => ({
    createdDateTime: `2026-08-20T${at}:00Z`,
    status: { errorCode: 50126 },
    ipAddress,
  });
  const { failedSignIns } = await look(
    'signIns',
    rows(entry('07:00', '192.0.2.1'), entry('07:05', '192.0.2.2')),
  );
  expect(failedSignIns).toMatchObject({ value: [{ address: '192.0.2.2' }] });
  const unsaid = await look('signIns', rows(entry('07:00', null)));
  expect(unsaid.failedSignIns).not.toHaveProperty('value.0.address');
});

it.each([
  ['a malicious address', MALICIOUS, true],
  ['too many attempts', LOCKED, false],
  ['no reason at all, which is then a guess', null, false],
])('a 50053 of %s', async (_what, reason, malicious) => {
  expect(await failuresIn([50053, '07:00', reason])).toMatchObject([{ maliciousAddress: malicious }]);
});

it('a 50053 is what its newest entry says', async () => {
  const found = await failuresIn([50053, '07:00', MALICIOUS], [50053, '07:05', LOCKED]);
  expect(found).toMatchObject([{ code: '50053', count: 2, maliciousAddress: false }]);
});

it('no other code is of a malicious address, whatever the reason says', async () => {
  expect(await failuresIn([50126, '07:00', MALICIOUS])).toMatchObject([{ maliciousAddress: false }]);
});

it('the newest success is known, so that no failure before it is taken for the last word', async () => {
  const entry = (errorCode: number, at: string) => ({
    createdDateTime: `2026-08-20T${at}:00Z`,
    status: { errorCode },
  });
  const log = rows(entry(0, '07:10'), entry(0, '07:20'), entry(50126, '07:15'));
  expect(await look('signIns', log)).toMatchObject({ signedInAt: '2026-08-20T07:20:00Z' });
  expect(await look('signIns', rows(entry(50126, '07:15')))).not.toHaveProperty('signedInAt');
});

it('an interrupt is no failure, and a prompt for the second factor none once they are in', async () => {
  const found = await failuresIn([50140, '07:40'], [50125, '07:35'], [50074, '07:10'], [0, '07:11']);
  expect(found).toEqual([]);
});

it('a prompt that was never passed is one', async () => {
  expect(await failuresIn([0, '07:00'], [50074, '07:10'])).toMatchObject([{ code: '50074' }]);
  expect(await failuresIn([50076, '07:10'])).toMatchObject([{ code: '50076' }]);
});

describe('a log that goes on', () => {
  const wrong = (minute: number) => ({
    createdDateTime: `2026-08-20T07:${String(minute).padStart(2, '0')}:00Z`,
    status: { errorCode: 50126 },
  });
  const link = `${GRAPH}/v1.0/auditLogs/signIns?$skiptoken=2`;
  const page = (count: number, goesOn: boolean) => ({
    status: 200,
    body: {
      value: Array.from({ length: count }, (_, n) => wrong(n)),
      ...(goesOn && { '@odata.nextLink': link }),
    },
  });

  it('of which the newest page was full says that there were more than were read', async () => {
    const { failedSignIns, signInsCut } = await look('signIns', page(25, true));
    expect([failedSignIns, signInsCut]).toMatchObject([{ value: [{ count: 25 }] }, true]);
  });

  it('over a short page is read on, and was then read to its end', async () => {
    answerLook('signIns', page(1, true));
    nock(GRAPH)
      .post('/v1.0/$batch', (body: { requests: { url: string }[] }) =>
        body.requests.every(({ url }) => url.includes('$skiptoken=2')),
      )
      .reply(200, { responses: [{ id: 'signIns', ...page(2, false) }] });
    const found = await testGraph().directory.readFindings(JULIA);
    expect(found.failedSignIns).toMatchObject({ value: [{ count: 3 }] });
    expect(found).not.toHaveProperty('signInsCut');
  });

  it('and ends with its page says nothing of that', async () => {
    expect(await look('signIns', page(25, false))).not.toHaveProperty('signInsCut');
  });
});
