import { randomUUID } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { noteCmdlet } from '../../microsoft/requestIds.js';
import { toRemoteError, UNEXPECTED_ANSWER, type Operation } from '../../microsoft/remoteErrors.js';
import type { Log } from '../../microsoft/clientLog.js';
import { tokensFor } from '../../microsoft/token.js';
import type { OnCall } from '../../telemetry/ports/calls.js';
import { cmdletEndpoint } from '../../telemetry/ports/endpoints.js';
import { RemoteError } from '../../unlock/errors.js';
import { isListChange, type Cmdlets, type Command, type Parameters, type Patience } from '../cmdlets.js';
import { parseJson } from '../../microsoft/exactJson.js';
import { exchangeError } from './exchangeErrors.js';

export interface InvokeCommandOptions {
  readonly credential: TokenCredential;
  readonly tenantId: string;
  /** `https://outlook.office365.com/`, another cloud's host (microsoft-apis.md B5) or the sandbox's. */
  readonly baseUrl: string;
  /** e.g. `https://outlook.office365.com/.default` */
  readonly scope: string;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly onCall?: OnCall | undefined;
  /** For tests: returns the signal that ends a call after this many milliseconds. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** Longest time of a command, in milliseconds. A dialog waits as long as for the look at the account. */
const TIMEOUTS: Readonly<Record<Patience, number>> = { dialog: 6_000, background: 45_000, change: 30_000 };

/** The bot asks for rows by address. More pages than this cannot be the answer. */
const MOST_PAGES = 10;
/** The mailbox that CIPP and the module name where no other one is meant. It is a routing hint (microsoft-apis.md T1). */
const ANCHOR = 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}';

const answerBody = z.looseObject({
  value: z.array(z.unknown()).nullish(),
  '@odata.nextLink': z.string().nullish(),
  '@adminapi.confirmationmessage': z.unknown().optional(),
});
type AnswerBody = z.infer<typeof answerBody>;

/**
 * Makes the call of Exchange's PowerShell module: a cmdlet in, rows out (microsoft-apis.md B5; michev.info 5822; CIPP
 * New-ExoRequest). NOT SUPPORTED by Microsoft for others, but used widely (B8). Microsoft supports `RunbookCmdlets`.
 */
export class InvokeCommand implements Cmdlets {
  private readonly url: URL;
  private readonly tokens: ReturnType<typeof tokensFor>;
  private readonly deadline: (ms: number) => AbortSignal;

