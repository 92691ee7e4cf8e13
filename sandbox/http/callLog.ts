import { asObject, asString } from './json.js';
import { type Answer, DROPPED, type Outcome, type SandboxRequest } from './message.js';
import { decode } from './pathPattern.js';
import { redact } from './redact.js';

export interface Call {
  method: string;
  /** Percent-decoded, without the query. */
  path: string;
  query: Record<string, string>;
  /** The SHA-256 replaces each password. Posts to Teams have no body here. The connector has them. */
  body: unknown;
  status: number | typeof DROPPED;
  /** When the call arrived, by the sandbox's clock. */
  time: string;
  cmdlet?: string;
  clientRequestId?: string;
  inBatch: boolean;
}

/** POSTs that only read. */
const READING_POSTS =
  /\/(\$batch|checkMemberGroups|getMemberObjects|getMemberGroups|checkMemberObjects|auditLog\/queries)$/i;

/** Every call to the sandbox, in the order of the answers. */
export class CallLog {
  private readonly calls: Call[] = [];

  add(request: SandboxRequest, outcome: Outcome, arrived: Date): void {
    this.calls.push({
      method: request.method,
      path: decode(request.path),
      query: Object.fromEntries(request.query),
      body: request.path.startsWith('/connector/') ? undefined : redact(request.body),
      status: outcome === DROPPED ? DROPPED : (outcome satisfies Answer).status,
      time: arrived.toISOString(),
      cmdlet: cmdletOf(request),
      clientRequestId: request.headers['client-request-id'],
      inBatch: request.inBatch ?? false,
    });
  }

  all(): readonly Call[] {
    return this.calls;
  }

  /** Calls with a matching path. A string matches a part of the path. */
  to(path: string | RegExp): Call[] {
    return this.calls.filter((call) =>
      typeof path === 'string' ? call.path.includes(path) : path.test(call.path),
    );
  }

  /** Attempts to change the tenant, also failed ones. Posts to Teams and to ticket systems do not count. */
  writes(): Call[] {
    return this.calls.filter((call) => {
      if (call.method === 'GET' || /^\/(connector|login|tickets)\//.test(call.path)) return false;
      return call.cmdlet ? !/^(Get|Search)-/.test(call.cmdlet) : !READING_POSTS.test(call.path);
    });
  }

  clear(): void {
    this.calls.length = 0;
  }
}

/** microsoft-apis.md B5: the cmdlet's name is inside the body of InvokeCommand. */
export function cmdletOf(request: SandboxRequest): string | undefined {
  if (!/\/InvokeCommand$/i.test(request.path)) return undefined;
  return asString(asObject(asObject(request.body).CmdletInput).CmdletName);
}
