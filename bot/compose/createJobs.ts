import type { Config } from '../config/config.js';
import type { Caller } from '../jobs/caller.js';
import { Announcer } from '../jobs/announcer.js';
import { Checker } from '../jobs/checker.js';
import { DigestJob } from '../jobs/digest.js';
import { Digests } from '../unlock/figures/digests.js';
import { Deciders } from '../jobs/deciders.js';
import { FoldedDecider } from '../jobs/foldedDecider.js';
import { ClickJudge } from '../jobs/clickJudge.js';
import { Executor } from '../jobs/executor.js';
import { HandoverKeeper } from '../jobs/handoverKeeper.js';
import { HeadReporter } from '../jobs/headReporter.js';
import { createHandlers, type Handlers } from '../jobs/handlers.js';
import { Investigator } from '../jobs/investigator.js';
import { newSignInLink } from '../http/linkToken.js';
import { LinkSender } from '../jobs/linkSender.js';
import { signInPageOf } from './derived.js';
import { callerOf, privateCallerOf } from './createCallers.js';
import { forgetWhoLeft } from '../jobs/forgetWhoLeft.js';
import { Purger } from '../jobs/purger.js';
import { LossCounter } from '../jobs/lossCounter.js';
import { Watcher } from '../jobs/watcher.js';
import { StepRunner } from '../jobs/stepRunner.js';
import type { TicketKeeper } from '../jobs/ticketKeeper.js';
import type { Log } from '../log.js';
import { collectRequestIds } from '../microsoft/requestIds.js';
import type { WatchStep } from '../telemetry/ports/steps.js';
import type { OpenStorage } from '../storage/openStorage.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { Judge } from '../unlock/clicks/judge.js';
import type { Refusals } from '../unlock/ports/refusals.js';
import type { Remedies, Remedy } from '../unlock/plan/remedy.js';
import type { Sealer } from '../unlock/ports/credentials.js';
import type { UnlockService } from '../unlock/service.js';
import type { Approver } from './connectApprover.js';
import type { Teams } from './connectTeams.js';
import type { Tenant } from './connectTenant.js';
import type { Overrides } from './overrides.js';

export interface CreateJobsOptions {
  readonly config: Pick<
    Config,
    | 'language'
    | 'tenantId'
    | 'digest'
    | 'notifyManager'
    | 'containApprovals'
    | 'retentionDays'
    | 'approverGroupId'
    | 'privilegedApprovers'
    | 'helpdesk'
    | 'duty'
    | 'timeZone'
    | 'signIn'
    | 'publicUrl'
    | 'sandboxUrl'
    | 'dryRun'
    | 'server'
  >;
  readonly tenant: Tenant;
  readonly approver: Approver;
  readonly teams: Teams;
  readonly refusals: Refusals;
  readonly remedies: Remedies<Remedy>;
  readonly service: UnlockService;
  readonly judge: Judge;
  readonly renderer: CardRenderer;
  readonly ticketKeeper: TicketKeeper;
  readonly storage: OpenStorage;
  readonly sealer: Sealer;
  readonly watchStep: WatchStep;
  readonly log: Log;
  readonly time: Omit<Overrides, 'microsoft' | 'openDatabase'>;
}

/** All slow work: each job with the parts that it needs. */
export function createJobs(options: CreateJobsOptions): Handlers {
  const { config, tenant, remedies, service, storage, log, time } = options;
  const { requests: store, massLockouts, credentials, jobs, leases, auditHeads } = storage;
  const { mailboxes, directory, investigation } = tenant;
  const { now, patience, timings } = time;
  const { containApprovals, language } = config;
  const { conversations, messenger } = options.teams;
  const deciders = decidersOf(options);
  const caller = callerOf(options);
  return createHandlers({
    service,
    credentials,
    jobs,
    now,
    announcer: announcerOf(options, deciders, caller),
    massLockouts,
    caller,
    privateCaller: privateCallerOf(options),
    executor: executorOf(options),
    investigator: new Investigator({
      service,
      store,
      investigation,
      mailboxes,
      leases,
      jobs,
      timings,
      containApprovals,
      now,
      patience,
      log,
    }),
    checker: new Checker({ service, store, mailboxes, directory, jobs, remedies, now, log }),
    watcher: new Watcher({ service, store, investigation, mailboxes, directory, leases, jobs, now, log }),
    lossCounter: new LossCounter({
      ...{ service, store, leases, jobs, now, patience, log },
      logs: tenant.lossLogs,
    }),
    handoverKeeper: new HandoverKeeper({
      ...{ service, store, investigation, leases, jobs, now, log },
      kindOf: (request) => options.renderer.credentialKind(request),
    }),
    purger: purgerOf(options),
    deciders,
    headReporter: new HeadReporter({
      heads: auditHeads,
      conversations,
      messenger,
      language,
      leases,
      now,
      log,
    }),
    digest: digestOf(options),
    clickJudge: clickJudgeOf(options),
    foldedDecider: foldedDeciderOf(options),
    linkSender: linkSenderOf(options),
    ticketKeeper: options.ticketKeeper,
  });
}

