import { describe, expect, it } from 'vitest';
import nock from 'nock';
import { known } from '../../../bot/unlock/findings.js';
import { fixture, GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { answerGroups, look, ORDINARY, refused, responses, rows, type Part } from './looks.js';

useNock();

// The questions about what kind of account it is (microsoft-apis.md A31 to A33). The bot can do without each of them, so
// each fails alone, and says so.

const { kind } = ORDINARY;
const ENDINGS: readonly (readonly [string, Partial<Part>, string])[] = [
  ['403 without the permission', { status: 403, body: fixture('graph/error.forbidden') }, 'not-permitted'],
  ['503', { status: 503, body: fixture('graph/error.unavailable') }, 'unavailable'],
  [
    '429 with a long wait',
    { ...refused(429, 'TooManyRequests'), headers: { 'Retry-After': '10' } },
    'throttled',
  ],
];

describe.each([
  ['purpose', 'purpose', 'MailboxSettings.Read'],
  ['domains', 'domain', 'Domain.Read.All'],
] as const)('%s fails alone', (part, finding, permission) => {
  it.each(ENDINGS)('after %s', async (_what, change, why) => {
    const unread = { known: false, why, ...(why === 'not-permitted' && { permission }) };
    expect(await look(part, change)).toEqual({ ...ORDINARY, kind: { ...kind, [finding]: unread } });
  });
});

describe.each(['restricted', 'units'] as const)('%s', (part) => {
  it.each(ENDINGS)(
    'after %s leaves it to the other question whether only some may change the account',
    async (_what, change) => expect(await look(part, change)).toEqual(ORDINARY),
  );
});

describe('a server that does not know the property of the account', () => {
  /** One unit, which says as much about itself as `says`. */
  async function managementWith(says: object) {
    const ordinary = responses('restricted', { body: { id: JULIA } });
    const unit = { id: 'u1', displayName: 'Board', ...says };
    const all = ordinary.responses.map((part) => (part.id === 'units' ? { ...part, ...rows(unit) } : part));
    nock(GRAPH).post('/v1.0/$batch').reply(200, { responses: all });
    answerGroups({});
    return (await testGraph().directory.readFindings(JULIA)).kind?.management;
  }

  it.each([{ isMemberManagementRestricted: false }, { isMemberManagementRestricted: null }])(
    'is believed about its units: %j',
    async (says) => expect(await managementWith(says)).toEqual(known({ restricted: false, units: [] })),
  );

  it('and says nothing of its unit either leaves it unknown', async () => {
    expect(await managementWith({})).toMatchObject({ known: false });
  });
});
