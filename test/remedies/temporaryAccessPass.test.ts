import { describe, expect, it } from 'vitest';
import { temporaryAccessPass } from '../../bot/remedies/temporaryAccessPass.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import { SENT, findingsOf, julia, tenantOf } from './ports.js';

const FIRST = '2026-08-20T07:30:00Z';
const SECOND = '2026-08-20T07:40:00Z';
const TOMORROW = '2026-08-21T07:30:00Z';

const remedyOf = ({ ports }: ReturnType<typeof tenantOf>) => temporaryAccessPass(ports);

describe('temporary-access-pass', () => {
  it('hands on what was issued, and is done when there is a pass', async () => {
    const tenant = tenantOf();
    const remedy = remedyOf(tenant);
    const before = await remedy.read(julia);
    expect([before, remedy.isAlreadyFine(before)]).toEqual([{ passStart: null }, false]);
    expect(await remedy.run(julia, { requestId: 'R1' })).toEqual({ issued: 'Tap-not-real' });
    expect(tenant.asked).toEqual([['issuePass', julia.id]]);
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
    tenant.state.passStart = FIRST;
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(true);
  });

  it.each([
    ['the one from before, which a lagging replica gives', FIRST, FIRST, false],
    ['another one', FIRST, SECOND, true],
    ['one for now, where there was one for tomorrow', TOMORROW, FIRST, true],
    ['none', FIRST, undefined, false],
  ])('is not confirmed by any pass but a new one: %s', async (_what, before, now, done) => {
    const tenant = tenantOf();
    tenant.state.passStart = before;
    const remembered = await remedyOf(tenant).read(julia);
    tenant.state.passStart = now;
    expect(await remedyOf(tenant).confirm(julia, remembered, undefined, SENT)).toBe(done);
  });

  it.each([
    [known(true), 'yes'],
    [known(false), 'no'],
    [unknown('not-permitted'), 'unknown'],
    [unknown('unavailable'), 'unknown'],
  ])('passes allowed %j: needed %s', (passAllowed, needed) => {
    expect(remedyOf(tenantOf()).isNeeded(findingsOf({ passAllowed }))).toBe(needed);
  });
});
