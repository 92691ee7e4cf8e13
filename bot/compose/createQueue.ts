import type { Config } from '../config/config.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { Holding } from '../unlock/queue/holding.js';
import { Queue } from '../unlock/queue/queue.js';
import { Rights } from '../unlock/rights.js';

export interface CreateQueueOptions {
  readonly config: Pick<Config, 'approverGroupId' | 'privilegedApprovers' | 'helpdesk'>;
  readonly directory: Directory;
  readonly store: RequestStore;
  readonly now: () => Date;
}

/** What waits for an approver, and who looks at it. */
export function createQueue(options: CreateQueueOptions): { queue: Queue; holding: Holding } {
  const { config, directory, store, now } = options;
  const { approverGroupId, privilegedApprovers, helpdesk } = config;
  const who = new Rights({ directory, approverGroupId, privilegedApprovers, helpdesk });
  const queue = new Queue({
    store,
    now,
    standing: (personId, others) => who.standingOfAny(personId, others),
  });
  const holding = new Holding({
    store,
    directory,
    rights: (personId, request) => who.rights(personId, request),
    groupFor: (request) => who.groupFor(request),
    now,
  });
  return { queue, holding };
}
