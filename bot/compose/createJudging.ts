import type { Config } from '../config/config.js';
import type { Log } from '../log.js';
import type { OpenStorage } from '../storage/openStorage.js';
import { JudgeSoon } from '../teams/incoming/clicks/judgeSoon.js';
import { Judge } from '../unlock/clicks/judge.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import type { Channels } from '../unlock/ports/jobs.js';
import type { Tenant } from './connectTenant.js';
import { createQueue } from './createQueue.js';
import { createChannelChoices, createMassDeciding, createService } from './createService.js';

export interface CreateJudgingOptions {
  readonly config: Config;
  readonly tenant: Pick<Tenant, 'mailboxes' | 'patientDirectory' | 'health' | 'onPremises' | 'sync'>;
  readonly remedies: Remedies;
  readonly channels: Channels;
  readonly storage: OpenStorage;
  readonly patience: (ms: number) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/** What judges stored clicks: at once while somebody waits, and in the `judge` job. It waits longer for Graph. */
export function createJudging(options: CreateJudgingOptions): { judge: Judge; soon: JudgeSoon } {
  const { config, tenant, remedies, channels, storage, patience, log, now } = options;
  const { requests: store, massLockouts, clicks, jobs } = storage;
  const { patientDirectory: directory, mailboxes, health, onPremises, sync } = tenant;
  const patient = { directory, mailboxes, health, onPremises, sync };
  const service = createService({
    config,
    store,
    massLockouts,
    tenant: patient,
    remedies,
    channels,
    log,
    now,
  });
  const judge = new Judge({
    clicks,
    store,
    service,
    channels: createChannelChoices({ config, service, store, now }),
    mass: createMassDeciding({ config, service, store, now }),
    holding: createQueue({ config, directory, store, now }).holding,
  });
  return { judge, soon: new JudgeSoon({ judge, jobs, patience, log }) };
}