function purgerOf({ config, tenant, storage, log, time }: CreateJobsOptions): Purger {
  const { retention, leases, privateCalls } = storage;
  const { retentionDays, approverGroupId } = config;
  const { directory } = tenant;
  return new Purger({
    ...{ retention, retentionDays, leases, log },
    forgetWhoLeft: () => forgetWhoLeft({ privateCalls, directory, approverGroupId, log }),
    now: time.now,
  });
}

function digestOf({ config, teams, renderer, storage, log, time }: CreateJobsOptions): DigestJob {
  const { cards, leases, jobs, figures } = storage;
  const { retentionDays, digest: plan } = config;
  const { now } = time;
  return new DigestJob({
    plan,
    digests: new Digests({ figures, retentionDays, now }),
    conversations: teams.conversations,
    messenger: teams.messenger,
    renderer,
    cards,
    leases,
    jobs,
    now,
    log,
  });
}

function clickJudgeOf({ judge, teams, renderer, storage, log, time }: CreateJobsOptions): ClickJudge {
  const { clicks, leases } = storage;
  const { conversations, messenger } = teams;
  const { now, timings } = time;
  const giveUpAfterMs = timings.clickLives;
  return new ClickJudge({
    judge,
    clicks,
    leases,
    conversations,
    messenger,
    renderer,
    giveUpAfterMs,
    now,
    log,
  });
}

function foldedDeciderOf({ service, storage, log, time }: CreateJobsOptions): FoldedDecider {
  return new FoldedDecider({ service, store: storage.requests, now: time.now, log });
}

function linkSenderOf({
  config,
  teams,
  renderer,
  service,
  storage,
  log,
  time,
}: CreateJobsOptions): LinkSender {
  const { requests: store, cards, leases, jobs } = storage;
  const page = signInPageOf(config);
  return new LinkSender({
    ...{ store, cards, leases, jobs, renderer, log },
    conversations: teams.conversations,
    messenger: teams.messenger,
    newLink: page === undefined ? undefined : () => newSignInLink(page),
    unreached: (requestId, whom) => service.unreached(requestId, whom),
    language: config.language,
    now: time.now,
  });
}

function decidersOf({ config, tenant, teams, storage, log, time }: CreateJobsOptions): Deciders {
  return new Deciders({
    directory: tenant.directory,
    approverGroupId: config.approverGroupId,
    store: storage.requests,
    conversations: teams.conversations,
    messenger: teams.messenger,
    cards: storage.cards,
    leases: storage.leases,
    language: config.language,
    now: time.now,
    log,
  });
}

function announcerOf(options: CreateJobsOptions, deciders: Deciders, caller: Caller): Announcer {
  const { config, teams, remedies, renderer, service, storage, log, time } = options;
  const { requests: store, massLockouts, cards, leases, jobs } = storage;
  return new Announcer({
    store,
    massLockouts,
    cards,
    leases,
    jobs,
    countDeciders: () => deciders.count(),
    links: teams.links,
    unreached: (requestId, whom) => service.unreached(requestId, whom),
    opening: (request, card) => caller.opening(request, card),
    conversations: teams.conversations,
    messenger: teams.messenger,
    renderer,
    remedies,
    language: config.language,
    notifyManager: config.notifyManager,
    now: time.now,
    log,
  });
}

function executorOf(options: CreateJobsOptions): Executor {
  const { config, tenant, refusals, remedies, service, storage, sealer, watchStep, log, time } = options;
  const { requests: store, credentials, leases, jobs } = storage;
  const { now, wait, timings } = time;
  const { lender } = options.approver;
  const { hours } = config.duty.calls;
  const steps = new StepRunner({
    service,
    credentials,
    sealer,
    directory: tenant.directory,
    remedies,
    timings,
    rights: lender,
    collectRequestIds,
    wait,
    now,
  });
  return new Executor({
    service,
    store,
    remedies,
    credentials,
    jobs,
    leases,
    refusals,
    steps,
    dropRights: lender === 'of-the-app' ? undefined : (id) => lender.drop(id),
    timings,
    dryRun: config.dryRun,
    hours,
    watchStep,
    now,
    log,
  });
}
