import { z } from 'zod';
import { remoteErrorOf, type Operation } from '../../microsoft/remoteErrors.js';
import { RemoteError, type RemoteKind } from '../../unlock/errors.js';

/** An answer that was not 2xx, as read from the wire. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came: may be empty, HTML, or one of the three shapes of `errorBody`. */
  readonly body: string;
}

/** microsoft-apis.md B5: the sentence is in one of three places. */
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
 * The cmdlet refused because this sender was unblocked too often. The documentation says only that "you get an error,
 * and you need to contact Microsoft Support" (Remove-BlockedSenderAddress; microsoft-apis.md B1): no code and no text
 * are published, so the sentence has to be looked at, which is done nowhere else. Both words have to be there.
 * UNCERTAIN: never seen from the real service. Were the guess wrong the step fails as `rejected`, and it is not sent
 * again either way.
 */
const UNBLOCK_LIMIT =
  /\bunblock(?:ed|ing)?\b.*\b(?:limit|exceed(?:ed|s)?|maximum)\b|\b(?:limit|exceed(?:ed|s)?|maximum)\b.*\bunblock(?:ed|ing)?\b/is;

/** An answer of InvokeCommand as the domain's error. The sentence is looked at and not kept. */
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

/** What the sentence says beyond the status; `undefined`: nothing. */
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

/** In the order of preference that microsoft-apis.md B5 gives; the first place that has text wins. */
function readError(body: string): { code?: string; sentence: string } {
  const { error } = errorBody.safeParse(parseJson(body)).data ?? {};
  const sentences = [
    ...(error?.details ?? []).map((detail) => detail.message),
    error?.innererror?.internalException?.message,
    error?.message,
  ];
  return { code: error?.code ?? undefined, sentence: sentences.find((text) => text) ?? '' };
}

/** `undefined` when it is not JSON: an empty 403, a gateway's HTML. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
