import { z } from 'zod';
import { isLoopback } from '../microsoft/clouds.js';
import { keyOf, SECRET_FORM } from '../tickets/signature.js';
import { TICKET_SYSTEMS, type TicketSystem } from '../unlock/ports/tickets.js';

const SECRET = z.string().refine((text) => keyOf(text) !== undefined, SECRET_FORM);
const SAFE_URL = 'must be an https:// address without a user name (or an address on this machine)';
const FIELDS_FORM = 'must be a JSON object, for example {"category":{"name":"Accounts"}}';

/** Where tickets are kept. Only what the chosen system needs has to be set. */
export const ticketVariables = {
  TICKETS: z.enum(['off', ...TICKET_SYSTEMS]).default('off'),
  TICKETS_URL: z.string().refine(isSafeAddress, SAFE_URL).optional(),
  TICKETS_SECRET: SECRET.optional(),
  TICKETS_SECRET_PREVIOUS: SECRET.optional(),
  TICKETS_USER: z.string().optional(),
  TICKETS_PASSWORD: z.string().optional(),
  TICKETS_FIELDS: z
    .string()
    .refine((text) => fieldsIn(text) !== undefined, FIELDS_FORM)
    .optional(),
  TICKETS_CLOSED_BY: z.string().max(100, 'must have at most 100 characters').optional(),
  JIRA_SERVICE_DESK_ID: z.string().regex(/^\d+$/, 'must be the number of the service desk').optional(),
  JIRA_REQUEST_TYPE_ID: z.string().regex(/^\d+$/, 'must be the number of the request type').optional(),
};

/** How the chosen ticket system is reached. */
export type TicketConfig =
  | { readonly system: 'webhook'; readonly url: string; readonly secrets: readonly string[] }
  | (SignedIn & { readonly system: 'topdesk'; readonly closedStatus?: string })
  | (SignedIn & { readonly system: 'servicenow'; readonly closeCode: string })
  | (SignedIn & {
      readonly system: 'jira';
      readonly serviceDeskId: string;
      readonly requestTypeId: string;
      readonly doneTransition?: string;
    });

interface SignedIn {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** More fields of a new ticket. */
  readonly fields: Readonly<Record<string, unknown>>;
}

type Given = Readonly<Record<string, string | undefined>>;

/** What each system needs, with where to find it. */
const NEEDED: Readonly<Record<TicketSystem, Readonly<Record<string, string>>>> = {
  webhook: { TICKETS_URL: 'where the events go', TICKETS_SECRET: SECRET_FORM.replace(/^must be /, '') },
  topdesk: {
    TICKETS_URL: 'the address of TOPdesk, such as https://contoso.topdesk.net',
    TICKETS_USER: 'the login name of an operator for this alone',
    TICKETS_PASSWORD: 'an application password of that operator',
  },
  servicenow: {
    TICKETS_URL: 'the address of the instance, such as https://contoso.service-now.com',
    TICKETS_USER: 'the user name of an integration user for this alone',
    TICKETS_PASSWORD: 'the password of that user',
  },
  jira: {
    TICKETS_URL: 'the address of the site, such as https://contoso.atlassian.net',
    TICKETS_USER: 'the mail address of an agent for this alone',
    TICKETS_PASSWORD: 'an API token of that agent',
    JIRA_SERVICE_DESK_ID: 'the number of the service desk',
    JIRA_REQUEST_TYPE_ID: 'the number of the request type',
  },
};

/** The simulated systems take anybody, and know these numbers. */
const PLAYED: Given = {
  TICKETS_USER: 'sandbox',
  TICKETS_PASSWORD: 'sandbox',
  TICKETS_SECRET: `whsec_${Buffer.from('the secret of the sandbox is none').toString('base64')}`,
  JIRA_SERVICE_DESK_ID: '1',
  JIRA_REQUEST_TYPE_ID: '10',
};

/** Returns what is wrong with the variables together. It reads raw values, so that one message has all problems. */
export function ticketProblems(given: Given): string[] {
  const system = systemIn(given['TICKETS']);
  if (!system) return [];
  const values = withPlayed(given);
  const missing = Object.entries(NEEDED[system]).filter(([name]) => !values[name]);
  const problems = missing.map(([name, where]) => `${name} is missing: ${where} (TICKETS=${system})`);
  const url = given['TICKETS_URL'];
  if (given['SANDBOX_URL'] && url && URL.canParse(url) && !isLoopback(url))
    problems.push(
      'TICKETS_URL must be on this machine together with SANDBOX_URL: what happens in the sandbox is no ticket',
    );
  return problems;
}

/** The variables were checked before. */
export function ticketsOf(given: Given): TicketConfig | 'off' {
  const system = systemIn(given['TICKETS']);
  if (!system) return 'off';
  const v = withPlayed(given);
  const value = (name: string): string => v[name] ?? '';
  const url = value('TICKETS_URL');
  if (system === 'webhook') {
    const secrets = [v['TICKETS_SECRET'], v['TICKETS_SECRET_PREVIOUS']].filter((one) => one !== undefined);
    return { system, url, secrets };
  }
  const [user, password] = [value('TICKETS_USER'), value('TICKETS_PASSWORD')];
  const signedIn = { url, user, password, fields: fieldsIn(v['TICKETS_FIELDS'] ?? '{}') ?? {} };
  const closedBy = v['TICKETS_CLOSED_BY'];
  switch (system) {
    case 'topdesk':
      return { ...signedIn, system, ...(closedBy && { closedStatus: closedBy }) };
    case 'servicenow':
      return { ...signedIn, system, closeCode: closedBy ?? 'Solution provided' };
    case 'jira': {
      const [serviceDeskId, requestTypeId] = [value('JIRA_SERVICE_DESK_ID'), value('JIRA_REQUEST_TYPE_ID')];
      const done = closedBy && { doneTransition: closedBy };
      return { ...signedIn, system, serviceDeskId, requestTypeId, ...done };
    }
  }
}

function systemIn(text: string | undefined): TicketSystem | undefined {
  return TICKET_SYSTEMS.find((system) => system === text);
}

function withPlayed(given: Given): Given {
  const sandbox = given['SANDBOX_URL'];
  if (!sandbox) return given;
  const url = `${sandbox.replace(/\/+$/, '')}/tickets/${given['TICKETS'] ?? ''}`;
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { TICKETS_URL: url, ...PLAYED, ...Object.fromEntries(set) };
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Secrets go there. So nobody else may read along, and the address itself holds none that a log could show. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password || url.hash) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text));
}
