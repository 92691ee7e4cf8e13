import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const NUMBERS = { businessPhones: ['+31 30 1234500'], mobilePhone: '+31 6 12345671' };
const change = (at: string, names: string[], changes: object = {}) => ({
  id: at,
  activityDateTime: at,
  result: 'success',
  targetResources: [{ id: JULIA, modifiedProperties: names.map((displayName) => ({ displayName })) }],
  ...changes,
});

/** One round trip: the numbers, and what changed. */
function answers(phones: object, changes: object): void {
  nock(GRAPH)
    .post('/v1.0/$batch')
    .reply(200, {
      responses: [
        { id: 'phones', ...phones },
        { id: 'changes', ...changes },
      ],
    });
}
const ok = (body: object) => ({ status: 200, body });
const refused = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } };
const read = async () => {
  const found = await testGraph().directory.phones(JULIA);
  return found.known ? found.value : found.why;
};

describe('the telephone numbers', () => {
  it('come with the last change of each, and how far back that is known', async () => {
    answers(
      ok(NUMBERS),
      ok({
        value: [
          change('2026-03-01T09:00:00Z', ['JobTitle']),
          change('2026-02-27T09:00:00Z', ['Mobile']),
          change('2026-02-26T09:00:00Z', ['Mobile']),
        ],
      }),
    );
    expect(await read()).toMatchObject({
      numbers: [
        { kind: 'mobile', number: '+31 6 12345671', changedAt: '2026-02-27T09:00:00Z' },
        { kind: 'business', number: '+31 30 1234500' },
      ],
    });
  });

  it('have changed when a list of properties names them', async () => {
    const listed = change('2026-02-27T09:00:00Z', []);
    const modifiedProperties = [
      { displayName: 'Included Updated Properties', newValue: '"TelephoneNumber, JobTitle"' },
    ];
    answers(
      ok(NUMBERS),
      ok({ value: [{ ...listed, targetResources: [{ id: JULIA, modifiedProperties }] }] }),
    );
    expect(await read()).toMatchObject({
      numbers: [{}, { kind: 'business', changedAt: '2026-02-27T09:00:00Z' }],
    });
  });

  it('have not changed by a change that failed, or to somebody else', async () => {
    const other = [{ id: 'another', modifiedProperties: [{ displayName: 'Mobile' }] }];
    answers(
      ok(NUMBERS),
      ok({
        value: [
          change('2026-02-27T09:00:00Z', ['Mobile'], { result: 'failure' }),
          change('2026-02-27T09:00:00Z', [], { targetResources: other }),
        ],
      }),
    );
    expect(JSON.stringify(await read())).not.toContain('changedAt');
  });

  it('come without changes when those may not be read', async () => {
    answers(ok(NUMBERS), refused);
    const found = await read();
    expect(found).toMatchObject({ numbers: [{ kind: 'mobile' }, { kind: 'business' }] });
    expect(found).not.toHaveProperty('changesSince');
  });

  it('are not known when they may not be read: that is not "none"', async () => {
    answers(refused, ok({ value: [] }));
    expect(await read()).toBe('not-permitted');
  });

  it('are none when the directory has none', async () => {
    answers(ok({ businessPhones: [], mobilePhone: null }), ok({ value: [] }));
    expect(await read()).toMatchObject({ numbers: [] });
  });
});
