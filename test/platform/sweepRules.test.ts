import { beforeEach, describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { people } from '../../sandbox/tenant/seed.js';
import type { SweepRule } from '../../sandbox/tenant/records.js';
import { allowTogether } from '../helpers/allowTogether.js';
import { optionsOf, restorable } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// A Sweep rule that hides the bank's mail, from the look at the account to the rule that is as it was.

const { iris, nora, anna, ben } = people;
const { world, play } = story();
beforeEach(() => play.startOver());

const box = () => world.sandbox.tenant.mailbox(iris.id)!;
const states = () =>
  box()
    .latest()
    .sweepRules.map(({ Enabled }) => Enabled);

function swept(changes: Partial<SweepRule> = {}): void {
  const rule: SweepRule = {
    ...{ RuleId: 'x2hlsdpGmUifjFgxxGIOJw==', Name: 'From the bank', Enabled: true, Provider: 'Exchange16' },
    ...{ Sender: '"bank" [SMTP:invoice@bank.example]', SourceFolder: 'Inbox' },
    ...{ DestinationFolder: 'Deleted Items', KeepForDays: null, KeepLatest: 1, SystemCategory: 'NotDefined' },
  };
  box().replace({ ...box().latest(), sweepRules: [{ ...rule, ...changes }] });
}

const reported = () => play.ask(nora, 'I think I was hacked', iris);

async function placeOf(request: UnlockRequest): Promise<number> {
  const options = optionsOf(await play.stored(request));
  return options.findIndex(({ target }) => target?.kind === 'sweep');
}

describe('a Sweep rule', () => {
  it('that hides mail about money is shown, advised to be switched off, and brought back as it was', async () => {
    swept();
    const before = JSON.stringify(box().latest().sweepRules);
    const request = await reported();
    expect(play.approvalCard(request).text).toContain('Sweep rule “From the bank”');
    const place = await placeOf(request);
    expect(optionsOf(await play.stored(request))[place]).toMatchObject({
      remedy: 'disable-inbox-rule',
      advised: true,
      target: { id: 'x2hlsdpGmUifjFgxxGIOJw==', name: 'From the bank' },
    });
    const origin = await allowTogether(play, request, `${place}`);
    expect(origin.steps).toMatchObject([{ remedy: 'disable-inbox-rule', state: 'done' }]);
    expect(states()).toEqual([false]);
    expect(restorable(origin)).toMatchObject([{ remedy: 'enable-inbox-rule', target: { kind: 'sweep' } }]);
    await world.teams.as(anna).click(play.incident(origin), 'restore', { choice: '0' });
    await world.settle();
    const [row] = await world.query(`select id from requests where slot = 'restore'`, []);
    const back = { id: String(row?.['id']) } as UnlockRequest;
    await play.approve(ben, back);
    expect((await play.stored(back)).status).toBe('resolved');
    expect(JSON.stringify(box().latest().sweepRules)).toBe(before);
  });

  it('that the bot may not switch off is a failed step with what is missing, sent once', async () => {
    swept();
    world.sandbox.faults.add({ match: { cmdlet: 'Disable-SweepRule' }, status: 403, times: 9 });
    const request = await reported();
    const stored = await allowTogether(play, request, `${await placeOf(request)}`);
    expect(stored.steps).toMatchObject([{ state: 'failed', reason: { kind: 'forbidden' } }]);
    expect(play.incident(stored).text).toContain('Exchange.ManageAsApp');
    expect(states()).toEqual([true]);
  });

  it.each([
    [403, 'grant Exchange.ManageAsApp'],
    [404, 'not read'],
    [429, 'asked too often'],
    [500, 'not read'],
  ])('that cannot be read (%i) is said on the card, and spoils nothing else', async (status, why) => {
    swept();
    world.sandbox.faults.add({ match: { cmdlet: 'Get-SweepRule' }, status, times: 99 });
    const request = await reported();
    const { text } = play.approvalCard(request);
    expect(text).toContain('Sweep rules');
    expect(text).toContain(why);
    const { evidence } = await play.stored(request);
    expect(evidence?.found.sweepRules).toMatchObject({ known: false });
    expect(evidence?.found.mailboxRules).toMatchObject({ known: true });
  });
});
