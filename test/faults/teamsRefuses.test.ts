import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { textOf } from '../../sandbox/connector/readable.js';
import { crowdOf } from '../../sandbox/tenant/crowd.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { canMoveClocks, MachineClock } from '../helpers/machineClock.js';
import { postgresBin } from '../helpers/postgresServer.js';
import { randomFrom } from '../helpers/random.js';
import { HOOK_MS, PATIENCE_MS, TwoBots } from '../helpers/twoBots.js';

// Teams takes no message, by the clock of all machines: ten minutes with the answers after which a message is sent again
// (microsoft-apis.md D4), and ten with the one after which it is not. Two instances; what stands in Teams and the log of the
// simulated tenant are the judges.

const MINUTE_MS = 60_000;
const OUTAGE_MINUTES = 10;
/** So soon after it every message is tried again, and what follows it is done: a try waits four minutes at most. */
const AFTERWARDS_MS = 10 * MINUTE_MS;
const SEED = 8;
/** Teams asks to wait longer than a job may take. */
const LATER = { 'Retry-After': '3600' };
const PASSING = [429, 412, 502] as const;
const crowd = crowdOf(4);
const [early, late, asking, unheard] = crowd as [Person, Person, Person, Person];
const everybody = [early, late, asking];

describe.skipIf(!postgresBin || !canMoveClocks)('Teams', () => {
  const clock = new MachineClock();
  let two: TwoBots;

  beforeAll(async () => {
    two = await TwoBots.start({ crowd, random: randomFrom(SEED), clock });
  }, HOOK_MS);
  afterAll(async () => {
    await two?.close();
    await clock.close();
  });

  const cardOf = (person: Person): PostedActivity => two.cardsAbout(person)[0]!;
  const waitingCards = ({ displayName }: Person): readonly PostedActivity[] =>
    two.waitingCards().filter(({ activity }) => textOf(activity).includes(displayName));

  describe(`that answers ${PASSING.join(', then ')} for ${OUTAGE_MINUTES} minutes`, () => {
    /** Whose account was changed while Teams answered so. */
    const changed: string[][] = [];
    let failedJobs = 0;
    let ready: readonly number[] = [];
    let waiting: readonly PostedActivity[] = [];

    beforeAll(async () => {
      for (const person of [early, late]) await two.asks(person);
      for (const person of [early, late]) await two.cardToApprove(person);
      await isAskedBack(asking);
      await answers(429, early, () => two.teams.as(asking).say('Yes'));
      await answers(412, late);
      // With 5xx the SDK itself tries for 7 s, each message.
      await answers(502);
      failedJobs = await two.metric('latchkey_jobs', 'state="failed"');
      ready = await two.readyStatuses();
      two.sandbox.faults.clear();
      const came = () => waitingCards(asking).length > 0;
      await two.passesUntil(came, AFTERWARDS_MS, 'the card of who asked while Teams took no message');
      waiting = waitingCards(asking);
      await two.approve(waiting[0]!);
      await two.passesUntil(() => two.isQuiet(), AFTERWARDS_MS, 'everything to end');
    }, HOOK_MS);

    /** The bot offers to ask. It reads *Yes* next. */
    async function isAskedBack(person: Person): Promise<void> {
      const offered = () => two.saysTo(person).some((text) => text.includes('Shall I ask'));
      const what = () => `the bot's offer to ask. It said:\n${two.saysTo(person).join('\n')}`;
      await two.teams.as(person).say('my account is blocked');
      await until(offered, PATIENCE_MS, what);
    }

    /** A part of the outage, in which an approver allows something, and something else happens. */
    async function answers(
      status: number,
      allowed?: Person,
      meanwhile?: () => Promise<unknown>,
    ): Promise<void> {
      const { faults } = two.sandbox;
      const before = two.changed();
      const match = { path: /^\/connector\// };
      faults.clear();
      if (status === 429) faults.add({ match, status, headers: LATER, times: 2 });
      faults.add({ match, status, times: Infinity });
      if (allowed) await two.approve(cardOf(allowed));
      await meanwhile?.();
      await two.passes((OUTAGE_MINUTES / PASSING.length) * MINUTE_MS);
      changed.push(two.changed().filter((id) => !before.includes(id)));
    }

    it('keeps no change back that was approved', () => {
      expect(changed).toEqual([[early.id], [late.id], []]);
    });

    it('leaves both instances ready, and nothing is given up', () => {
      expect(ready).toEqual([200, 200]);
      expect(failedJobs).toBe(0);
    });

    it('is seen in the metrics', async () => {
      for (const outcome of ['throttled', 'failed', 'refused'])
        expect(
          await two.metric('latchkey_calls_total', 'to="teams"', `outcome="${outcome}"`),
        ).toBeGreaterThan(0);
    });

    it('gets the card of who asked meanwhile afterwards, once', () => {
      expect(waiting).toHaveLength(1);
      expect(two.saysTo(asking).join('\n')).toContain('Request ');
    });

    it('has every request in exactly one state, and each account changed once', async () => {
      expect(await two.statesOf(everybody)).toEqual(everybody.map(() => ['resolved']));
      expect(two.changed()).toEqual(everybody.map(({ id }) => id));
    });

    it('has cards that show the truth, and everybody is told once', () => {
      expect(two.waitingCards()).toEqual([]);
      expect(two.untold(everybody)).toEqual([]);
      for (const person of everybody)
        expect(two.saysTo(person).filter((text) => text.startsWith('Solved: '))).toHaveLength(1);
    });
  });

  describe('that says 403 in the approvals channel', () => {
    const sent = () => two.sandbox.calls.to(/^\/connector\/v3\/conversations\/19:approvals/).length;
    let told = '';
    const calls = { atFirst: 0, later: 0 };
    let cards: readonly PostedActivity[] = [];

    beforeAll(async () => {
      const body = { error: { code: 'BotNotInConversationRoster', message: 'The bot is not in the roster' } };
      const match = { method: 'POST', path: /\/connector\/v3\/conversations\/19:approvals/ };
      two.sandbox.faults.add({ match, status: 403, body, times: Infinity });
      await two.asks(unheard);
      const last = () => two.saysTo(unheard).at(-1) ?? '';
      await until(
        () => sent() > 0 && last().includes('helpdesk'),
        PATIENCE_MS,
        () => `the person to be told. The bot said: ${last()}`,
      );
      told = last();
      calls.atFirst = sent();
      await two.passes(OUTAGE_MINUTES * MINUTE_MS);
      calls.later = sent();
      two.sandbox.faults.clear();
      await two.teams.channel('Approvals').addBot();
      await two.approve(await two.cardToApprove(unheard));
      await two.passesUntil(() => two.isQuiet(), AFTERWARDS_MS, 'everything to end');
      cards = two.cardsAbout(unheard);
    }, HOOK_MS);

    it('is not asked again', () => {
      expect(calls.later).toBe(calls.atFirst);
    });

    it('is named to the operator', () => {
      const output = two.bots.map((bot) => bot.output).join('');
      expect(output).toContain('A message could not be delivered');
    });

    it('keeps nobody from hearing that no admin reads it', () => {
      expect(told).toContain('helpdesk');
    });

    it('gets the card once when the app is added again, and the request goes on', async () => {
      expect(cards).toHaveLength(1);
      expect(await two.statesOf([unheard])).toEqual([['resolved']]);
      expect(two.untold([unheard])).toEqual([]);
    });
  });
});
