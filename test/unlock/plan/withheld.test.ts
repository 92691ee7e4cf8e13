import { describe, expect, it } from 'vitest';
import { known, unknown, type AccountKind } from '../../../bot/unlock/findings.js';
import { optionsOf } from '../../../bot/unlock/plan/options.js';
import { refusedFor, withheldFrom } from '../../../bot/unlock/plan/withheld.js';
import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { catalogue } from '../../helpers/withCatalogue.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending } from '../../helpers/sampleRequests.js';

const ORDINARY: AccountKind = {
  purpose: known('user'),
  domain: known({ name: 'contoso.example', federated: false }),
  management: known({ restricted: false, units: [] }),
};
const kind = (changes: Partial<AccountKind>) => ({ kind: { ...ORDINARY, ...changes } });
const shared = kind({ purpose: known('shared') });
const federated = kind({ domain: known({ name: 'fed.contoso.example', federated: true }) });
const restricted = kind({ management: known({ restricted: true, units: [] }) });
const unread = kind({
  purpose: unknown('unavailable'),
  domain: unknown('not-permitted'),
  management: unknown('unavailable'),
});

const ALL: readonly RemedyId[] = [
  'reset-password',
  'enable-sign-in',
  'temporary-access-pass',
  'revoke-sessions',
];

describe('what is not for a kind of account', () => {
  it.each(ALL)('nothing is withheld where the kind was not read: %s', (id) => {
    expect([withheldFrom(catalogue.get(id), unread), withheldFrom(catalogue.get(id), {})]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each(['shared', 'room', 'equipment'] as const)('what lets somebody in, for a mailbox: %s', (purpose) => {
    const of = (id: RemedyId) => withheldFrom(catalogue.get(id), kind({ purpose: known(purpose) }));
    expect(ALL.map(of)).toEqual(['shared-mailbox', 'shared-mailbox', 'shared-mailbox', undefined]);
    expect(of('unblock-sender')).toBeUndefined();
  });

  it('what lets somebody in, for a mailbox of an account in another forest: it is changed there', () => {
    const linked = kind({ purpose: known('linked') });
    const why = 'linked-mailbox';
    expect(ALL.map((id) => withheldFrom(catalogue.get(id), linked))).toEqual([why, why, why, undefined]);
    expect(refusedFor(catalogue.get('reset-password'), linked)).toBe(why);
    expect(withheldFrom(catalogue.get('unblock-sender'), linked)).toBeUndefined();
  });

  it('a password that nobody sees may shut an intruder out of a shared mailbox', () => {
    expect(refusedFor(catalogue.get('reset-password'), shared)).toBeUndefined();
  });

  it('a password, where another identity provider keeps it: a pass and sign-in are', () => {
    expect(ALL.map((id) => withheldFrom(catalogue.get(id), federated))).toEqual([
      'federated',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('whatever Entra keeps, where only some admins may change it: Exchange is not', () => {
    const why = 'restricted-management';
    expect(ALL.map((id) => withheldFrom(catalogue.get(id), restricted))).toEqual([why, why, why, why]);
    expect(withheldFrom(catalogue.get('unblock-sender'), restricted)).toBeUndefined();
  });

  it('is not offered when a shared mailbox is given back: sign-in', () => {
    const account = known({ enabled: false, directorySynced: false, guest: false });
    const giveBack = (of: object) =>
      optionsOf(
        samplePending({ kind: 'give-back', steps: [], findings: sampleFindings({ account, ...of }) }),
        catalogue,
      ).map(({ remedy }) => remedy);
    expect(giveBack(unread)).toContain('enable-sign-in');
    expect(giveBack(shared)).not.toContain('enable-sign-in');
  });
});
