import { createCatalogue, REMEDIES } from '../../bot/remedies/catalogue.js';
import type { RemedyFactory } from '../../bot/remedies/shared/factory.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { known, type DirectoryFindings } from '../../bot/unlock/findings.js';
import type { Sent } from '../../bot/unlock/plan/acceptance.js';
import type { Remedies, Remedy } from '../../bot/unlock/plan/remedy.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { ApproverFacts, Directory } from '../../bot/unlock/ports/directory.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { notPlayed } from '../helpers/notPlayed.js';
import { julia } from '../helpers/requests.js';

/** The calls of the bot: reads the rights, the addresses and the approvers, reads the state, sends a change, looks whether the change is visible. */
type Call = 'rights' | 'address' | 'standing' | 'read' | 'send' | 'look';

interface Trouble {
  readonly call: Call;
  times: number;
  readonly made: boolean;
  readonly happens: () => void | Promise<void>;
}

/** The state before a change. Here every remedy reads this one. */
export const BEFORE = { as: 'it was' };

const STANDS = { isMember: true, enabled: true, guest: false } as const;

/** Microsoft throttles the call, and may say for how long. */
export function patience(retryAfterSeconds?: number): RemoteError {
  return new RemoteError('try', { kind: 'throttled', ...(retryAfterSeconds && { retryAfterSeconds }) });
}

/** Microsoft does not answer. It may have made the change or not. */
export function silence(): RemoteError {
  return new RemoteError('try', { kind: 'unavailable', maybeMade: true });
}

/** A tenant with one account. Every call works unless a test changes that. */
export class FakeTenant {
  rights: Pick<DirectoryFindings, 'privileges' | 'eligible'> = { privileges: known([]), eligible: known([]) };
  /** What the directory says about an approver, where it is not that they stand. */
  readonly approvers = new Map<string, (others: readonly string[]) => Partial<ApproverFacts>>();
  /** The people with their addresses of now. */
  readonly subjects = new Map<string, Subject>([[julia.id, julia]]);
  /** Remedies that need no change. */
  readonly fine = new Set<RemedyId>();
  /** Remedies that only an admin in the portal can carry out. */
  readonly byHand = new Set<RemedyId>();
  readonly made = new Set<RemedyId>();
  /** The date of the answers to a change. */
  acceptedAt: string | undefined;
  /** Where the tenant says how far it is, for a change with which it goes on after its answer. */
  operation: string | undefined;
  /** How long to wait before each change. */
  pauseMs = 0;
  /** What each look was told about the sending. */
  readonly looked: Sent[] = [];
  /** True: a look sees the changes that were made. */
  isVisible = true;
  readonly sent: {
    readonly remedy: RemedyId;
    readonly secret: string | undefined;
    readonly to: string | undefined;
  }[] = [];
  private readonly troubles: Trouble[] = [];

  /** @param journal gets a line for each call */
  constructor(private readonly journal: string[]) {}

  /** The next calls of this kind fail. @param made true: the tenant makes the change before the call fails */
  fails(call: Call, error: Error, { times = 1, made = false } = {}): void {
    const happens = () => {
      throw error;
    };
    this.troubles.push({ call, times, made, happens });
  }

  /** Calls `happens` at the next call of this kind, before the answer. */
  during(call: Call, happens: () => void | Promise<void>): void {
    this.troubles.push({ call, times: 1, made: false, happens });
  }

  recovers(): void {
    this.troubles.length = 0;
  }

  readonly directory: Directory = {
    readPrivilegesNow: async () => {
      await this.called('rights');
      return this.rights;
    },
    find: notPlayed('find'),
    person: notPlayed('person'),
    phones: notPlayed('phones'),
    manager: notPlayed('manager'),
    isMember: notPlayed('isMember'),
    subject: async (id) => {
      await this.called('address');
      return this.subjects.get(id);
    },
    readFindings: notPlayed('readFindings'),
    account: notPlayed('account'),
    approverFacts: notPlayed('approverFacts'),
    members: notPlayed('members'),
    standings: async (ids, _group, others) => {
      await this.called('standing');
      return ids.map((id) => ({ ...STANDS, sameAs: [], ...this.approvers.get(id)?.(others) }));
    },
  };

  /** The real catalogue with the facts of each remedy. The calls go to this tenant instead of Microsoft. */
  readonly remedies: Remedies<Remedy> = createCatalogue(
    idlePorts,
    REMEDIES.map(
      (make): RemedyFactory =>
        (ports) =>
          this.played(make(ports)),
    ),
  );

  private played(facts: Remedy): Remedy {
    const { id } = facts;
    return {
      ...facts,
      read: async () => {
        await this.called('read', id);
        return BEFORE;
      },
      isAlreadyFine: () => this.fine.has(id),
      run: async ({ mail: to }, { secret }) => {
        if (this.byHand.has(id)) return 'by-hand';
        this.sent.push({ remedy: id, secret, to });
        await this.called('send', id);
        this.made.add(id);
        if (facts.credential === 'temporary-access-pass') return { issued: `pass-${this.sent.length}` };
        if (this.operation) return { operation: this.operation };
        return this.acceptedAt ? { acceptedAt: this.acceptedAt } : 'made';
      },
      pauseBefore: () => this.pauseMs,
      confirm: async (_subject, _before, _target, sent) => {
        this.looked.push(sent);
        await this.called('look', id);
        return this.isVisible && this.made.has(id);
      },
    };
  }

  private async called(call: Call, id?: RemedyId): Promise<void> {
    this.journal.push([call, ...(id ? [id] : [])].join(' '));
    const trouble = this.troubles.find((one) => one.call === call && one.times > 0);
    if (!trouble) return;
    trouble.times--;
    if (trouble.made && id) this.made.add(id);
    await trouble.happens();
  }
}
