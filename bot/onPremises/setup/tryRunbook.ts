import type { RunbookTry } from '../../setup/ports.js';
import { RemoteError } from '../../unlock/errors.js';
import type { RunbookOnPremises } from '../runbookOnPremises.js';

/** Goes the whole way through the runbook, for the doctor. Changes nothing. */
export async function tryRunbook(runbook: Pick<RunbookOnPremises, 'tryOut'>): Promise<RunbookTry> {
  try {
    await runbook.tryOut();
    return 'works';
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const { kind, status, code } = error;
    // Only a controller can say that there is no such account.
    if (kind === 'not-found') return 'works';
    return {
      trouble: { kind, ...(status !== undefined && { status }), ...(code !== undefined && { code }) },
    };
  }
}
