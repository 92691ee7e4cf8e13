import type { Pending } from '../request/request.js';
import { sameId } from '../person.js';
import type { Attempt } from '../ports/abuseRecord.js';
import { HOUR_MS, type Limits } from './limits.js';

/** Everything asked in the last day that matters for this report, including this report. */
export interface Asked {
  readonly byRequester: readonly Attempt[];
  readonly aboutSubject: readonly Attempt[];
}

/** The verdict from the numbers. */
export type AskVerdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'too-many' }
  /** The pattern of a person who uses the helpdesk against its people (threat-model.md, rows 14 and 15). */
  | { readonly kind: 'burst'; readonly of: 'requester' | 'subject'; readonly people: readonly string[] };

/**
 * Judges a report by everything that was asked before. The owner's reports and those of others are counted apart. Pure:
 * the times are those of the attempts and of the report.
 */
export function judgeAsk(asked: Asked, request: Pending, limits: Limits): AskVerdict {
  const now = Date.parse(request.createdAt);
  const lately = asked.byRequester.filter(isWithin(now, HOUR_MS));
  const colleagues = distinct(lately.map(({ about }) => about)).filter(
    (id) => !sameId(id, request.requester.id),
  );
  const isForColleague = !sameId(request.subject.id, request.requester.id);
  if (isForColleague && colleagues.length > limits.colleaguesPerHour)
    return { kind: 'burst', of: 'requester', people: colleagues };
  const isOfOwner = ({ by }: Attempt) => sameId(by, request.subject.id);
  const alike = asked.aboutSubject.filter((attempt) => isOfOwner(attempt) !== isForColleague);
  const askers = distinct(alike.filter(isWithin(now, HOUR_MS)).map(({ by }) => by));
  if (isForColleague && askers.length > limits.askersPerHour)
    return { kind: 'burst', of: 'subject', people: askers };
  const isTooMany = lately.length > limits.asksPerHour || alike.length > limits.asksAboutPerDay;
  return { kind: isTooMany ? 'too-many' : 'fine' };
}

function isWithin(now: number, ms: number) {
  return ({ at }: Attempt): boolean => now - Date.parse(at) < ms;
}

function distinct(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.flatMap((id) => (id === undefined ? [] : [id.toLowerCase()])))];
}
