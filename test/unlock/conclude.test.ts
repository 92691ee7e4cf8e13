import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { conclude } from '../../bot/unlock/conclude.js';
import { known, unknown, type AccountState, type Findings } from '../../bot/unlock/findings.js';
import type { Directory, Mailboxes } from '../../bot/unlock/ports.js';
import { SYMPTOMS, type Symptom } from '../../bot/unlock/symptoms.js';

// Concluding asks nobody: the catalogue's ports are never called.
const remedies = createCatalogue({ directory: {} as Directory, mailboxes: { canRead: true } as Mailboxes });

const account: AccountState = { enabled: true, directorySynced: false, guest: false };
const onTheList = known({ address: 'julia@contoso.example' });
const usual: Findings = {
  hasMailbox: true,
  account: known(account),
  privileges: known([]),
  restriction: known(undefined),
};
const state = (changes: Partial<AccountState>) => ({ ...usual, account: known({ ...account, ...changes }) });
const plan = (...ids: string[]) => ({
  kind: 'plan',
  remedies: ids,
  needsSecured: ids.includes('unblock-sender'),
});
const handOff = (reason: string) => ({ kind: 'hand-off', reason });

describe('what a look at the tenant comes to', () => {
  const rows: [string, Symptom, Findings, object][] = [
    [
      'restricted: unblock, vouched for',
      'cannot-send-mail',
      { ...usual, restriction: onTheList },
      plan('unblock-sender'),
    ],
    ['not on the list: nobody is asked', 'cannot-send-mail', usual, { kind: 'already-fine' }],
    [
      'list unreadable: an admin is asked',
      'cannot-send-mail',
      { ...usual, restriction: unknown('unavailable') },
      plan('unblock-sender'),
    ],
    ['no mailbox: a human', 'cannot-send-mail', { ...usual, hasMailbox: false }, handOff('no-mailbox')],
    [
      'restricted and synced: the list is in the cloud',
      'cannot-send-mail',
      { ...state({ directorySynced: true }), restriction: onTheList },
      plan('unblock-sender'),
    ],
    [
      'password: reset, then sign out everywhere',
      'password-not-accepted',
      usual,
      plan('reset-password', 'revoke-sessions'),
    ],
    [
      'password of a synced account: Active Directory',
      'password-not-accepted',
      state({ directorySynced: true }),
      handOff('directory-synced'),
    ],
    [
      'password of a guest: their own organisation',
      'password-not-accepted',
      state({ guest: true }),
      handOff('guest'),
    ],
    ['disabled: enable', 'sign-in-blocked', state({ enabled: false }), plan('enable-sign-in')],
    ['enabled already: nobody is asked', 'sign-in-blocked', usual, { kind: 'already-fine' }],
    [
      'disabled and synced: Active Directory',
      'sign-in-blocked',
      state({ enabled: false, directorySynced: true }),
      handOff('directory-synced'),
    ],
    [
      'privileged: never touched',
      'password-not-accepted',
      { ...usual, privileges: known(['Global Administrator']) },
      handOff('privileged'),
    ],
    [
      'privileges unreadable: never touched',
      'password-not-accepted',
      { ...usual, privileges: unknown('not-permitted') },
      handOff('could-not-check'),
    ],
    [
      'account unreadable: never touched',
      'sign-in-blocked',
      { ...usual, account: unknown('unavailable') },
      handOff('could-not-check'),
    ],
    ['compromised: a human, for now', 'compromised', usual, handOff('compromised')],
    ['not sure: a human, for now', 'not-sure', usual, handOff('not-sure')],
  ];
  it.each(rows)('%s', (_name, symptom, findings, expected) => {
    expect(conclude(symptom, findings, remedies)).toEqual(expected);
  });

  it('no combination of findings plans anything for a privileged, unreadable or guest account', () => {
    const why = fc
      .constantFrom('not-licensed', 'not-permitted', 'unavailable')
      .map((reason) => unknown(reason as 'unavailable'));
    const findings: fc.Arbitrary<Findings> = fc.record({
      hasMailbox: fc.boolean(),
      account: fc.oneof(
        why,
        fc.record({ enabled: fc.boolean(), directorySynced: fc.boolean(), guest: fc.boolean() }).map(known),
      ),
      privileges: fc.oneof(why, fc.array(fc.string(), { maxLength: 2 }).map(known)),
      restriction: fc.oneof(why, fc.constantFrom(undefined, { address: 'a@b.c' }).map(known)),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SYMPTOMS), findings, (symptom, found) => {
        const conclusion = conclude(symptom, found, remedies);
        if (conclusion.kind !== 'plan') return;
        expect(found.privileges).toEqual(known([]));
        expect(found.account.known && !found.account.value.guest).toBe(true);
        const synced = found.account.known && found.account.value.directorySynced;
        const owned = conclusion.remedies.filter((id) => remedies.get(id).ownedByActiveDirectory);
        expect(synced ? owned : []).toEqual([]);
      }),
    );
  });
});
