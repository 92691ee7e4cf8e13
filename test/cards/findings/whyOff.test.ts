import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { known, unknown, type WhyOff } from '../../../bot/unlock/findings.js';
import { linesFor } from '../../../cards/findings/linesBySymptom.js';
import { whyOff } from '../../../cards/findings/whyOff.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';

const AT = '2026-03-02T12:48:00.000Z';
const off = { enabled: false, directorySynced: false, guest: false };
const found = (why?: WhyOff, enabled = false) => ({
  findings: { ...sampleFindings(), account: known({ ...off, enabled }), ...(why && { whyOff: why }) },
  at: AT,
  t: textsIn('en'),
  language: 'en' as const,
});
const byBen: WhyOff = {
  switchedOff: known({ at: '2026-02-27T12:00:00.000Z', by: 'Ben Okafor' }),
  leaves: unknown('by-hand'),
};
const texts = (why?: WhyOff) => whyOff(found(why)).map(({ tone, text }) => `${tone}: ${text}`);

describe('An account that is switched off', () => {
  it('says first who did that and when, as a warning', () => {
    const [first] = linesFor('sign-in-blocked', found(byBen));
    expect(first).toEqual({ tone: 'warning', text: 'Switched off by Ben Okafor 3 days ago. Ask them first' });
  });

  it('says that it could not be read', () => {
    const warning = 'warning: Who switched it off could not be read. Ask before you allow it';
    expect(texts({ ...byBen, switchedOff: unknown('not-permitted') })).toEqual([warning]);
    expect(texts()).toEqual([warning]);
  });

  it('says that the log does not reach back to it', () => {
    expect(texts({ ...byBen, switchedOff: known(undefined) })[0]).toContain('does not say who');
  });

  it('says that they have left, before anything else, and nothing where the directory has no date', () => {
    expect(texts({ ...byBen, leaves: known('2026-02-26T00:00:00Z') })[0]).toBe(
      'warning: The directory says that they left on 26 Feb 2026',
    );
    expect(texts({ ...byBen, leaves: known('2026-03-31T00:00:00Z') })[0]).toContain('they leave on');
    expect(texts(byBen)).toHaveLength(1);
  });

  it('is the only one that is asked about', () => {
    expect(whyOff(found(byBen, true))).toEqual([]);
  });

  it('and that Active Directory owns names nobody: the log knows the account of the sync alone', () => {
    const { account } = syncedFindings();
    const synced = { ...found(byBen), findings: { ...syncedFindings({ enabled: false }), whyOff: byBen } };
    if (!account.known) throw new Error('not known');
    const off = { ...synced.findings, account: known({ ...account.value, enabled: false }) };
    expect(whyOff({ ...synced, findings: off })).toEqual([
      { tone: 'warning', text: 'Switched off 3 days ago. The directory does not say by whom' },
    ]);
  });

  it('in Active Directory alone is asked about too', () => {
    const findings = syncedFindings({ enabled: false });
    expect(whyOff({ ...found(), findings })).toEqual([
      {
        tone: 'warning',
        text: 'Active Directory does not say who switched it off. Ask before you allow it',
      },
    ]);
  });
});
