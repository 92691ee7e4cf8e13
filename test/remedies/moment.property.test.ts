import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Receipt } from '../../bot/graph/client/receipt.js';
import { resetPassword } from '../../bot/remedies/resetPassword.js';
import { revokeSessions } from '../../bot/remedies/revokeSessions.js';
import type { RemedyFactory } from '../../bot/remedies/shared/factory.js';
import { temporaryAccessPass } from '../../bot/remedies/temporaryAccessPass.js';
import type { Sent } from '../../bot/unlock/plan/acceptance.js';
import type { AccountState } from '../../bot/unlock/findings.js';
import { julia, tenantOf } from './ports.js';

// Microsoft dates in whole seconds, and every call takes a part of a second. Whatever the parts are: a change that was
// taken is seen, and a change that was not made is never seen.

const MIDNIGHT = Date.parse('2026-03-02T00:00:00Z');
const SECRET = 'Not-a-real-password-2345';
/** Milliseconds of one stretch of time: of a quick tenant, where everything falls into one second, or of a slow one. */
const part = fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 2_500 }));
const parts = fc.record({
  /** From an earlier reset of the password, which moves both moments, until the bot looks. */
  sinceReset: part,
  reading: part,
  thinking: part,
  arriving: part,
  answering: part,
  startsAt: fc.integer({ min: 0, max: 86_399_999 }),
  /** The bot's clock is ahead of Microsoft's by so much. */
  ahead: fc.integer({ min: -29_000, max: 29_000 }),
  /** The first look is at a replica that does not show the reset yet. */
  isStale: fc.boolean(),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

const second = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const header = (ms: number) => new Date(ms).toUTCString();

/** One account, dated by Microsoft in whole seconds. */
class Dated {
  readonly tenant = tenantOf({
    lastPasswordChange: '2026-02-02T09:30:00Z',
    sessionsValidFrom: '2026-02-02T09:30:00Z',
  });
  private older: AccountState = this.tenant.state.account;
  now: number;

  constructor(private readonly parts: Parts) {
    this.now = MIDNIGHT + parts.startsAt;
  }

  /** Somebody resets the password. */
  resets(): void {
    this.older = this.tenant.state.account;
    this.moves('lastPasswordChange', 'sessionsValidFrom');
  }

  moves(...moments: ('lastPasswordChange' | 'sessionsValidFrom')[]): void {
    const { state } = this.tenant;
    const changes = Object.fromEntries(moments.map((moment) => [moment, second(this.now)]));
    state.account = { ...state.account, ...changes };
  }

  /** What the bot reads before the change, dated by the answer. */
  async before(make: RemedyFactory) {
    const { state, ports } = this.tenant;
    const latest = state.account;
    this.now += this.parts.reading;
    const receipt = new Receipt();
    receipt.note(header(this.now), this.parts.reading);
    state.account = { ...(this.parts.isStale ? this.older : latest), readAt: receipt.answeredAt };
    const before = await make(ports).read(julia);
    state.account = latest;
    return before;
  }

  /** The bot sends the change. `make` makes it while the call runs. Returns the acceptance. */
  async sends(changes: () => void) {
    this.now += this.parts.arriving;
    changes();
    this.now += this.parts.answering;
    const receipt = new Receipt();
    receipt.note(header(this.now), this.parts.arriving + this.parts.answering);
    this.tenant.state.answer = receipt.accepted;
  }
}

type Fate = 'answered' | 'made, and no answer' | 'not made, and no answer';

/** Plays one step. Returns whether the bot sees the change at its first look. */
async function seen(make: RemedyFactory, moments: Parameters<Dated['moves']>, fate: Fate, lapse: Parts) {
  const dated = new Dated(lapse);
  dated.resets();
  dated.now += lapse.sinceReset;
  const remedy = make(dated.tenant.ports);
  const startedAt = new Date(dated.now + lapse.ahead).toISOString();
  const before = await dated.before(make);
  dated.now += (remedy.pauseBefore?.(before) ?? 0) + lapse.thinking;
  await dated.sends(() => {
    if (fate !== 'not made, and no answer') dated.moves(...moments);
  });
  const made = await remedy.run(julia, { requestId: 'R1', secret: SECRET });
  const answer = typeof made === 'object' ? made : {};
  const sent: Sent = fate === 'answered' ? { startedAt, accepted: true, ...answer } : { startedAt };
  return remedy.confirm(julia, before, undefined, sent);
}

describe.each<[string, RemedyFactory, Parameters<Dated['moves']>]>([
  ['a new password', resetPassword, ['lastPasswordChange', 'sessionsValidFrom']],
  ['a sign-out', revokeSessions, ['sessionsValidFrom']],
])('%s right after another change of the account', (_which, make, moments) => {
  it('is seen at once when Microsoft took it', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (lapse) => {
        expect(await seen(make, moments, 'answered', lapse)).toBe(true);
      }),
    );
  });

  it('is seen when it was made and no answer came, so it is not sent twice', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (lapse) => {
        expect(await seen(make, moments, 'made, and no answer', { ...lapse, isStale: false })).toBe(true);
      }),
    );
  });

  it('is never seen when it was not made', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (lapse) => {
        const isStale = lapse.isStale && make === revokeSessions;
        expect(await seen(make, moments, 'not made, and no answer', { ...lapse, isStale })).toBe(false);
      }),
    );
  });
});

describe('a pass', () => {
  it('is seen at once when Microsoft issued it, whatever pass was there before', async () => {
    const earlier = fc.option(fc.integer({ min: -100_000, max: 100_000_000 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(parts, earlier, async (lapse, offset) => {
        const dated = new Dated(lapse);
        const { state, ports } = dated.tenant;
        const remedy = temporaryAccessPass(ports);
        if (offset !== undefined) state.passStart = second(dated.now + offset);
        const before = await remedy.read(julia);
        const startedAt = new Date(dated.now + lapse.ahead).toISOString();
        const unseen = await dated
          .sends(() => undefined)
          .then(async () => {
            const answer = { ...state.answer };
            return remedy.confirm(julia, before, undefined, { startedAt, accepted: true, ...answer });
          });
        state.passStart = second(dated.now - lapse.answering);
        const answer = { ...state.answer };
        const isSeen = await remedy.confirm(julia, before, undefined, {
          startedAt,
          accepted: true,
          ...answer,
        });
        const isOfThisCall = offset !== undefined && Math.abs(offset) < 15_000;
        expect([isOfThisCall || !unseen, isSeen]).toEqual([true, true]);
      }),
    );
  });
});
