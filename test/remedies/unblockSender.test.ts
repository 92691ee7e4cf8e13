import { describe, expect, it } from 'vitest';
import { ManualMailboxes } from '../../bot/exchange/manualMailboxes.js';
import { unblockSender } from '../../bot/remedies/unblockSender.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { SENT, findingsOf, julia, tenantOf } from './ports.js';

const row = {
  address: 'julia.jansen@contoso.example',
  reason: 'ExceedingLimitType=X',
  since: '2026-08-20T05:12:44Z',
};
const context = { requestId: 'R1' };

describe('unblock-sender', () => {
  it('remembers the row, gives the request as the reason, and is done when the row is gone', async () => {
    const { ports, state, asked } = tenantOf({}, row);
    const remedy = unblockSender(ports);
    const before = await remedy.read(julia);
    expect(before).toEqual({ restricted: true, reason: row.reason, since: row.since, address: row.address });
    expect(remedy.isAlreadyFine(before)).toBe(false);
    expect(await remedy.run(julia, context)).toBe('made');
    expect(asked.at(-1)).toEqual(['unblock', julia.mail, 'Latchkey request R1']);
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
    state.restriction = undefined;
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(true);
  });

  it('is already fine when the address is not on the list', async () => {
    const remedy = unblockSender(tenantOf().ports);
    expect(remedy.isAlreadyFine(await remedy.read(julia))).toBe(true);
  });

  it('by hand nothing is read, nothing is fine and nothing is confirmed', async () => {
    const remedy = unblockSender({ ...tenantOf().ports, mailboxes: new ManualMailboxes() });
    const before = await remedy.read(julia);
    expect(before).toBeNull();
    expect(remedy.isAlreadyFine(before)).toBe(false);
    expect(await remedy.run(julia, context)).toBe('by-hand');
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
  });

  it.each([
    [known(row), 'yes'],
    [known(undefined), 'no'],
    [unknown('unavailable'), 'unknown'],
    [unknown('not-permitted'), 'unknown'],
    [unknown('by-hand'), 'yes'],
  ])('%j: needed %s', (restriction, needed) => {
    expect(unblockSender(tenantOf().ports).isNeeded(findingsOf({ restriction }))).toBe(needed);
  });

  it('does nothing for somebody without an address', async () => {
    const { ports, asked } = tenantOf();
    const error = await remoteErrorFrom(unblockSender(ports).run({ ...julia, mail: undefined }, context));
    expect(error).toMatchObject({ kind: 'rejected', code: 'NoMailAddress' });
    expect(asked).toEqual([]);
  });
});
