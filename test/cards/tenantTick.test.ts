import { describe, expect, it } from 'vitest';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { TenantChanges } from '../../bot/unlock/evidence/otherWays.js';
import { known, knownPart, unknown } from '../../bot/unlock/findings.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

/** What was read of groups that can have admin roles. */
type Groups = NonNullable<TenantChanges['groups']>;

const changesWith = (groups?: Groups) =>
  known({ looked: true, cutOff: false, changes: [], ...(groups && { groups }) });
const noChanges = changesWith();
const noItems = known({ looked: true, items: [] });

describe('that nothing was changed for the whole tenant', () => {
  it('is said where the audit and the mail flow were both read, without a tick: groups were not looked at', () => {
    const lines = evidenceLines(evidenceOf({ tenantChanges: noChanges, mailFlow: noItems }), 'tenant');
    expect(lines).toEqual([
      'plain Nothing was changed for the whole tenant',
      'unread Who was added to groups with admin roles was not looked at.',
    ]);
  });

  it('says how far groups with admin roles were looked at, and what of them was not', () => {
    const lines = (groups: Groups) =>
      evidenceLines(evidenceOf({ tenantChanges: changesWith(groups), mailFlow: noItems }), 'tenant');
    expect(lines(known(2))).toEqual([
      'plain Nothing was changed for the whole tenant',
      'plain Who came into 2 groups that can have admin roles was looked at',
      'unread Not looked at: who may switch on such a membership (Privileged Identity Management).',
    ]);
    expect(lines(known(0)).at(-1)).toBe('plain No group can have admin roles');
    expect(lines(knownPart(2, true))).toEqual([
      'unread Who came into groups that can have admin roles (there is more than was read)',
    ]);
    expect(lines(unknown('not-permitted', { permission: 'GroupMember.Read.All' }))).toEqual([
      'unread Who came into groups that can have admin roles (grant GroupMember.Read.All)',
    ]);
  });

  it('is not said where groups were read in part, and the whole tenant is then among what was not read', () => {
    const evidence = evidenceOf({ tenantChanges: changesWith(unknown('throttled')), mailFlow: noItems });
    expect(judge(evidence, julia).unread).toEqual([
      { source: 'tenantChanges', notKnown: { why: 'in-part' } },
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
