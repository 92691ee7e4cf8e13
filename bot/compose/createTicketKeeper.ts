import type { Config } from '../config/config.js';
import type { TicketConfig } from '../config/ticketVariables.js';
import { TicketKeeper } from '../jobs/ticketKeeper.js';
import { TicketTrouble } from '../jobs/ticketTrouble.js';
import type { Log } from '../log.js';
import type { OpenStorage } from '../storage/openStorage.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import { watchedFetch } from '../telemetry/watchedFetch.js';
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
  readonly onCall: OnCall;
  readonly log: Log;
  readonly now: () => Date;
}

/** Keeps the helpdesk's tickets, in the system that the operator chose. */
export function createTicketKeeper(options: CreateTicketKeeperOptions): TicketKeeper {
  const { config, teams, renderer, storage, onCall, log, now } = options;
  const { cards, leases, jobs, tickets: store } = storage;
  const { conversations, messenger, links } = teams;
  const { language, tenantId } = config;
  const tickets = connectTickets(config.tickets, tenantId, { onCall, log, now });
  const trouble = new TicketTrouble({ cards, conversations, messenger, leases, language, log });
  return new TicketKeeper({ tickets, store, renderer, links, trouble, leases, jobs, now, log });
}

function connectTickets(
  config: TicketConfig | 'off',
  tenantId: string,
  { onCall, log, now }: Pick<CreateTicketKeeperOptions, 'onCall' | 'log' | 'now'>,
): Tickets | 'off' {
  if (config === 'off') return 'off';
  const fetch = watchedFetch({ to: 'tickets', endpoint: config.system, onCall, log });
  switch (config.system) {
    case 'webhook': {
      const { url, secrets } = config;
      return new WebhookTickets({ url, secrets, tenantId, now, fetch });
    }
    case 'topdesk': {
      const { url, user, password, fields, closedStatus } = config;
      return new TopdeskTickets({ url, user, password, fields, closedStatus, fetch });
    }
    case 'servicenow': {
      const { url, user, password, fields, closeCode } = config;
      return new ServiceNowTickets({ url, user, password, fields, closeCode, fetch });
    }
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
        fetch,
      });
    }
  }
}
