import type { TurnContext } from 'botbuilder';
import { beforeEach, describe, expect, it } from 'vitest';
import { Changes, type ChangesOptions } from '../../../../bot/teams/incoming/clicks/changes.js';
import type { ClickWish } from '../../../../bot/unlock/clicks/click.js';
import { anna, ben, T1, TENANT } from '../../../helpers/requests.js';

// Teams may deliver a click again, also after it was judged. The id says that it is the same one.

const TAKE: ClickWish = { kind: 'take', cardVersion: 1 };

let ids: string[];
let changes: Changes;
beforeEach(() => {
  ids = [];
  changes = new Changes({
    clicks: {
      keep: async ({ id }: { id: string }) => {
        ids.push(id);
        return 'too-many';
      },
    },
    renderer: { sentence: () => '' },
    log: { warn: () => undefined },
    now: () => new Date(T1),
  } as unknown as ChangesOptions);
});

/** Delivers a click. By default it is always the same one. */
async function deliver({ about = 'R1', wish = TAKE, person = anna, activity = 'a1' } = {}): Promise<void> {
  const context = { activity: { id: activity, conversation: { id: 'c1' } } } as unknown as TurnContext;
  const actor = { ...person, tenantId: TENANT };
  await changes.click(about, wish, { actor, language: 'en', submitted: false, context });
}

const differentIds = () => new Set(ids).size;

describe('a click', () => {
  it('has the same id each time that it is delivered', async () => {
    for (let n = 0; n < 3; n++) await deliver();
    expect(differentIds()).toBe(1);
  });

  it('has the same id with the newer proof of sign-in that comes with it the second time', async () => {
    const approve = { kind: 'approve', cardVersion: 1 } as const;
    await deliver({ wish: approve });
    await deliver({ wish: { ...approve, signedInAt: T1 } });
    expect(differentIds()).toBe(1);
  });

  it.each([
    ['by somebody else', { person: ben }],
    ['on something else', { about: 'R2' }],
    ['with another version', { wish: { ...TAKE, cardVersion: 2 } }],
    ['that was pressed anew', { activity: 'a2' }],
    ['that secures first', { wish: { kind: 'approve', cardVersion: 1, secureFirst: true } as const }],
  ])('%s is another one', async (_what, other) => {
    await deliver();
    await deliver(other);
    expect(differentIds()).toBe(2);
  });
});
