import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { PrivateCallStore } from '../unlock/ports/privateCalls.js';

export interface ForgetWhoLeftOptions {
  readonly privateCalls: Pick<PrivateCallStore, 'all' | 'end'>;
  readonly directory: Pick<Directory, 'approverFacts'>;
  readonly approverGroupId: string;
  readonly log: Log;
}

/**
 * Forgets that somebody wanted to be called privately, when they left: the directory does not have them, or their
 * account is switched off. Who is only no approver now keeps it: groups are joined for hours. Who cannot be read stays.
 */
export async function forgetWhoLeft(options: ForgetWhoLeftOptions): Promise<void> {
  const { privateCalls, directory, approverGroupId, log } = options;
  for (const { personId } of await privateCalls.all()) {
    try {
      const { enabled, person } = await directory.approverFacts(personId, approverGroupId, []);
      if (person && enabled) continue;
      await privateCalls.end(personId);
      log.info({ personId }, 'Somebody who left is no longer called privately');
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error, personId }, 'Could not read whether somebody who is called privately has left');
    }
  }
}
