import type { Answer, SandboxRequest } from '../http/message.js';
import type { Tenant } from '../tenant/tenant.js';
import { jiraService } from './jiraService.js';
import type { Known } from './known.js';
import { serviceNowService } from './serviceNowService.js';
import type { TicketSystems } from './ticketSystems.js';
import { topdeskService } from './topdeskService.js';

/** `/tickets/<system>`: the systems in which helpdesks keep tickets, each written from its own documents (ticket-apis.md T1, S1, J1, W1). */
export function ticketService(systems: TicketSystems, tenant: Tenant, request: SandboxRequest): Answer {
  const [, , system = '', ...rest] = request.path.split('/');
  const path = `/${rest.join('/')}`;
  if (system === 'webhook') return systems.webhook.take(request);
  // T1, S1, J1: HTTP Basic. The sandbox knows no passwords, and takes any.
  if (!/^Basic \S+/.test(request.headers.authorization ?? '')) return { status: 401 };
  const here = { ...request, path };
  const people = knownPeople(systems, tenant);
  if (system === 'topdesk') return topdeskService(systems.topdesk, people, here);
  if (system === 'servicenow') return serviceNowService(systems.servicenow, people, here);
  if (system === 'jira') return jiraService(systems.jira, people, here);
  return { status: 404 };
}

function knownPeople(systems: TicketSystems, tenant: Tenant): readonly Known[] {
  return tenant
    .everybody()
    .map(({ id, displayName, userPrincipalName }) => ({
      id,
      name: displayName,
      email: tenant.user(id).mail ?? userPrincipalName,
    }))
    .filter(({ email }) => !systems.strangers.has(email.toLowerCase()));
}
