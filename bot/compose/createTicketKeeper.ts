import type { Config } from '../config/config.js';
import type { TicketConfig } from '../config/ticketVariables.js';
import { TicketKeeper } from '../jobs/ticketKeeper.js';
import { TicketTrouble } from '../jobs/ticketTrouble.js';
import type { Log } from '../log.js';
import type { OpenStorage } from '../storage/openStorage.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import { JiraTickets } from '../tickets/jira.js';
import { ServiceNowTickets } from '../tickets/serviceNow.js';
import { TopdeskTickets } from '../tickets/topdesk.js';
import { WebhookTickets } from '../tickets/webhook.js';
import type { Tickets } from '../unlock/ports/tickets.js';
import type { Teams } from './connectTeams.js';

export interface CreateTicketKeeperOptions {
  readonly config: Pick<Config, 'tickets' | 'tenantId' | 'language'>;
  readonly teams: Teams;
  readonly renderer: CardRenderer;
  readonly storage: OpenStorage;
  readonly log: Log;
  readonly now: () => Date;
}

/** Keeps the helpdesk's tickets, in the system that the operator chose. */
export function createTicketKeeper(options: CreateTicketKeeperOptions): TicketKeeper {
  const { config, teams, renderer, storage, log, now } = options;
  const { cards, leases, jobs, tickets: store } = storage;
  const { conversations, messenger, links } = teams;
  const { language, tenantId } = config;
  const tickets = connectTickets(config.tickets, tenantId, now);
  const trouble = new TicketTrouble({ cards, conversations, messenger, leases, language, log });
  return new TicketKeeper({ tickets, store, renderer, links, trouble, leases, jobs, now, log });
}

function connectTickets(config: TicketConfig | 'off', tenantId: string, now: () => Date): Tickets | 'off' {
  if (config === 'off') return 'off';
  switch (config.system) {
    case 'webhook': {
      const { url, secrets } = config;
      return new WebhookTickets({ url, secrets, tenantId, now });
    }
    case 'topdesk':
      return new TopdeskTickets(config);
    case 'servicenow':
      return new ServiceNowTickets(config);
    case 'jira': {
      const { url, user, password, fields, serviceDeskId, requestTypeId, doneTransition } = config;
      return new JiraTickets({
        url,
        user,
        password,
        fields,
        serviceDeskId,
        requestTypeId,
        doneTransition,
        now,
      });
    }
  }
}
