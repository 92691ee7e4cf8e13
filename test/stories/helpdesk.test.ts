import { beforeEach, describe, expect, it } from 'vitest';
import { helpdeskGroupId, people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Omar cannot open Teams, and calls the helpdesk. Pim of the helpdesk asks for him, after calling him back.

const { anna, ben, chloe, lena, mia, nora, omar, otto, pim } = people;
const FORGOT = 'I forgot my password';
const { world, play } = story({
  env: {
    HELPDESK_GROUP_ID: helpdeskGroupId,
    COLLEAGUES_PER_HOUR: '1',
    HELPDESK_COLLEAGUES_PER_HOUR: '3',
  },
});
beforeEach(() => play.startOver());

/** Pim answers how he checked the caller (a number of the list), and the rest. */
async function calls(caller: typeof omar, check = '1', ...more: string[]): Promise<string> {
  const said = await play.reports(pim, FORGOT, caller, { check: [check, ...more] });
  await world.settle();
  return said;
}

describe('a helpdesk agent who asks for a caller', () => {
  it('is asked how they checked who calls, and the approver and the record read it', async () => {
    const asked = await play.reports(pim, FORGOT, omar, { until: 'caller' });
    expect(asked).toContain('How did you make sure that Omar Haddad is the person who calls?');
    await play.goesOn(pim, { check: ['2'] });
    await world.settle();
    const request = await play.newest(pim);
    expect(request.caller).toMatchObject({ check: 'called-mobile' });
    expect(play.approvalCard(request).text).toContain('called back on the mobile number of the directory');
    await play.approve(anna, request);
    expect(play.incident(request).text).toContain('called back on the mobile number of the directory');
    const [line] = await world.query(
      `select detail->>'caller' as caller from audit_events where what = 'submitted' and request_id = $1`,
      [request.id],
    );
    expect(line).toEqual({ caller: 'called-mobile' });
  });

  it('cannot skip that', async () => {
    await play.reports(pim, FORGOT, omar, { until: 'caller' });
    const again = await play.says(pim, 'skip');
    expect(again).toContain('I did not understand that');
    expect(await world.query(`select id from requests where status = 'pending'`)).toEqual([]);
  });

  it('says in their own words what is not on the list, and that stays out of the audit trail', async () => {
    await calls(omar, '6', 'His team leader put him through');
    const request = await play.newest(pim);
    expect(request.caller).toMatchObject({ check: 'other', note: 'His team leader put him through' });
    expect(play.approvalCard(request).text).toContain('His team leader put him through');
    const lines = await world.query('select detail::text as detail from audit_events where request_id = $1', [
      request.id,
    ]);
    expect(JSON.stringify(lines)).not.toContain('team leader');
  });

  it('asks for more callers than others may, and is stopped at a limit of their own', async () => {
    for (const caller of [omar, otto, mia]) await calls(caller);
    expect((await play.newest(pim)).subject.id).toBe(mia.id);
    expect(await calls(lena)).toMatch(/I can't ask for this now/);
  });

  it('approves nothing that the helpdesk asked for, though an approver', async () => {
    await calls(omar);
    const request = await play.newest(pim);
    expect(await play.approve(chloe, request)).toMatch(/The helpdesk asked for this caller/);
    const other = await play.ask(lena, 'my account is blocked');
    await play.approve(chloe, other);
    expect((await play.stored(other)).status).toBe('resolved');
    await play.approve(ben, request);
    expect((await play.stored(request)).status).not.toBe('pending');
  });

  it('is not asked about a caller when it is about their own account', async () => {
    const asked = await play.says(pim, 'start over', FORGOT, '1');
    expect(asked).not.toContain('person who calls');
  });

  it('who is a guest, or left the group, asks like anybody else', async () => {
    world.sandbox.tenant.arrange(pim.id, { userType: 'Guest' });
    const asked = await play.reports(pim, FORGOT, omar, { until: 'caller' });
    expect(asked).not.toContain('person who calls');
  });
});

describe('somebody who is not of the helpdesk', () => {
  it('is not believed to have checked a caller', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    expect(request.caller).toBeUndefined();
  });
});
