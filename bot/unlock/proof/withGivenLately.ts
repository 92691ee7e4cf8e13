import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import type { ProofFacts } from './judgeProof.js';
import { GIVEN_LATELY_MS } from './rules.js';

/**
 * Adds whether something was handed over for this account lately. It has to be read in the transaction that decides,
 * and approvals about one account go one after the other. Otherwise two of them would not see each other.
 */
export async function withGivenLately(
  tx: Transaction,
  { id, subject }: UnlockRequest,
  { proof, at }: { readonly proof: ProofFacts; readonly at: Instant },
  { all }: Remedies,
): Promise<ProofFacts> {
  await tx.alone(`given:${subject.id.toLowerCase()}`);
  const wasGivenLately = await tx.wasGivenLately(subject.id, {
    handing: all.filter(({ credential }) => credential !== undefined).map((remedy) => remedy.id),
    removing: all.filter(({ gives }) => gives === 'method').map((remedy) => remedy.id),
    since: new Date(Date.parse(at) - GIVEN_LATELY_MS).toISOString(),
    except: id,
  });
  return { ...proof, wasGivenLately };
}
