import { RemoteError } from '../../unlock/errors.js';
import { batch, type BatchAnswer, type BatchGet } from './batch.js';
import type { Graph } from './client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { ended } from '../../microsoft/abortSignals.js';

/** The longest that it takes, whatever happens: a person watches a typing sign. */
export const LONGEST_MS = 6_000;
/** After this long without an answer the parts that matter are asked for alone. */
export const PATIENCE_MS = 3_000;

type Gets = Readonly<Record<string, BatchGet>>;
type Answers = Record<string, BatchAnswer>;

/**
 * One batch for everything. It is as slow as its slowest part, and the slow ones are reports that nothing depends
 * on: so when it takes too long, a second one asks for the rest of it alone, and both count. Never rejects with a
 * `RemoteError`: a part without an answer in time has that as its answer.
 */
export async function hedgedBatch<G extends { readonly [part: string]: BatchGet | undefined }>(
  graph: Graph,
  operation: Operation,
  asked: G,
): Promise<{ readonly [P in keyof G]: BatchAnswer }> {
  const gets = asked as Gets;
  const signal = graph.deadline(LONGEST_MS);
  const ask = (some: Gets): Promise<Answers> =>
    batch(graph, operation, some, signal).catch((error: unknown) => allFailed(some, error));
  const everything = ask(gets);
  const patience = ended(graph.deadline(PATIENCE_MS)).then(() => undefined);
  const inTime = await Promise.race([everything, patience]);
  const answers = inTime ?? merged(await Promise.all([everything, ask(essentialOf(gets))]));
  return answers as { readonly [P in keyof G]: BatchAnswer };
}

function essentialOf(gets: Gets): Gets {
  return Object.fromEntries(Object.entries(gets).filter(([, get]) => !get.optional));
}

function merged([all, essential]: [Answers, Answers]): Answers {
  const better = (id: string, answer: BatchAnswer): BatchAnswer =>
    answer.ok ? answer : (essential[id] ?? answer);
  return Object.fromEntries(Object.entries(all).map(([id, answer]) => [id, better(id, answer)]));
}

function allFailed(gets: Gets, error: unknown): Answers {
  if (!(error instanceof RemoteError)) throw error;
  return Object.fromEntries(Object.keys(gets).map((id) => [id, { ok: false, error }]));
}
