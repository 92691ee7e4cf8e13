import type { Log } from '../log.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import {
  ticketTroubleMessage,
  type TicketTroubleFacts,
} from '../teams/outgoing/notices/ticketTroubleMessage.js';
import type { CardStore } from '../teams/ports/cardStore.js';
import type { Language } from '../unlock/person.js';
import type { Leases } from '../unlock/ports/jobs.js';

export interface TicketTroubleOptions {
  readonly cards: CardStore;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly messenger: Pick<Messenger, 'post'>;
  readonly leases: Leases;
  readonly language: Language;
  readonly log: Log;
}

/** Where the bot remembers that it told the helpdesk. `drawn` says whether the trouble lasts. */
const TOLD = { requestId: 'tickets', audience: 'tickets' };

/** Tells the helpdesk that tickets are not complete: once, until one is written again. */
export class TicketTrouble {
  constructor(private readonly options: TicketTroubleOptions) {}

  /** Never throws: nobody's request may wait for this message. */
  async tell(facts: TicketTroubleFacts): Promise<void> {
    await this.safely(async () => {
      if (await this.isTold()) return;
      const { conversations, messenger, cards, language, log } = this.options;
      const to = (await conversations.channel('incidents')) ?? (await conversations.channel('approvals'));
      if (!to) return;
      try {
        const posted = await messenger.post(to, ticketTroubleMessage(facts, language));
        await cards.remember({ ...TOLD, ...posted, drawn: 'told' });
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        log.warn({ err: error }, 'The helpdesk could not be told that tickets are not complete');
      }
    });
  }

  /** A ticket was written again, so the next trouble is told anew. */
  async over(): Promise<void> {
    if (!(await this.isTold())) return;
    await this.safely(() => this.options.cards.forget(TOLD));
  }

  private async isTold(): Promise<boolean> {
    const told = await this.options.cards.find(TOLD.requestId);
    return told.some(({ audience }) => audience === TOLD.audience);
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    const { leases, log } = this.options;
    try {
      await leases.hold('ticket-trouble', work);
    } catch (error) {
      log.warn({ err: error }, 'The helpdesk could not be told that tickets are not complete');
    }
  }
}
