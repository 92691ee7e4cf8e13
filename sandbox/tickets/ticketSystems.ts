import { JiraSite } from './jiraSite.js';
import { ServiceNowInstance } from './serviceNowInstance.js';
import { TopdeskDesk } from './topdeskDesk.js';
import { WebhookReceiver } from './webhookReceiver.js';

/** The ticket systems that the sandbox plays. None of them is Microsoft's. */
export class TicketSystems {
  topdesk: TopdeskDesk;
  servicenow: ServiceNowInstance;
  jira: JiraSite;
  webhook: WebhookReceiver;
  /** Mail addresses, in lower case, that no ticket system knows. Everybody else of the tenant is known. */
  readonly strangers = new Set<string>();

  constructor(private readonly now: () => Date) {
    this.topdesk = new TopdeskDesk(now);
    this.servicenow = new ServiceNowInstance(now);
    this.jira = new JiraSite(now);
    this.webhook = new WebhookReceiver(now);
  }

  /** Everything that each system was given. */
  received(): object {
    const { topdesk, servicenow, jira, webhook } = this;
    return {
      topdesk: topdesk.incidents,
      servicenow: servicenow.incidents,
      jira: jira.requests,
      webhook: webhook.events,
    };
  }

  reset(): void {
    this.topdesk = new TopdeskDesk(this.now);
    this.servicenow = new ServiceNowInstance(this.now);
    this.jira = new JiraSite(this.now);
    this.webhook = new WebhookReceiver(this.now);
    this.strangers.clear();
  }
}
