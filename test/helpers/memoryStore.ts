import type { Hold } from '../../bot/unlock/queue/hold.js';
import { VersionConflict } from '../../bot/unlock/errors.js';
import type { RequestStore, Transaction } from '../../bot/unlock/ports/requestStore.js';
import type { AuditEvent } from '../../bot/unlock/audit/auditEvent.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import type { Stop } from '../../bot/unlock/request/stop.js';
import { isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import type { SignInLink } from '../../bot/unlock/proof/signInLink.js';
import { MemoryCredentials } from './memoryCredentials.js';
import { MemoryJobs } from './memoryQueue.js';
import { notPlayed } from './notPlayed.js';

/**
 * Requests in memory, for tests of the jobs. It writes a transaction as a whole or not at all. If another writer
 * changed the request meanwhile, it writes nothing.
 */
export class MemoryStore implements RequestStore {
  readonly requests = new Map<string, UnlockRequest>();
  readonly freezes = new Map<string, Freeze>();
  readonly stops = new Map<string, Stop>();
  readonly trail: AuditEvent[] = [];
  readonly credentials = new MemoryCredentials();
  readonly jobs = new MemoryJobs();
  /** Called once, right before the next transaction is written. */
  meanwhile: (() => void) | undefined;

  /** @param journal gets the name of each audit line when it is written */
  constructor(private readonly journal: string[] = []) {}

  put(request: UnlockRequest): void {
    this.requests.set(request.id, structuredClone(request));
  }

  async change<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const writes: (() => void)[] = [];
    const result = await work(this.transaction((write) => void writes.push(write)));
    const { meanwhile } = this;
    this.meanwhile = undefined;
    meanwhile?.();
    for (const write of writes) write();
    return result;
  }

  load = async (id: string) => structuredClone(this.requests.get(id));
  loadFreeze = async (id: string) => this.freezes.get(id);
  loadStop = async (id: string) => this.stops.get(id);
  loadChoice = async () => undefined;
  loadAlarm = async (_id: string) => undefined;
  readonly holds = new Map<string, Hold>();
  readonly links = new Map<string, SignInLink & { usedAt?: string }>();
  findLink = async (tokenHash: string, at: string) =>
    [...this.links.values()].find(
      (link) => link.tokenHash === tokenHash && !link.usedAt && link.expiresAt > at,
    );
  noteTold = async () => undefined;
  holdsOn = async (ids: readonly string[]): Promise<Hold[]> => ids.flatMap((id) => this.holds.get(id) ?? []);
  toTell = async (id: string) => {
    const request = await this.load(id);
    const [credential, hold] = [await this.credentials.state(id), this.holds.get(id)];
    return request && { request, ...(credential && { credential }), ...(hold && { hold }) };
  };
  waitingFrom = notPlayed('waitingFrom');
  dealtWithAbout = notPlayed('dealtWithAbout');
  dealingsWith = notPlayed('dealingsWith');
  ofRequester = notPlayed('ofRequester');
  about = notPlayed('about');
  earlierRequests = notPlayed('earlierRequests');
  uninvestigated = notPlayed('uninvestigated');
  unfinished = notPlayed('unfinished');
  endedAbout = notPlayed('endedAbout');

  /** The request is written first. When that fails, nothing else is written. */
  private transaction(later: (write: () => void) => void): Transaction {
    /** What this transaction wrote, which it reads itself before anybody else does. */
    const own = new Map<string, UnlockRequest>();
    return {
      load: async (id) => structuredClone(own.get(id) ?? this.requests.get(id)),
      loadFreeze: this.loadFreeze,
      loadStop: this.loadStop,
      runningStop: async () => [...this.stops.values()].find(({ endedAt }) => endedAt === undefined),
      freezesOf: async (ids, now) =>
        [...this.freezes.values()].filter(
          ({ person, lifted, until }) => ids.includes(person.id) && !lifted && until > now,
        ),
      saveStop: async (stop) => later(() => void this.stops.set(stop.id, stop)),
      save: async (request) => {
        own.set(request.id, request);
        later(() => this.save(request));
      },
      append: async (_id, events) => later(() => events.forEach((event) => this.record(event))),
      enqueue: async (id, effects) =>
        later(() => {
          for (const effect of effects)
            void this.jobs.send(effect.kind, id, 'after' in effect ? dateOf(effect.after) : undefined);
        }),
      replaceCredential: async (credential) => later(() => this.credentials.replace(credential)),
      channelNow: notPlayed('channelNow'),
      useChannel: notPlayed('useChannel'),
      loadChoice: this.loadChoice,
      openChoice: notPlayed('openChoice'),
      saveChoice: notPlayed('saveChoice'),
      saveHold: notPlayed('saveHold'),
      endHold: notPlayed('endHold'),
      holdOn: async (requestId) => this.holds.get(requestId),
      noteDealing: notPlayed('noteDealing'),
      makeLink: async (link) => later(() => void this.links.set(link.requestId, link)),
      useLink: async (tokenHash, at) => {
        const link = await this.findLink(tokenHash, at);
        if (link) later(() => void this.links.set(link.requestId, { ...link, usedAt: at }));
        return link !== undefined;
      },
      owedToChannels: async () => [],
      saveAlarm: notPlayed('saveAlarm'),
      hasAlarm: notPlayed('hasAlarm'),
      wasGivenLately: async () => false,
      settleClick: notPlayed('settleClick'),
      findOpen: async (request) => this.open(request.subject.id, isOfTheSame(request)),
      findBeside: async (request) => this.open(request.subject.id, isBeside(request)),
      entangled: async (subjectId) =>
        structuredClone(
          [...new Map([...this.requests, ...own]).values()].filter(
            ({ subject, status }) => subject.id === subjectId && status !== 'withdrawn',
          ),
        ),
      findContain: async (subjectId) => this.open(subjectId, ({ kind }) => kind === 'contain'),
      insert: async (request) => {
        if (this.open(request.subject.id, isOfTheSame(request))) return false;
        own.set(request.id, request);
        later(() => this.put(request));
        return true;
      },
      alone: async () => undefined,
      note: notPlayed('note'),
      attempts: notPlayed('attempts'),
      decisionsBy: async () => 0,
      deniedAbout: notPlayed('deniedAbout'),
      saveFreeze: async (freeze) => later(() => void this.freezes.set(freeze.id, freeze)),
      lastLifted: async () => undefined,
      mass: {
        fold: notPlayed('fold'),
        load: notPlayed('load'),
        aloneWith: notPlayed('aloneWith'),
        save: notPlayed('save'),
        members: notPlayed('members'),
        leave: notPlayed('leave'),
        queueDecision: notPlayed('queueDecision'),
        queuedDecision: notPlayed('queuedDecision'),
        settleDecision: notPlayed('settleDecision'),
        countApart: notPlayed('countApart'),
        decisionsBy: notPlayed('decisionsBy'),
        redraw: notPlayed('redraw'),
      },
    };
  }

  private open(subjectId: string, fits: (request: UnlockRequest) => boolean): UnlockRequest | undefined {
    const all = [...this.requests.values()].filter(({ subject }) => subject.id === subjectId);
    return structuredClone(all.find((request) => isOpen(request) && fits(request)));
  }

  private save(request: UnlockRequest): void {
    if (this.requests.get(request.id)?.version !== request.version - 1) throw new VersionConflict(request.id);
    this.put(request);
  }

  private record(event: AuditEvent): void {
    this.trail.push(event);
    this.journal.push([event.what, ...remedyIn(event.detail)].join(' '));
  }
}

/** The store takes one report of the owner, one of others, one give-back and one restore for an account and a symptom. */
function isOfTheSame(request: UnlockRequest): (other: UnlockRequest) => boolean {
  return (other) => other.symptom === request.symptom && slot(other) === slot(request);
}

/** What others reported beside the owner's report, or the owner beside theirs. */
function isBeside(request: UnlockRequest): (other: UnlockRequest) => boolean {
  const beside = { own: 'report', report: 'own', 'give-back': 'none', restore: 'none' }[slot(request)];
  return (other) => other.symptom === request.symptom && slot(other) === beside;
}

function slot({ kind, requester, subject }: UnlockRequest): 'own' | 'report' | 'give-back' | 'restore' {
  if (kind === 'give-back' || kind === 'restore') return kind;
  return requester.id === subject.id ? 'own' : 'report';
}

function dateOf(after: string | undefined): Date | undefined {
  return after === undefined ? undefined : new Date(after);
}

function remedyIn(detail: unknown): readonly string[] {
  const remedy: unknown = detail && typeof detail === 'object' && Reflect.get(detail, 'remedy');
  return typeof remedy === 'string' ? [remedy] : [];
}
