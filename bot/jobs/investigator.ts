import type { Log } from '../log.js';
import { SOURCES, type EvidenceFound, type Source } from '../unlock/evidence/evidence.js';
import { unknown, type Finding } from '../unlock/findings.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { isGathering, type UnlockRequest } from '../unlock/request/request.js';
import type { UnlockService } from '../unlock/service.js';
import { exchangeFinding, logFinding } from './exchangeFinding.js';
import { FindingsWriter } from './findingsWriter.js';
import { readProtocols } from './protocolsReader.js';
import { RecipientBook } from './recipientBook.js';
import { tenantReaders } from './tenantReaders.js';
import type { Timings } from './timings.js';

export interface InvestigatorOptions {
  readonly service: UnlockService;
  readonly store: RequestStore;
  readonly investigation: Investigation;
  readonly mailboxes: Mailboxes;
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly timings: Timings;
  /** How many approvals a break-in needs. */
  readonly containApprovals: number;
  readonly now: () => Date;
  /** Resolves after this time. It does not keep the process alive. */
  readonly patience: (ms: number) => Promise<void>;
  readonly log: Log;
}

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 7;
/** How long to wait before another look, while another instance gathers the evidence. */
const BUSY_PAUSE_MS = 30_000;

/** Findings of one moment are stored together. Nobody sees a tenth of a second on a card. */
const COLLECT_MS = 100;

type Readers = { readonly [S in Source]: () => Promise<EvidenceFound[S]> };

/**
 * The `investigate` job: reads all sources of the evidence at once and stores the results as they arrive, those of one
 * moment together. A source that fails or never answers does not stop the others. All begin at once, so the time of one
 * is the time of the whole. After a crash the job reads the missing sources.
 */
export class Investigator {
  constructor(private readonly options: InvestigatorOptions) {}

  async run(requestId: string): Promise<void> {
    const { leases, jobs, now } = this.options;
    const result = await leases.hold(`investigate:${requestId}`, (renew) =>
      this.investigate(requestId, renew),
    );
    if (result === 'busy') {
      await jobs.send('investigate', requestId, new Date(now().getTime() + BUSY_PAUSE_MS));
    }
  }

  private async investigate(requestId: string, renew: () => Promise<void>): Promise<void> {
    const { store, service, containApprovals, log } = this.options;
    const request = await store.load(requestId);
    if (!request || request.status !== 'pending' || !isGathering(request)) return;
    const missing = SOURCES.filter((source) => !request.evidence?.found[source]);
    const readers = this.readersFor(request);
    await renew();
    const writer = new FindingsWriter(
      (found) => this.store(requestId, found),
      () => this.options.patience(COLLECT_MS),
    );
    await Promise.all(missing.map(async (source) => this.gather(source, readers[source], writer)));
    await renew();
    const finished = { kind: 'evidence-finished', at: this.at(), approvals: containApprovals } as const;
    const outcome = await service.apply(requestId, finished);
    log.info({ requestId, sources: missing.length, outcome: outcome.kind }, 'The evidence is gathered');
  }

  private async gather(
    source: Source,
    read: () => Promise<Finding<unknown>>,
    writer: FindingsWriter,
  ): Promise<void> {
    await writer.add({ [source]: await Promise.race([this.reading(source, read), this.gaveUp(source)]) });
  }

  /** If the request was decided or withdrawn meanwhile, it refuses the findings. That is correct. */
  private async store(id: string, found: Partial<EvidenceFound>): Promise<void> {
    await this.options.service.apply(id, { kind: 'evidence-read', at: this.at(), found });
  }

  /** A bug in one source goes to the log. The other sources are still shown. */
  private async reading<T>(source: Source, read: () => Promise<Finding<T>>): Promise<Finding<T>> {
    try {
      return await read();
    } catch (error) {
      this.options.log.error({ err: error, source }, 'A source of the evidence could not be read');
      return unknown('unavailable');
    }
  }

  private async gaveUp(source: Source): Promise<Finding<never>> {
    await this.options.patience(this.options.timings.evidenceWithin);
    this.options.log.debug({ source }, 'A source of the evidence was waited for long enough');
    return unknown('too-slow');
  }

  private readersFor(request: UnlockRequest): Readers {
    const { subject, evidence } = request;
    const { investigation, mailboxes } = this.options;
    const { id, mail, userPrincipalName } = subject;
    const since = new Date(Date.parse(evidence?.startedAt ?? this.at()) - DAYS * DAY_MS);
    const ofMailbox =
      <T>(read: (mailbox: OwnedMailbox) => Promise<T>) =>
      () =>
        mail === undefined
          ? Promise.resolve(unknown('no-mailbox'))
          : this.fromExchange(() => read({ address: mail, userPrincipalName }));
    const book = new RecipientBook(mailboxes, this.options.log);
    return {
      rules: async () => book.ofFinding(await investigation.rules(id)),
      mailboxRules: ofMailbox(async (mailbox) => book.rules(await mailboxes.rules(mailbox))),
      sweepRules: ofMailbox((mailbox) => mailboxes.sweeps.rules(mailbox)),
      ruleChanges: async () =>
        logFinding(await ofMailbox((mailbox) => mailboxes.ruleChanges(mailbox, since))()),
      forwarding: ofMailbox(async ({ address }) => book.forwarding(await mailboxes.forwarding(address))),
      delegates: ofMailbox((mailbox) => mailboxes.delegates(mailbox)),
      folders: ofMailbox((mailbox) => mailboxes.folders.shares(mailbox)),
      signIns: () => investigation.signIns(id, since),
      codeSignIns: () => investigation.codeSignIns(id, since),
      backgroundSignIns: () => investigation.backgroundSignIns(id, since),
      risk: () => investigation.risk(id),
      riskDetections: () => investigation.riskDetections(id, since),
      methods: () => investigation.methods(id),
      consents: () => investigation.consents(id),
      roles: () => investigation.roles(id),
      changes: () => investigation.changes(id, since),
      devices: () => investigation.devices(id),
      phones: ofMailbox((mailbox) => mailboxes.ways.phones(mailbox)),
      protocols: ofMailbox(({ address }) => readProtocols(mailboxes.ways, address, this.options.log)),
      replies: () => investigation.replies(id),
      contact: () => investigation.contact(id),
      ...tenantReaders(request, since, {
        investigation,
        mailboxes,
        fromExchange: (read) => this.fromExchange(read),
      }),
      ownDomains: () => this.fromExchange(() => mailboxes.ownDomains()),
    };
  }

  private fromExchange<T>(read: () => Promise<T>): Promise<Finding<T>> {
    const { mailboxes, log } = this.options;
    return exchangeFinding(mailboxes, read, log);
  }

  private at(): string {
    return this.options.now().toISOString();
  }
}
