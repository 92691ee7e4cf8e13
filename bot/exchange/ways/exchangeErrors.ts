import { z } from 'zod';
import { remoteErrorOf, type Operation } from '../../microsoft/remoteErrors.js';
import { RemoteError, type RemoteKind } from '../../unlock/errors.js';
import { parseJson } from './exactJson.js';

/** An answer of Exchange that was not 2xx. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The raw text: empty, HTML, or one of the three shapes of `errorBody`. */
  readonly body: string;
}

/** Exchange puts the sentence into one of three places (microsoft-apis.md B5). */
const errorBody = z.object({
  error: z.object({
    code: z.string().nullish(),
    message: z.string().nullish(),
    details: z.array(z.object({ message: z.string().nullish() })).nullish(),
    innererror: z
      .object({ internalException: z.object({ message: z.string().nullish() }).nullish() })
      .nullish(),
  }),
});

/**
 * Finds the error for a sender that was unblocked too often. Microsoft says only that "you get an error, and you need
 * to contact Microsoft Support" (Remove-BlockedSenderAddress; microsoft-apis.md B1). It publishes no code and no text.
 * So this pattern needs both words in the sentence. No other code reads the sentence for this. UNCERTAIN: we never saw
 * the real error. If the guess is wrong, the step fails as `rejected`. The bot sends it once in both cases.
 */
const UNBLOCK_LIMIT =
  /\bunblock(?:ed|ing)?\b.*\b(?:limit|exceed(?:ed|s)?|maximum)\b|\b(?:limit|exceed(?:ed|s)?|maximum)\b.*\bunblock(?:ed|ing)?\b/is;

/**
 * The cmdlet works in a mailbox, and the call came to a server of another one: "Cmdlet needs proxy. Current Server FQDN
 * …, Required Server FQDN …" (CIPP issue 4877; microsoft-apis.md B5). Nothing was done.
 */
const WRONG_SERVER = /CmdletProxyNotAvailable|\bcmdlet needs proxy\b/i;
const NEEDS_PROXY = 'CmdletNeedsProxy';

/** Turns an answer of InvokeCommand into the domain's error. It reads the sentence and does not keep it. */
export function exchangeError(answer: ExchangeAnswer, operation: Operation): RemoteError {
  const { code, sentence } = readError(answer.body);
  const exception = /\bMicrosoft\.[\w.]*?(\w+Exception)\b/.exec(sentence)?.[1];
  const { headers, status } = answer;
  if (WRONG_SERVER.test(sentence)) {
    return new RemoteError(operation.name, { kind: 'unavailable', status, code: NEEDS_PROXY });
  }
  const facts = {
    status,
    code: exception ?? code,
    remoteId: headers.get('request-id') ?? undefined,
    retryAfter: headers.get('retry-after'),
  };
  const kind = kindOf(status, sentence, exception, operation);
  if (kind) return new RemoteError(operation.name, { kind, ...facts });
  return remoteErrorOf(facts, operation);
}

/** Returns what the sentence adds to the status, or `undefined`. */
function kindOf(
  status: number,
  sentence: string,
  exception: string | undefined,
  operation: Operation,
): RemoteKind | undefined {
  const refusedByCmdlet = status >= 400 && status < 500 && ![401, 403, 429].includes(status);
  if (!refusedByCmdlet) return undefined;
  if (operation.writes && UNBLOCK_LIMIT.test(sentence)) return 'limit-reached';
  return exception === 'ManagementObjectNotFoundException' ? 'not-found' : undefined;
}

/** Takes the first place that has text, in the order of microsoft-apis.md B5. */
function readError(body: string): { code?: string; sentence: string } {
  const { error } = errorBody.safeParse(parseJson(body)).data ?? {};
  const sentences = [
    ...(error?.details ?? []).map((detail) => detail.message),
    error?.innererror?.internalException?.message,
    error?.message,
  ];
  return { code: error?.code ?? undefined, sentence: sentences.find((text) => text) ?? '' };
}
