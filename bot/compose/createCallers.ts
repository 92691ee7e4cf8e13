import type { Config } from '../config/config.js';
import { Caller } from '../jobs/caller.js';
import { PrivateCaller } from '../jobs/privateCaller.js';
import type { Log } from '../log.js';
import type { OpenStorage } from '../storage/openStorage.js';
import { OnDuty } from '../unlock/duty/onDuty.js';
import type { Teams } from './connectTeams.js';
import type { Tenant } from './connectTenant.js';
import type { Overrides } from './overrides.js';

export interface CreateCallersOptions {
  readonly config: Pick<
    Config,
    'approverGroupId' | 'privilegedApprovers' | 'helpdesk' | 'duty' | 'language' | 'timeZone'
  >;
  readonly tenant: Tenant;
  readonly teams: Teams;
  readonly storage: OpenStorage;
  readonly log: Log;
  readonly time: Pick<Overrides, 'now'>;
}

function onDutyOf({ config, tenant, storage, time }: CreateCallersOptions): OnDuty {
  const { approverGroupId, privilegedApprovers, helpdesk, duty } = config;
  const { rota, mentionUpTo: upTo } = duty;
  return new OnDuty({
    directory: tenant.patientDirectory,
    store: storage.requests,
    approverGroupId,
    privilegedApprovers,
    helpdesk,
    rota,
    upTo,
    now: time.now,
  });
}

/** Calls approvers in their channel. */
export function callerOf(options: CreateCallersOptions): Caller {
  const { config, teams, storage, log, time } = options;
  const { requests: store, privateCalls: chosen, cards, leases, jobs } = storage;
  const { duty, language, timeZone } = config;
  const { tag, escalation, calls: rules } = duty;
  const { now } = time;
  const { conversations, messenger } = teams;
  return new Caller({
    store,
    chosen,
    cards,
    conversations,
    messenger,
    onDuty: onDutyOf(options),
    rules,
    tag,
    escalation,
    leases,
    jobs,
    language,
    timeZone,
    now,
    log,
  });
}

/** Calls approvers who chose that in their private chats. */
export function privateCallerOf(options: CreateCallersOptions): PrivateCaller {
  const { config, teams, storage, log, time } = options;
  const { requests: store, privateCalls: chosen, cards, leases, jobs } = storage;
  const { duty, language, timeZone } = config;
  const { escalation, mentionUpTo, calls: rules } = duty;
  const { conversations, messenger } = teams;
  return new PrivateCaller({
    store,
    chosen,
    cards,
    conversations,
    messenger,
    links: teams.links,
    onDuty: onDutyOf(options),
    rules,
    escalation,
    mentions: mentionUpTo > 0,
    leases,
    jobs,
    language,
    timeZone,
    now: time.now,
    log,
  });
}
