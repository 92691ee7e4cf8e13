import { describe, expect, it } from 'vitest';
import { VERBS, type Verb } from '../../../../cards/actions.js';
import type { TypedCommand } from '../../../../cards/commandCard.js';
import { FRESH_SIGN_IN } from '../../../../bot/teams/incoming/stepUp/freshSignIn.js';

// One table says of each verb whether it needs a fresh sign-in.

/** The verbs that are stated to need none. One more has to be thought about, here and in the table. */
const STATED: readonly Verb[] = [
  'withdraw',
  'ask-anew',
  'still-not-working',
  'back',
  'mass-card',
  'queue',
  'view',
  'vouch-no',
  'vouch-not-them',
  'false-call',
  'helped-yes',
];

describe('a fresh sign-in', () => {
  it('is stated for every verb of a card', () => {
    expect(Object.keys(FRESH_SIGN_IN).toSorted()).toEqual([...VERBS].toSorted());
  });

  it.each(VERBS.filter((verb) => !STATED.includes(verb)))(
    'is needed for what an approver does: %s',
    (verb) => {
      expect(FRESH_SIGN_IN[verb]).toBe('needed');
    },
  );

  it.each(STATED)('is not needed for %s, and the table says why', (verb) => {
    expect(FRESH_SIGN_IN[verb]).toMatchObject({ notNeeded: expect.stringMatching(/\w{3}/) as string });
  });

  it.each(['history', 'choose-channel'] satisfies TypedCommand['kind'][])(
    'is needed for what an approver types: %s',
    (kind) => {
      expect(FRESH_SIGN_IN[kind]).toBe('needed');
    },
  );
});
