import { CmdletMailboxes } from '../../bot/exchange/cmdletMailboxes.js';
import { InvokeCommand } from '../../bot/exchange/ways/invokeCommand.js';

const TENANT = '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e70';

/** One call as Exchange got it. */
export interface Asked {
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly anchor: string | null;
}

/** What Exchange answers to one cmdlet: rows, the text of a body, or a status with a body. */
type Answer = readonly object[] | string | { readonly status: number; readonly body: object | string };
export type Answers = Readonly<Record<string, Answer | ((asked: Asked) => Answer)>>;

const UNKNOWN: Answer = { status: 400, body: { error: { code: 'BadRequest', message: 'Not known here' } } };

/** The real adapter, in front of an Exchange that answers by cmdlet. It notes every call. Anything else is a 400. */
export function mailboxesAt(answers: Answers = {}) {
  const asked: Asked[] = [];
  const answering: typeof fetch = async (_url, init) => {
    const { CmdletInput } = JSON.parse(init?.body as string) as {
      CmdletInput: { CmdletName: string; Parameters: Asked['parameters'] };
    };
    const anchor = new Headers(init?.headers).get('X-AnchorMailbox');
    const one = { cmdlet: CmdletInput.CmdletName, parameters: CmdletInput.Parameters, anchor };
    asked.push(one);
    const answer = answers[one.cmdlet] ?? UNKNOWN;
    return asResponse(typeof answer === 'function' ? answer(one) : answer);
  };
  const way = new InvokeCommand({
    credential: { getToken: async () => ({ token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    tenantId: TENANT,
    baseUrl: 'https://outlook.office365.com/',
    scope: 'https://outlook.office365.com/.default',
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined },
    fetch: answering,
  });
  return { mailboxes: new CmdletMailboxes(way), asked };
}

function asResponse(answer: Answer): Response {
  if (typeof answer === 'string') return new Response(answer);
  if (!('status' in answer)) return new Response(JSON.stringify({ value: answer }));
  const { status, body } = answer;
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
}
