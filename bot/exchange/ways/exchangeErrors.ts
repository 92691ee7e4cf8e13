import { z } from 'zod';
import { remoteErrorOf, type Operation } from '../../microsoft/remoteErrors.js';
import { RemoteError, type RemoteKind } from '../../unlock/errors.js';

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

/** Turns an answer of InvokeCommand into the domain's error. It reads the sentence and does not keep it. */
export function exchangeError(answer: ExchangeAnswer, operation: Operation): RemoteError {
  const { code, sentence } = readError(answer.body);
  const exception = /\bMicrosoft\.[\w.]*?(\w+Exception)\b/.exec(sentence)?.[1];
  const { headers, status } = answer;
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

/** Returns `undefined` when the text is not JSON: an empty 403, or the HTML of a gateway. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
