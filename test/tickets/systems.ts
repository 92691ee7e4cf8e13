import { JiraTickets } from '../../bot/tickets/jira.js';
import { ServiceNowTickets } from '../../bot/tickets/serviceNow.js';
import { TopdeskTickets } from '../../bot/tickets/topdesk.js';
import { WebhookTickets } from '../../bot/tickets/webhook.js';
import type { NewTicket, TicketEntry, TicketSystem, Tickets } from '../../bot/unlock/ports/tickets.js';
import type { Sandbox } from '../../sandbox/server.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';

/** A ticket as anybody could read it, whatever system it is in. */
export interface Read {
  readonly title: string;
  /** What the caller reads, in the order in which it came. */
  readonly told: readonly string[];
  /** What only operators read. */
  readonly inside: readonly string[];
  readonly caller: string | undefined;
  readonly isClosed: boolean;
}

/** One adapter and the system behind it. */
export interface Played {
  readonly system: TicketSystem;
  readonly connect: (sandbox: Sandbox, now: () => Date) => Tickets;
  readonly read: (sandbox: Sandbox) => readonly Read[];
  /** Where the tickets are made and changed. */
  readonly opening: RegExp;
  readonly changing: RegExp;
  /** The caller of a ticket of Julia. */
  readonly julia: string | undefined;
  /** The caller of a ticket of somebody whom the system does not know. */
  readonly stranger: string | undefined;
}

const SECRET = `whsec_${Buffer.from('the secret of the sandbox is none').toString('base64')}`;
const signedIn = ({ url }: Sandbox, system: TicketSystem, fields: object = {}) => ({
  url: `${url}/tickets/${system}`,
  user: 'latchkey',
  password: 'application-password-4711',
  fields: fields as Record<string, unknown>,
});

interface Event {
  readonly subject: string;
  readonly type: string;
  readonly data: { readonly title?: string; readonly caller?: { name: string }; readonly lines: string[] };
}

/** Every adapter, each against the server that was written from the documents of its system. */
export const SYSTEMS: readonly Played[] = [
  {
    system: 'webhook',
    connect: ({ url }, now) =>
      new WebhookTickets({ url: `${url}/tickets/webhook`, secrets: [SECRET], tenantId, now }),
    read: ({ tickets }) => {
      const events = tickets.webhook.events as unknown as readonly Event[];
      const opened = events.filter(({ type }) => type === 'latchkey.request.opened');
      return opened.map(({ subject, data }) => {
        const own = events.filter((one) => one.subject === subject);
        return {
          title: data.title ?? '',
          told: own.map((one) => one.data.lines.join('\n')),
          inside: [],
          caller: data.caller?.name,
          isClosed: own.some(({ type }) => type === 'latchkey.request.closed'),
        };
      });
    },
    opening: /tickets\/webhook$/,
    changing: /tickets\/webhook$/,
    julia: people.julia.displayName,
    stranger: people.julia.displayName,
  },
  {
    system: 'topdesk',
    connect: (sandbox) =>
      new TopdeskTickets(signedIn(sandbox, 'topdesk', { category: { name: 'Accounts' } })),
    read: ({ tickets }) =>
      tickets.topdesk.incidents.map(({ briefDescription, request, actions, caller, closed }) => ({
        title: briefDescription,
        told: [request, ...actions.filter((one) => !one.invisibleForCaller).map((one) => one.memoText)],
        inside: actions.filter((one) => one.invisibleForCaller).map((one) => one.memoText),
        caller: caller.id ?? caller.dynamicName,
        isClosed: closed,
      })),
    opening: /topdesk\/tas\/api\/incidents$/,
    changing: /topdesk\/tas\/api\/incidents\/id\/[^/]+$/,
    julia: people.julia.id,
    stranger: people.julia.displayName,
  },
  {
    system: 'servicenow',
    connect: (sandbox) =>
      new ServiceNowTickets({ ...signedIn(sandbox, 'servicenow'), closeCode: 'Solution provided' }),
    read: ({ tickets }) =>
      tickets.servicenow.incidents.map(({ fields, work_notes: inside, comments }) => ({
        title: String(fields.short_description),
        told: [String(fields.description), ...comments],
        inside,
        caller: fields.caller_id as string | undefined,
        isClosed: fields.state === '6',
      })),
    opening: /servicenow\/api\/now\/table\/incident$/,
    changing: /servicenow\/api\/now\/table\/incident\/[^/]+$/,
    julia: people.julia.id.replaceAll('-', ''),
    stranger: undefined,
  },
  {
    system: 'jira',
    connect: (sandbox, now) =>
      new JiraTickets({ ...signedIn(sandbox, 'jira'), serviceDeskId: '1', requestTypeId: '10', now }),
    read: ({ tickets }) =>
      tickets.jira.requests.map(({ summary, description, comments, reporter, isDone }) => ({
        title: summary,
        told: [description, ...comments.filter((one) => one.public).map(({ body }) => body)],
        inside: comments.filter((one) => !one.public).map(({ body }) => body),
        caller: reporter,
        isClosed: isDone,
      })),
    opening: /jira\/rest\/servicedeskapi\/request$/,
    changing: /jira\/rest\/servicedeskapi\/request\/[^/]+\/comment$/,
    julia: `qm:contoso:${people.julia.id}`,
    stranger: undefined,
  },
];

/** The id of a request. */
export const KEY = 'ABCD-EFGH-JKLM-NPQR';

let made = 0;

/** An entry of its own. */
export function entry(changes: Partial<TicketEntry> = {}): TicketEntry {
  made += 1;
  return {
    id: made.toString(16).padStart(16, '0'),
    at: '2026-11-26T09:00:00.000Z',
    requestId: KEY,
    audience: 'caller',
    lines: ['Something happened.'],
    ...changes,
  };
}

/** A ticket of Julia. */
export function newTicket(changes: Partial<NewTicket> = {}): NewTicket {
  const { displayName: name, userPrincipalName: email } = people.julia;
  return { title: 'Sending for Julia Jansen', caller: { name, email }, entry: entry(), ...changes };
}
