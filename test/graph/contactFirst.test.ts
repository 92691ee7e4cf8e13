import { expect, it } from 'vitest';
import { changeFrom } from '../../bot/graph/evidence/changes.js';
import { JULIA } from '../helpers/nockGraph.js';

it('a line about many properties keeps those of contact data, and ten in all', () => {
  const names = [...Array.from({ length: 20 }, (_, n) => `Property${n}`), 'OtherMail', 'Mobile'];
  const modifiedProperties = names.map((displayName) => ({ displayName }));
  const { properties } = changeFrom(
    {
      id: 'a1',
      activityDateTime: '2026-03-01T10:00:00Z',
      activityDisplayName: 'Update user',
      result: 'success',
      targetResources: [{ id: JULIA, modifiedProperties }],
    },
    JULIA,
  );
  expect(properties).toHaveLength(10);
  expect(properties).toEqual(expect.arrayContaining(['OtherMail', 'Mobile']));
});
