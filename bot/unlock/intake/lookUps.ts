import { isFrozen } from '../limits/isFrozen.js';
import type { Question } from '../intents.js';
import { limitsFor, type Limits } from '../limits/limits.js';
import { mayLookUp } from '../limits/mayLookUp.js';
import { isObjectId, type Subject, sameId } from '../person.js';
import type { Directory } from '../ports/directory.js';
import type { RequestStore } from '../ports/requestStore.js';
import type { Asking } from './asker.js';

export interface LookUpsOptions {
  readonly store: RequestStore;
  readonly directory: Pick<Directory, 'find' | 'subject'>;
  readonly limits: Limits;
  readonly now: () => Date;
  readonly warn: (facts: object, message: string) => void;
  /** Who somebody is, now. Throws `RemoteError`. */
  readonly asker: (personId: string) => Promise<Asking>;
  /** The helpdesk has limits of its own. Throws `RemoteError`. */
  readonly isHelpdesk: (personId: string) => Promise<boolean>;
}

/** Searches for colleagues, and says whose account may be looked at: within limits, and for people of this organisation. */
export class LookUps {
  constructor(private readonly options: LookUpsOptions) {}

  /** Finds none when the asker searched too often, or may not ask for others. Throws `RemoteError`. */
  async find(text: string, askerId: string): Promise<readonly Subject[]> {
    const { asker, store, now, warn } = this.options;
    if (!(await asker(askerId)).forOthers) {
      warn(
        { by: askerId },
        'Somebody from another organisation searched the directory, and was told of nobody',
      );
      return [];
    }
    const limits = await this.limitsOf(askerId);
    if (await mayLookUp(store, { kind: 'search', by: askerId }, limits, now())) return this.search(text);
    warn({ by: askerId }, 'Somebody searched the directory too often, and was told that nobody was found');
    return [];
  }

  /** An object id is what Teams' own search gives. */
  private async search(text: string): Promise<readonly Subject[]> {
    const { directory } = this.options;
    if (!isObjectId(text)) return directory.find(text);
    const person = await directory.subject(text);
    return person ? [person] : [];
  }

  /** True when the bot may look at this account for them. Throws `RemoteError`. */
  async mayLook({ askerId, subjectId }: Pick<Question, 'askerId' | 'subjectId'>): Promise<boolean> {
    const { asker, store, now } = this.options;
    if (sameId(askerId, subjectId)) return true;
    if (!(await asker(askerId)).forOthers) return false;
    const limits = await this.limitsOf(askerId);
    return mayLookUp(store, { kind: 'look', by: askerId, about: subjectId }, limits, now());
  }

  private async limitsOf(personId: string): Promise<Limits> {
    return limitsFor(this.options.limits, await this.options.isHelpdesk(personId));
  }

  /** True when a freeze of this person lets them ask nothing for others. */
  async isStopped(personId: string): Promise<boolean> {
    const { store, now } = this.options;
    return store.change((tx) => isFrozen(tx, personId, 'ask-for-others', now().toISOString()));
  }
}
