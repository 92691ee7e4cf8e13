import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.js';
import { threeWords } from '../credentials/threeWords.js';
import type { Log } from '../log.js';
import type { Tenant } from './connectTenant.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import type { Channels } from '../unlock/ports/jobs.js';
import type { MassLockouts } from '../unlock/ports/massLockouts.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { addWorkingTime } from '../unlock/duty/calendar.js';
import { ChannelChoices } from '../unlock/channels/channelChoices.js';
import { signInPageOf } from './derived.js';
import { MassDeciding } from '../unlock/mass/massDeciding.js';
import { UnlockService } from '../unlock/service.js';

export interface CreateServiceOptions {
  readonly config: Pick<
    Config,
    | 'approverGroupId'
    | 'privilegedApprovers'
    | 'helpdesk'
    | 'containApprovals'
    | 'requestExpiresMs'
    | 'limits'
    | 'proofs'
    | 'externalAskers'
    | 'signIn'
    | 'publicUrl'
    | 'sandboxUrl'
    | 'server'
  >;
  readonly store: RequestStore;
  readonly massLockouts: MassLockouts;
  readonly tenant: Pick<Tenant, 'directory' | 'mailboxes' | 'health' | 'onPremises' | 'sync'>;
  readonly remedies: Remedies;
  readonly channels: Channels;
  readonly log: Log;
  readonly now: () => Date;
}

/** The one write path, with the operator's rules. */
export function createService(options: CreateServiceOptions): UnlockService {
  const { config, store, massLockouts, tenant, remedies, channels, log, now } = options;
  const { directory, mailboxes, health, onPremises, sync } = tenant;
  return new UnlockService({
    store,
    massLockouts,
    directory,
    mailboxes,
    health,
    onPremises,
    sync,
    remedies,
    channels,
    approverGroupId: config.approverGroupId,
    privilegedApprovers: config.privilegedApprovers,
    helpdesk: config.helpdesk,
    containApprovals: config.containApprovals,
    deadline: (from) => addWorkingTime(config.proofs.hours, from, config.requestExpiresMs),
    limits: config.limits,
    proofRules: config.proofs,
    signInPage: signInPageOf(config) !== undefined,
    externalAskers: config.externalAskers,
    now,
    newId: newRequestId,
    newWords: threeWords,
    warn: (facts, message) => log.warn(facts, message),
  });
}

/** Who decides where the bot posts. */
export function createChannelChoices(
  options: Pick<CreateServiceOptions, 'store' | 'now'> & {
    readonly config: Pick<Config, 'channels'>;
    readonly service: UnlockService;
  },
): ChannelChoices {
  const { config, service, store, now } = options;
  return new ChannelChoices({
    store,
    isConfigured: (use) => config.channels[use] !== undefined,
    standing: (personId, others) => service.standing(personId, others),
    now,
    newId: newRequestId,
  });
}

/** Who declares a mass lock-out, and decides on many at once. */
export function createMassDeciding(
  options: Pick<CreateServiceOptions, 'store' | 'now'> & {
    readonly config: Pick<Config, 'tenantId' | 'limits'>;
    readonly service: Pick<UnlockService, 'standing'>;
  },
): MassDeciding {
  const { config, service, store, now } = options;
  const { tenantId, limits } = config;
  const standing = (personId: string, others: readonly string[]) => service.standing(personId, others);
  return new MassDeciding({ store, tenantId, limits, standing, now });
}

/** 80 bits in 16 characters. Short enough to read out on the phone, too long to guess. */
export function newRequestId(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const characters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
