import { describe, expect, it } from 'vitest';
import { decide } from '../../../bot/unlock/decide/decide.js';
import { known, unknown, type WhyOff } from '../../../bot/unlock/findings.js';
import { approve, pending } from '../../helpers/requests.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// Allowing sign-in again undoes what somebody may have meant.

const BY_BEN: WhyOff = {
  switchedOff: known({ at: '2026-02-27T12:00:00.000Z', by: 'Ben Okafor' }),
  leaves: unknown('by-hand'),
};
const REASON = 'She is back from leave';

const isOff = (whyOff?: WhyOff) =>
  pending({
    symptom: 'sign-in-blocked',
    steps: [{ remedy: 'enable-sign-in', state: 'planned' }],
    findings: sampleFindings({
      account: known({ enabled: false, directorySynced: false, guest: false }),
      ...(whyOff && { whyOff }),
    }),
  });
const click = (whyOff: WhyOff | undefined, reason?: string) => {
  const request = isOff(whyOff);
  const secured = reason === undefined ? {} : { secured: { how: 'overridden' as const, reason } };
  const at = request.findings?.readAt ?? '';
  return decide(request, { ...approve(request), at, ...secured }, catalogue);
};
const refusal = (decision: ReturnType<typeof click>) =>
  'refusal' in decision ? decision.refusal.kind : 'accepted';

describe('Allowing sign-in again', () => {
  it('is allowed where the log names who switched it off', () => {
    expect(refusal(click(BY_BEN))).toBe('accepted');
  });

  it.each<[string, WhyOff]>([
    ['who switched it off could not be read', { ...BY_BEN, switchedOff: unknown('not-permitted') }],
    ['the log does not say who switched it off', { ...BY_BEN, switchedOff: known(undefined) }],
    ['the directory says that they have left', { ...BY_BEN, leaves: known('2026-01-31T00:00:00Z') }],
  ])('needs a reason where %s', (_what, whyOff) => {
    expect(refusal(click(whyOff))).toBe('reason-needed');
    expect(refusal(click(whyOff, 'ok'))).toBe('reason-needed');
    expect(refusal(click(whyOff, REASON))).toBe('accepted');
  });

  it('puts that reason on record', () => {
    const decision = click({ ...BY_BEN, switchedOff: known(undefined) }, REASON);
    const secured = { how: 'switched-on', reason: REASON };
    expect(decision).toMatchObject({ request: { approval: { secured } }, audit: [{ detail: { secured } }] });
  });

  it('needs none for a request of an earlier version, whose card does not ask', () => {
    expect(refusal(click(undefined))).toBe('accepted');
  });

  const there = (enabled: boolean, whyOff?: WhyOff) => {
    const { account, ...others } = syncedFindings({ enabled: false });
    if (!account.known) throw new Error('not known');
    return pending({
      symptom: 'sign-in-blocked',
      steps: [{ remedy: 'enable-ad-account', state: 'planned' }],
      findings: { ...others, account: known({ ...account.value, enabled }), ...(whyOff && { whyOff }) },
    });
  };

  it.each([
    ['the log names the account of the sync', there(false, BY_BEN)],
    ['Microsoft 365 has not heard of it yet', there(true)],
  ])('of an account that is off in Active Directory needs a reason: %s', (_what, request) => {
    const at = request.findings!.readAt;
    const said = (reason: string) =>
      decide(
        request,
        { ...approve(request), at, secured: { how: 'overridden' as const, reason } },
        catalogue,
      );
    expect(refusal(decide(request, { ...approve(request), at }, catalogue))).toBe('reason-needed');
    expect(refusal(said(REASON))).toBe('accepted');
  });
});
