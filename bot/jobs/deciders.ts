import type { Log } from '../log.js';
import type { CardStore } from '../teams/ports/cardStore.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import { decidersMessage } from '../teams/outgoing/notices/decidersMessage.js';
import { RemoteError } from '../unlock/errors.js';
import { countDeciders, DECIDERS_NEEDED } from '../unlock/limits/countDeciders.js';
import type { Language } from '../unlock/person.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Leases } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';

export interface DecidersOptions {
  readonly directory: Pick<Directory, 'members'>;
  readonly approverGroupId: string;
  readonly store: RequestStore;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly messenger: Pick<Messenger, 'post'>;
  readonly cards: CardStore;
  readonly leases: Leases;
  readonly language: Language;
  readonly now: () => Date;
  readonly log: Log;
}

/** Where the bot remembers on which day it told the helpdesk. */
const TOLD = { requestId: 'deciders', audience: 'deciders' };

/** Watches that at least two people can decide. */
export class Deciders {
  constructor(private readonly options: DecidersOptions) {}

  /** The `deciders` job: while fewer than two people can decide, tells the helpdesk once a day. */
  async run(): Promise<void> {
    await this.options.leases.hold('deciders', () => this.tell());
  }

  /** Counts who can decide now, and logs when that is too few. `undefined` when the directory could not be read. */
  async count(): Promise<number | undefined> {
    const { directory, approverGroupId, store, now, log } = this.options;
    try {
      const members = await directory.members(approverGroupId);
      const ids = members.map(({ id }) => id);
      const freezes = await store.change((tx) => tx.freezesOf(ids, now().toISOString()));
      const deciders = countDeciders(members, freezes);
      if (deciders < DECIDERS_NEEDED) log.error({ deciders }, 'Fewer than two people can decide');
      return deciders;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not count who can decide');
      return undefined;
    }
  }

  private async tell(): Promise<void> {
    const { conversations, messenger, cards, language, now, log } = this.options;
    const deciders = await this.count();
    if (deciders === undefined || deciders >= DECIDERS_NEEDED) return;
    const today = now().toISOString().slice(0, 10);
    const told = await cards.find(TOLD.requestId);
    if (told.some(({ drawn }) => drawn === today)) return;
    const to = (await conversations.channel('incidents')) ?? (await conversations.channel('approvals'));
    if (!to) return;
    try {
      const posted = await messenger.post(to, decidersMessage(deciders, language));
      await cards.remember({ ...TOLD, ...posted, drawn: today });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      log.warn({ err: error }, 'The helpdesk could not be told that too few people can decide');
    }
  }
}
