import type { Log } from '../log.js';
import { sameAddress } from '../unlock/decide/addresses.js';
import { known, unknown, type Finding } from '../unlock/findings.js';
import type { Subject } from '../unlock/person.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { UnlockService } from '../unlock/service.js';
import type { WatchedFound } from '../unlock/request/watch.js';
import { exchangeFinding, logFinding } from './exchangeFinding.js';
import { readProtocols } from './protocolsReader.js';

export interface WatcherOptions {
  readonly service: UnlockService;
  readonly store: RequestStore;
  readonly investigation: Investigation;
  readonly mailboxes: Mailboxes;
  readonly directory: Pick<Directory, 'subject'>;
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly now: () => Date;
  readonly log: Log;
}

/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;
/** What is strange among sign-ins is seen against the days before. */
const WEEK_MS = 7 * 24 * 60 * 60_000;

/**
 * The `watch` job: looks at an account after somebody was let in, and after a containment, at the moments in the request. What cannot be read is
 * stored as not read, and the next look covers the time since the beginning.
 */
export class Watcher {
  constructor(private readonly options: WatcherOptions) {}

  async run(requestId: string): Promise<void> {
    const { leases, jobs } = this.options;
    const result = await leases.hold(`watch:${requestId}`, () => this.watch(requestId));
    if (result === 'busy') await jobs.send('watch', requestId, this.in(LATER_MS));
  }

  private async watch(requestId: string): Promise<void> {
    const { store, jobs, now, service, log } = this.options;
    const request = await store.load(requestId);
    const watch = request && 'watch' in request ? request.watch : undefined;
    const open = (watch?.looks ?? []).filter(({ at }) => at === undefined);
    const [next] = open;
    if (!request || !watch || !next) return;
    const due = open.filter((look) => look.due <= now().toISOString());
    // The queue uses the database's clock, and this file the process's. A look that is not due yet is queued again.
    if (due.length === 0) return jobs.send('watch', requestId, new Date(Date.parse(next.due) + LATER_MS));
    // The first look only notes what is there. No audit of what came later is needed for that, and reports are scarce.
    const notes = due.length === 1 && due[0] === watch.looks[0];
    const found = await this.look(request.subject, new Date(watch.since), notes);
    // After a long pause several looks are due. One answers all of them.
    for (const look of due) {
      await service.apply(requestId, { kind: 'watched', at: now().toISOString(), due: look.due, found });
    }
    log.info({ requestId, looks: due.length }, 'An account was looked at again');
  }

  private async look(
    { id, mail, userPrincipalName }: Subject,
    since: Date,
    notes: boolean,
  ): Promise<WatchedFound> {
    const { investigation, mailboxes, directory, log } = this.options;
    const now = await exchangeFinding(mailboxes, () => directory.subject(id), log);
    const ofMailbox = async <T>(read: (mailbox: OwnedMailbox) => Promise<T>): Promise<Finding<T>> => {
      if (!now.known) return now;
      // An address that is not theirs any more tells nothing about them.
      if (mail === undefined || !sameAddress(now.value?.mail, mail)) return unknown('unavailable');
      return exchangeFinding(mailboxes, () => read({ address: mail, userPrincipalName }), log);
    };
    const week = new Date(this.options.now().getTime() - WEEK_MS);
    const [
      methods,
      changes,
      consents,
      rules,
      ruleChanges,
      forwarding,
      risk,
      mailboxRules,
      sweepRules,
      delegates,
      signIns,
      codeSignIns,
      backgroundSignIns,
      devices,
      phones,
      folders,
      protocols,
      replies,
    ] = await Promise.all([
      investigation.methods(id),
      notes ? known([]) : investigation.changes(id, since),
      investigation.consents(id),
      investigation.rules(id),
      notes ? known([]) : ofMailbox((mailbox) => mailboxes.ruleChanges(mailbox, since)).then(logFinding),
      ofMailbox(({ address }) => mailboxes.forwarding(address)),
      investigation.risk(id),
      ofMailbox((mailbox) => mailboxes.rules(mailbox)),
      ofMailbox((mailbox) => mailboxes.sweeps.rules(mailbox)),
      ofMailbox((mailbox) => mailboxes.delegates(mailbox)),
      investigation.signIns(id, week),
      investigation.codeSignIns(id, week),
      investigation.backgroundSignIns(id, week),
      investigation.devices(id),
      ofMailbox((mailbox) => mailboxes.ways.phones(mailbox)),
      ofMailbox((mailbox) => mailboxes.folders.shares(mailbox)),
      ofMailbox(({ address }) => readProtocols(mailboxes.ways, address, log)),
      investigation.replies(id),
    ]);
    const logs = { signIns, codeSignIns, backgroundSignIns, changes, ruleChanges, risk };
    const access = { methods, consents, delegates, devices, phones, folders, protocols, replies };
    return { ...logs, ...access, rules, mailboxRules, sweepRules, forwarding };
  }

  private in(ms: number): Date {
    return new Date(this.options.now().getTime() + ms);
  }
}
