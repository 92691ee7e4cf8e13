import { RemoteError } from '../../unlock/errors.js';
import type { BatchAnswer } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import type { LicenceGaps } from '../client/licences.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { questionsAbout, type LookQuestions } from './findingsBatch.js';
import { lookBatch } from './lookBatch.js';
import type { Registrations } from './registrations.js';
import type { SharedLimits } from './sharedLimits.js';

const operation: Operation = { name: 'look at the account', permission: 'User.Read.All' };

/** What a look needs besides the Graph client. */
export interface Looking extends SharedLimits {
  readonly gaps: LicenceGaps;
  readonly now: () => Date;
}

/** One answer for each question that was asked, or that the bot did not send. */
export type LookAnswers = { readonly [P in keyof LookQuestions]: BatchAnswer };

/**
 * Asks everything about an account in one round trip, at most two, and one more where the tenant is too large for the
 * listing of registrations. Never rejects with `RemoteError`.
 */
export async function askAbout(graph: Graph, id: string, looking: Looking): Promise<LookAnswers> {
  const { gaps, now, reports, registrations } = looking;
  const questions = questionsAbout(id, now(), gaps);
  const { selfService, ...others } = questions;
  if (!selfService || registrations.oneByOne) return lookBatch(graph, operation, questions, reports);
  const [listed, answers] = await Promise.all([
    fromListing(graph, id, registrations),
    lookBatch(graph, operation, others, reports),
  ]);
  if (listed !== 'alone') return { ...answers, selfService: listed };
  return { ...answers, ...(await lookBatch(graph, operation, { selfService }, reports)) };
}

/** As if Graph had been asked about this person alone. */
async function fromListing(
  graph: Graph,
  id: string,
  registrations: Registrations,
): Promise<BatchAnswer | 'alone'> {
  try {
    const isSsprCapable = await registrations.canReset(graph, id);
    if (isSsprCapable === 'alone') return 'alone';
    if (isSsprCapable !== undefined) return { ok: true, body: { isSsprCapable } };
    return { ok: false, error: new RemoteError(operation.name, { kind: 'not-found' }) };
  } catch (error) {
    if (error instanceof RemoteError) return { ok: false, error };
    throw error;
  }
}
