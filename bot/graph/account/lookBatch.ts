import { RemoteError } from '../../unlock/errors.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { hedgedBatch } from '../client/hedgedBatch.js';
import type { ReportLimit } from '../client/reportLimit.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

/** The parts that share Microsoft's limit for reports (microsoft-apis.md A19). */
const REPORT_PARTS = ['signIns', 'selfService', 'methods'] as const;
type ReportPart = (typeof REPORT_PARTS)[number];
/** A look without it leads to the same, so it leaves its place to others while there are few. */
const CAN_DO_WITHOUT: readonly ReportPart[] = ['methods'];
/** How long a look waits for its turn. A person watches a typing sign. */
const MOST_WAITING_MS = 4_000;
/** The code of a call that was not sent, because Microsoft would refuse it. */
const NOT_SENT = 'NotSent';

type Questions = { readonly [part: string]: BatchGet | undefined };
type Answers<Q extends Questions> = { readonly [P in keyof Q]: BatchAnswer };

/**
 * Asks all questions of a look, within Microsoft's limit for reports. What decides is waited for, a short time. A part
 * that was not asked for counts as throttled. Never rejects with `RemoteError`.
 */
export async function lookBatch<Q extends Questions>(
  graph: Graph,
  operation: Operation,
  questions: Q,
  reports: ReportLimit,
): Promise<Answers<Q>> {
  await reports.learn();
  const without = REPORT_PARTS.filter((part) => reports.isBusy && CAN_DO_WITHOUT.includes(part));
  const waiting = reports.waitMs() > 0 ? REPORT_PARTS.filter((part) => !without.includes(part)) : [];
  const pick = (wanted: (part: string) => boolean): Questions =>
    Object.fromEntries(Object.entries(questions).filter(([part, get]) => get && wanted(part)));
  const now = pick((part) => ![...without, ...waiting].some((one) => one === part));
  const later = pick((part) => waiting.some((one) => one === part));
  const [asked, waited] = await Promise.all([
    hedgedBatch(graph, operation, now),
    inTurn(graph, operation, later, reports),
  ]);
  const left = notSent(
    pick((part) => without.some((one) => one === part)),
    reports,
  );
  const all: Record<string, BatchAnswer> = { ...(asked as Record<string, BatchAnswer>), ...waited, ...left };
  for (const part of REPORT_PARTS) learn(all[part], reports);
  return all as Answers<Q>;
}

async function inTurn(
  graph: Graph,
  operation: Operation,
  later: Questions,
  reports: ReportLimit,
): Promise<Record<string, BatchAnswer>> {
  const pause = reports.waitMs();
  if (Object.keys(later).length === 0) return {};
  if (pause > MOST_WAITING_MS) return notSent(later, reports);
  await graph.wait(pause);
  return hedgedBatch(graph, operation, later);
}

function notSent(left: Questions, reports: ReportLimit): Record<string, BatchAnswer> {
  const error = notAsked(reports);
  return Object.fromEntries(Object.keys(left).map((part) => [part, { ok: false, error }]));
}

function learn(answer: BatchAnswer | undefined, reports: ReportLimit): void {
  if (!answer || answer.ok) return;
  const { kind, code, retryAfterSeconds } = answer.error;
  if (kind === 'throttled' && code !== NOT_SENT) reports.refused(retryAfterSeconds);
}

/** The error of a report that was not asked for, because Microsoft would refuse it. */
export function notAsked(reports: ReportLimit): RemoteError {
  return new RemoteError('read a report', {
    kind: 'throttled',
    code: NOT_SENT,
    retryAfterSeconds: Math.ceil(reports.waitMs() / 1000),
  });
}
