import type { Decision } from '../decide/decision.js';
import { judge } from '../evidence/judge.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Subject } from '../person.js';
import { isFirstAid } from '../plan/firstAid.js';
import { isBreakIn, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { addressKey } from './address.js';
import type { Losses } from './losses.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** How far back is counted where no strange sign-in says when it began. */
export const DAYS = 7;
/** At once, and after a day: the audit log shows some things hours later (microsoft-apis.md N-E). */
const ROUNDS_AFTER_MS = [0, 26 * HOUR_MS] as const;

/**
 * Begins to count what was taken and sent, when the containment of a break-in was allowed, or a human took it. Not
 * before: nobody searches a mailbox for a false alarm, and only then the time is over that counts. Once for each request.
 */
export function beginCounting(before: UnlockRequest, decision: Decision, at: Instant): Decision {
  if (!decision.ok || before.losses || !isContained(before, decision.request)) return decision;
  const losses = lossesFrom(decision.request, at);
  const jobs = losses.rounds.map(({ due }) => ({ kind: 'count-losses', after: due }) as const);
  return {
    ...decision,
    request: { ...decision.request, losses },
    effects: [...decision.effects, ...jobs],
  };
}

function isContained(before: UnlockRequest, after: UnlockRequest): boolean {
  if (before.status !== 'pending' || !isBreakIn(after)) return false;
  return after.status === 'taken' || (after.status === 'approved' && !isFirstAid(after));
}

function lossesFrom({ evidence, subject }: UnlockRequest, at: Instant): Losses {
  const strange = strangeIn(evidence, subject);
  const first = firstOf(strange.map(({ oldest }) => oldest));
  const start = new Date(Date.parse(at) - DAYS * DAY_MS).toISOString();
  return {
    since: first ?? start,
    sinceWhat: first ? 'strange-sign-in' : 'days',
    until: at,
    strange: [...new Set(strange.flatMap(({ addresses }) => addresses.map(addressKey)))],
    rounds: ROUNDS_AFTER_MS.map((ms) => ({
      due: new Date(Date.parse(at) + ms).toISOString(),
      found: {},
    })),
  };
}

interface Strange {
  /** Absent where the log may reach further back than was read. */
  readonly oldest?: Instant;
  readonly addresses: readonly string[];
}

/** Sign-ins of somebody else: from another country, or, wherever from, what points at a break-in. */
function strangeIn(evidence: Evidence | undefined, subject: Subject): readonly Strange[] {
  if (!evidence) return [];
  const { elsewhere, visits } = judge(evidence, subject);
  const log = evidence.found.signIns;
  const isWhole = log?.known === true && !log.value.cutOff;
  const bad = visits.flatMap(({ verdict, visit }): readonly Strange[] =>
    verdict === 'bad'
      ? [{ ...(isWhole && { oldest: visit.first }), addresses: visit.address ? [visit.address] : [] }]
      : [],
  );
  return [...elsewhere, ...bad];
}

/** The oldest strange sign-in. `undefined` when one of them may be older than what was read. */
function firstOf(oldest: readonly (Instant | undefined)[]): Instant | undefined {
  if (oldest.length === 0 || oldest.includes(undefined)) return undefined;
  const [first = ''] = oldest.filter((one) => one !== undefined).toSorted();
  const ms = Date.parse(first);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
