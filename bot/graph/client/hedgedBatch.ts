import { allFailed, batch, type BatchAnswer, type BatchGet, type BatchGets } from './batch.js';
import type { Graph } from './client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { ended } from '../../microsoft/abortSignals.js';

/** Longest time for everything: a person watches a typing sign. */
export const LONGEST_MS = 6_000;
/** After this time without an answer, a second batch asks for the essential parts alone. */
export const PATIENCE_MS = 3_000;

type Answers = Record<string, BatchAnswer>;

/**
 * Asks for everything in one batch. A batch is as slow as its slowest part, and the slow parts are optional reports. So
 * after `PATIENCE_MS` a second batch asks for the other parts alone, and both answers count. Never rejects with
 * `RemoteError`: a part without an answer in time gets that error as its answer.
 */
export async function hedgedBatch<G extends { readonly [part: string]: BatchGet | undefined }>(
  graph: Graph,
  operation: Operation,
  asked: G,
): Promise<{ readonly [P in keyof G]: BatchAnswer }> {
  const gets = asked as BatchGets;
  const signal = graph.deadline(LONGEST_MS);
  const ask = (some: BatchGets): Promise<Answers> =>
    batch(graph, operation, some, signal).catch((error: unknown) => allFailed(some, error));
  const everything = ask(gets);
  const patience = ended(graph.deadline(PATIENCE_MS)).then(() => undefined);
  const inTime = await Promise.race([everything, patience]);
  const answers = inTime ?? merged(await Promise.all([everything, ask(essentialOf(gets))]));
  return answers as { readonly [P in keyof G]: BatchAnswer };
}

function essentialOf(gets: BatchGets): BatchGets {
  return Object.fromEntries(Object.entries(gets).filter(([, get]) => !get.optional));
}

function merged([all, essential]: [Answers, Answers]): Answers {
  const better = (id: string, answer: BatchAnswer): BatchAnswer =>
    answer.ok ? answer : (essential[id] ?? answer);
  return Object.fromEntries(Object.entries(all).map(([id, answer]) => [id, better(id, answer)]));
}
