import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { readWhyOff } from '../../../bot/graph/account/readWhyOff.js';
import { GRAPH, testGraph, useNock } from '../../helpers/nockGraph.js';
import { refused, rows, type Part } from './looks.js';

const NOW = new Date('2026-03-02T12:48:00.000Z');
const line = (at: string, by: object, result = 'success') => ({
  activityDateTime: at,
  result,
  initiatedBy: by,
});
const ben = { user: { displayName: 'Ben Okafor', userPrincipalName: 'ben@contoso.example' }, app: null };

useNock();

/** Answers both questions, and returns what was asked. */
function answer(audit: Partial<Part>, leave: Partial<Part>): string[] {
  const asked: string[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch')
    .reply((_uri, body) => {
      const { requests } = body as { requests: { id: string; url: string }[] };
      asked.push(...requests.map(({ url }) => decodeURIComponent(url)));
      const of = (url: string) => (url.includes('directoryAudits') ? audit : leave);
      return [200, { responses: requests.map(({ id, url }) => ({ id, ...of(url) })) }];
    });
  return asked;
}
const leaves = (at: string | null): Partial<Part> => ({ status: 200, body: { employeeLeaveDateTime: at } });
const look = () => readWhyOff(testGraph().graph, 'julia', NOW);

describe('Why an account is off (microsoft-apis.md A12, A26)', () => {
  it('asks for who switched it off within thirty days, and for the day on which they leave', async () => {
    const asked = answer(rows(line('2026-02-27T12:00:00Z', ben)), leaves('2026-02-26T00:00:00Z'));
    expect(await look()).toEqual({
      switchedOff: { known: true, value: { at: '2026-02-27T12:00:00Z', by: 'Ben Okafor' } },
      leaves: { known: true, value: '2026-02-26T00:00:00Z' },
    });
    expect(asked.join('\n')).toContain("activityDisplayName eq 'Disable account'");
    expect(asked.join('\n')).toContain('activityDateTime ge 2026-01-31T12:48:00.000Z');
  });

  it('takes the newest that succeeded, and names an app where no person did it', async () => {
    const app = { user: null, app: { displayName: 'Latchkey' } };
    answer(
      rows(
        line('2026-03-01T12:00:00Z', ben, 'failure'),
        line('2026-02-20T12:00:00Z', ben),
        line('2026-02-28T12:00:00Z', app),
      ),
      leaves(null),
    );
    const { switchedOff } = await look();
    expect(switchedOff).toEqual({ known: true, value: { at: '2026-02-28T12:00:00Z', by: 'Latchkey' } });
  });

  it('concludes nothing from an empty date', async () => {
    answer(rows(), leaves(null));
    expect(await look()).toMatchObject({
      switchedOff: { known: true, value: undefined },
      leaves: { known: false },
    });
  });

  it('knows one where the other is refused, and what to grant', async () => {
    answer(rows(line('2026-02-27T12:00:00Z', ben)), refused(403, 'Authorization_RequestDenied'));
    expect(await look()).toMatchObject({
      switchedOff: { known: true },
      leaves: { known: false, why: 'not-permitted', permission: 'User-LifeCycleInfo.Read.All' },
    });
  });
});
