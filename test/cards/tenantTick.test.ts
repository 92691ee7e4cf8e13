import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

const noChanges = known({ looked: true, cutOff: false, changes: [] });
const noItems = known({ looked: true, items: [] });

describe('that nothing was changed for the whole tenant', () => {
  it('is said where the audit and the mail flow were both read, without a tick: groups were not looked at', () => {
    const lines = evidenceLines(evidenceOf({ tenantChanges: noChanges, mailFlow: noItems }), 'tenant');
    expect(lines).toEqual([
      'plain Nothing was changed for the whole tenant',
      'unread Who was added to groups with admin roles was not looked at.',
    ]);
  });

  it.each([
    ['the mail flow is read by hand', { tenantChanges: noChanges, mailFlow: unknown('by-hand') }],
    ['the audit was not read', { tenantChanges: unknown('unavailable'), mailFlow: noItems }],
    [
      'the audit was cut off',
      { tenantChanges: known({ looked: true, cutOff: true, changes: [] }), mailFlow: noItems },
    ],
  ] as const)('is not said where %s', (_, found) => {
    const lines = evidenceLines(evidenceOf(found), 'tenant').join('\n');
    expect(lines).not.toContain('Nothing was changed');
    expect(lines.match(/^unread /gm)?.length).toBeGreaterThan(1);
  });
});
