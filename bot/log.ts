import { pino, type Logger, type DestinationStream } from 'pino';
import { workFacts } from './telemetry/work.js';

export type Log = Logger;

/** Values of these keys never reach a log line, at the top of the logged object or up to two levels below. */
const SECRET_KEYS = [
  'password',
  'newPassword',
  'passwordProfile',
  'temporaryAccessPass',
  'pass',
  'issued',
  'secret',
  'client_secret',
  'token',
  'access_token',
  'authorization',
  'Authorization',
  'sealed',
  'credentialKey',
  'value',
  'body',
  'text',
  'inputs',
];

/**
 * The log: redacted JSON lines. Every log line counts as public (design.md rule 5). So it leaves out secrets, and also
 * what people typed into a card or a chat.
 * @param destination where the lines go; standard output by default
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino(
    {
      level,
      base: { service: 'latchkey' },
      mixin: workFacts,
      redact: { paths, censor: '[redacted]' },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

/** Name, message, stack and the facts of a `RemoteError`. The vendor's whole answer may repeat what the bot sent. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const facts = Object.fromEntries(
    ['operation', 'kind', 'status', 'statusCode', 'code', 'remoteId', 'permission'].flatMap((key) => {
      const value: unknown = Reflect.get(error, key);
      return typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [];
    }),
  );
  return { type: error.name, message: error.message, stack: error.stack, ...facts };
}
