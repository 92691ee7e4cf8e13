import { describe, expect, it } from 'vitest';
import { addressNow } from '../../bot/jobs/addressNow.js';
import type { Subject } from '../../bot/unlock/person.js';

const aliya: Subject = {
  id: 'a',
  name: 'Aliya',
  userPrincipalName: 'aliya@contoso.example',
  mail: 'aliya@contoso.example',
  otherAddresses: ['orders@contoso.example'],
};
const now = (subject: Subject) => addressNow({ subject: async () => subject }, aliya, true);

describe('the address of a step', () => {
  it('counts as moved when another address of theirs is gone', async () => {
    const { otherAddresses: _, ...without } = aliya;
    expect(await now(without)).toEqual({ subject: without, moved: true });
  });

  it('is the same when they got one more', async () => {
    const more = { ...aliya, otherAddresses: ['Orders@contoso.example', 'new@contoso.example'] };
    expect(await now(more)).toEqual({ subject: more, moved: false });
  });
});
