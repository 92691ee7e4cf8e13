import { accepted, ANNOUNCE, refused, type Decision } from '../decide/decision.js';
import type { Command } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { LOSS_PARTS, type LossFound, type Losses, type LossPart, type LossRound } from './losses.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Stores that Microsoft searches, so that a restart goes on with the same search. */
export function askedForLosses(request: UnlockRequest, command: Of<'losses-asked'>): Decision {
  const { due, part, queryId, at } = command;
  const found = openRound(request, due);
  if (!found || found.round.asked?.[part] !== undefined || found.round.found[part])
    return refused({ kind: 'not-now' });
  const round = { ...found.round, asked: { ...found.round.asked, [part]: queryId } };
  const event = { what: 'losses-asked', at, detail: { part, queryId } } as const;
  return accepted(withRound(request, found, round), [ANNOUNCE], event);
}

/** Stores a count, once, because the job may run twice. */
export function countedLosses(
  request: UnlockRequest,
  { due, found: counted, at }: Of<'losses-counted'>,
): Decision {
  const open = openRound(request, due);
  const parts = LOSS_PARTS.filter((part) => counted[part] && !open?.round.found[part]);
  if (!open || parts.length === 0) return refused({ kind: 'not-now' });
  const news = Object.fromEntries(parts.map((part) => [part, counted[part]])) as Partial<LossFound>;
  const found: Partial<LossFound> = { ...open.round.found, ...news };
  const isOver = LOSS_PARTS.every((part) => found[part]);
  const round = { ...open.round, found, ...(isOver && { at }) };
  const unread = parts.filter((part: LossPart) => !counted[part]?.known);
  const event = { what: 'losses-counted', at, detail: { parts, unread } } as const;
  return accepted(withRound(request, open, round), [ANNOUNCE], event);
}

interface Open {
  readonly losses: Losses;
  readonly place: number;
  readonly round: LossRound;
}

function openRound({ losses }: UnlockRequest, due: string): Open | undefined {
  const place = losses?.rounds.findIndex((round) => round.due === due && round.at === undefined) ?? -1;
  const round = losses?.rounds[place];
  return losses && round && { losses, place, round };
}

function withRound(request: UnlockRequest, { losses, place }: Open, round: LossRound): UnlockRequest {
  return { ...request, losses: { ...losses, rounds: losses.rounds.with(place, round) } };
}
