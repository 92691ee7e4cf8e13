import { z } from 'zod';
import { remoteErrorOf, type Operation } from '../../microsoft/remoteErrors.js';
import { RemoteError, type RemoteKind } from '../../unlock/errors.js';
import { OPERATIONS } from '../operations.js';
import { parseJson } from '../../microsoft/exactJson.js';

/** An answer of Exchange that was not 2xx. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The raw text: empty, HTML, or one of the three shapes of `errorBody`. */
  readonly body: string;
}

const text = z.string().nullish().catch(undefined);
const inner = z.object({ message: text, type: text });
/**
 * Exchange puts the sentence into one of several places (microsoft-apis.md B5). A place in another form does not hide the
 * others.
 */
const errorBody = z.object({
  error: z.object({
    code: text,
    message: text,
    details: z
      .array(z.object({ message: text }))
      .nullish()
      .catch(undefined),
    innererror: inner
      .extend({ internalException: inner.nullish().catch(undefined) })
      .nullish()
      .catch(undefined),
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

/** What Microsoft's page says an admin has to do then. Only an unblock is asked for with this. */
const TO_SUPPORT = /\bcontact\b.{0,40}\bsupport\b/is;

/** "The operation couldn't be performed because object '…' couldn't be found on '…'", with or without the exception. */
const NO_SUCH_OBJECT =
  /\b(object|mailbox|recipient|user)\b.{0,300}\b(couldn['’]t|could not|wasn['’]t|was not) (be )?found\b/is;
const NOT_FOUND = 'ManagementObjectNotFoundException';

/**
 * The cmdlet works in a mailbox, and the call came to a server of another one: "Cmdlet needs proxy. Current Server FQDN
 * …, Required Server FQDN …" (CIPP issue 4877; microsoft-apis.md B5). Nothing was done.
 */
const WRONG_SERVER = /CmdletProxyNotAvailable|\bcmdlet needs proxy\b/i;
const NEEDS_PROXY = 'CmdletNeedsProxy';

/** Turns an answer of InvokeCommand into the domain's error. It reads the sentence and does not keep it. */
export function exchangeError(answer: ExchangeAnswer, operation: Operation): RemoteError {
  const { code, sentence } = readError(answer.body);
  const exception = exceptionIn(sentence);
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
  const isUnblock = operation.name === OPERATIONS.unblock.name;
  if (operation.writes && UNBLOCK_LIMIT.test(sentence)) return 'limit-reached';
  if (isUnblock && TO_SUPPORT.test(sentence)) return 'limit-reached';
  if (exception === NOT_FOUND) return 'not-found';
  // A 404 that names no object may also be a server that does not know the cmdlet. It says nothing about the mailbox.
  return status === 404 && !operation.writes ? 'rejected' : undefined;
}

function exceptionIn(sentence: string): string | undefined {
  const named = /\b(?:Microsoft|System\.Management\.Automation)\.[\w.]*?(\w+Exception)\b/.exec(sentence)?.[1];
  return named ?? (NO_SUCH_OBJECT.test(sentence) ? NOT_FOUND : undefined);
}

const LONGEST = 8_000;

/** All places that have text, in the order of microsoft-apis.md B5. A body that is no such error is read as it is. */
function readError(body: string): { code?: string; sentence: string } {
  const { error } = errorBody.safeParse(parseJson(body)).data ?? {};
  if (!error) return { sentence: body.slice(0, LONGEST) };
  const { details, innererror, message, code } = error;
  const sentences = [
    ...(details ?? []).map((detail) => detail.message),
    innererror?.internalException?.message,
    innererror?.message,
    message,
    innererror?.internalException?.type,
    innererror?.type,
  ];
  const sentence = sentences.filter((one) => one).join('\n');
  return { code: code ?? undefined, sentence: sentence.slice(0, LONGEST) };
}
