import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { actorOf } from '../../../bot/teams/incoming/actor.js';
import { anna, TENANT } from '../../helpers/requests.js';

function from(aadObjectId: unknown): Activity {
  return { from: { id: '29:x', name: 'Anna', aadObjectId }, conversation: { tenantId: TENANT } } as Activity;
}

describe('who sent an activity', () => {
  it('is named by their Entra id, in lower case', () => {
    expect(actorOf(from(anna.id.toUpperCase()))).toEqual({ id: anna.id, name: 'Anna', tenantId: TENANT });
  });

  it.each([['anna@contoso.example'], ['../users/x'], [''], [{ a: 1 }], [[anna.id]], [undefined]])(
    'is nobody when the id is %j: another name would not be recognised as who asked',
    (id) => {
      expect(actorOf(from(id))).toBeUndefined();
    },
  );
});
