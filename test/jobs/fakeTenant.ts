import { createCatalogue, REMEDIES } from '../../bot/remedies/catalogue.js';
import type { RemedyFactory } from '../../bot/remedies/shared/factory.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { known, type DirectoryFindings } from '../../bot/unlock/findings.js';
import type { Remedies, Remedy } from '../../bot/unlock/plan/remedy.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { notPlayed } from '../helpers/notPlayed.js';

/** The calls of the bot: reads the rights, reads the state, sends a change, looks whether the change is visible. */
type Call = 'rights' | 'read' | 'send' | 'look';

interface Trouble {
  readonly call: Call;
  times: number;
  readonly made: boolean;
  readonly happens: () => void | Promise<void>;
}

/** The state before a change. Here every remedy reads this one. */
export const BEFORE = { as: 'it was' };

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
  /** Remedies that need no change. */
  readonly fine = new Set<RemedyId>();
  /** Remedies that only an admin in the portal can carry out. */
  readonly byHand = new Set<RemedyId>();
  readonly made = new Set<RemedyId>();
  /** True: a look sees the changes that were made. */
  isVisible = true;
  readonly sent: { readonly remedy: RemedyId; readonly secret: string | undefined }[] = [];
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
    phones: notPlayed('phones'),
    manager: notPlayed('manager'),
    isMember: notPlayed('isMember'),
    subject: notPlayed('subject'),
    readFindings: notPlayed('readFindings'),
    account: notPlayed('account'),
    approverFacts: notPlayed('approverFacts'),
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
      run: async (_subject, { secret }) => {
        if (this.byHand.has(id)) return 'by-hand';
        this.sent.push({ remedy: id, secret });
        await this.called('send', id);
        this.made.add(id);
        return facts.credential === 'temporary-access-pass' ? { issued: `pass-${this.sent.length}` } : 'made';
      },
      confirm: async () => {
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