  constructor(private readonly options: InvokeCommandOptions) {
    const base = options.baseUrl.replace(/\/*$/, '/');
    this.url = new URL(`adminapi/beta/${encodeURIComponent(options.tenantId)}/InvokeCommand`, base);
    this.tokens = tokensFor(options.credential, options.scope);
    this.deadline = options.deadline ?? ((ms) => AbortSignal.timeout(ms));
  }

  /** Runs a cmdlet and collects the rows of all pages. Throws `RemoteError`. */
  async rows<T>(operation: Operation, command: Command<T>): Promise<T[]> {
    const signal = this.deadline(TIMEOUTS[command.patience]);
    const rows: unknown[] = [];
    let next: URL | undefined = this.url;
    for (let pages = 0; next && pages < MOST_PAGES; pages++) {
      const page: AnswerBody = await this.page(operation, command, next, signal);
      rows.push(...(page.value ?? []));
      next = this.nextOf(operation, page);
    }
    const parsed = z.array(command.row).safeParse(rows);
    if (!parsed.success || next) throw unexpected(operation);
    return parsed.data;
  }

  /** The next page gets the same body. A link to another host throws, because the call carries the token. */
  private nextOf(operation: Operation, page: AnswerBody): URL | undefined {
    const link = page['@odata.nextLink'];
    if (!link) return undefined;
    const next = URL.canParse(link, this.url.href) ? new URL(link, this.url) : undefined;
    if (next?.origin !== this.url.origin) throw unexpected(operation);
    return next;
  }

  private async page<T>(
    operation: Operation,
    command: Command<T>,
    url: URL,
    signal: AbortSignal,
  ): Promise<AnswerBody> {
    const { status, headers, body } = await this.post(operation, command, url, signal);
    if (status < 200 || status >= 300) throw exchangeError({ status, headers, body }, operation);
    const answer = answerBody.safeParse(body === '' ? {} : parseJson(body));
    // After a write any 2xx counts, with any body. Only a question for confirmation means that nothing was done. A read
    // has a list, or a note of Exchange's: anything else is no answer, and not "none".
    if (!operation.writes && !isAnswer(answer.data)) throw unexpected(operation);
    if (isQuestion(answer.data)) {
      throw new RemoteError(operation.name, { kind: 'rejected', status, code: 'ConfirmationAsked' });
    }
    return answer.data ?? {};
  }

  private async post<T>(
    operation: Operation,
    { cmdlet, parameters, mailbox }: Command<T>,
    url: URL,
    signal: AbortSignal,
  ): Promise<{ status: number; headers: Headers; body: string }> {
    const clientRequestId = randomUUID();
    const facts = { cmdlet, clientRequestId };
    const call = { to: 'exchange', endpoint: cmdletEndpoint(cmdlet) } as const;
    const sentAt = performance.now();
    const since = (): number => Math.round(performance.now() - sentAt);
    try {
      const token = await this.token(signal);
      const response = await (this.options.fetch ?? fetch)(url, {
        method: 'POST',
        headers: { ...this.headers(cmdlet, token, clientRequestId), 'X-AnchorMailbox': this.anchor(mailbox) },
        body: JSON.stringify({ CmdletInput: { CmdletName: cmdlet, Parameters: typed(parameters) } }),
        signal,
        redirect: 'error',
      });
      const { status, headers } = response;
      const remoteId = headers.get('request-id');
      noteCmdlet(cmdlet, { requestId: remoteId, clientRequestId });
      const body = await response.text();
      const ms = since();
      this.options.onCall?.({ ...call, status, ms });
      this.options.log[response.ok ? 'info' : 'warn'](
        { ...facts, status, remoteId, ms },
        response.ok ? 'Exchange answered' : 'Exchange refused',
      );
      return { status, headers, body };
    } catch (error) {
      const failure = toRemoteError(error, operation);
      const ms = since();
      this.options.onCall?.({ ...call, ms });
      this.options.log.warn({ ...facts, err: failure, ms }, 'Exchange: no answer');
      throw failure;
    }
  }

  /** The credential does not know the signal, so this race ends the wait for a token. */
  private async token(signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    return Promise.race([this.tokens.getAccessToken(), rejectOn(signal)]);
  }

  /** A cmdlet that works in a mailbox has to reach its server. Anything that is no header value is left out. */
  private anchor(mailbox: string | undefined): string {
    if (mailbox !== undefined && /^[\x21-\x7e]+$/.test(mailbox)) return `UPN:${mailbox}`;
    return `APP:${ANCHOR}@${this.options.tenantId}`;
  }

  private headers(cmdlet: string, token: string, clientRequestId: string): Record<string, string> {
    return {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json; charset=utf-8',
      Accept: 'application/json',
      'X-CmdletName': cmdlet,
      'X-ResponseFormat': 'json',
      Prefer: 'odata.maxpagesize=1000',
      'client-request-id': clientRequestId,
    };
  }
}

function isAnswer(answer: AnswerBody | undefined): boolean {
  if (!answer || 'error' in answer) return false;
  return Boolean(answer.value) || Object.keys(answer).some((name) => name.startsWith('@'));
}

function isQuestion(answer: AnswerBody | undefined): boolean {
  return Boolean(answer?.['@adminapi.confirmationmessage']);
}

/** A change of a list has to say that it is a hash table (microsoft-apis.md B11). */
function typed(parameters: Parameters): Readonly<Record<string, unknown>> {
  const HASH_TABLE = { '@odata.type': '#Exchange.GenericHashTable' };
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isListChange(value) ? { ...HASH_TABLE, ...value } : value,
    ]),
  );
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
  });
}

function unexpected(operation: Operation): RemoteError {
  return new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
}
