import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

const noChanges = known({ looked: true, cutOff: false, changes: [] });
const noItems = known({ looked: true, items: [] });

describe('the tick that nothing was changed for the whole tenant', () => {
  it('stands where the audit and the mail flow were both read', () => {
    const lines = evidenceLines(evidenceOf({ tenantChanges: noChanges, mailFlow: noItems }), 'tenant');
    expect(lines).toEqual([expect.stringMatching(/^fine /)]);
  });

  it.each([
    ['the mail flow is read by hand', { tenantChanges: noChanges, mailFlow: unknown('by-hand') }],
    ['the audit was not read', { tenantChanges: unknown('unavailable'), mailFlow: noItems }],
    [
      'the audit was cut off',
      { tenantChanges: known({ looked: true, cutOff: true, changes: [] }), mailFlow: noItems },
    ],
  ] as const)('does not stand where %s, and that is said', (_, found) => {
    const lines = evidenceLines(evidenceOf(found), 'tenant').join('\n');
    expect(lines).not.toMatch(/^fine /m);
    expect(lines).toMatch(/^unread /m);
  });
});
