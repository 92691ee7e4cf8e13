import { pino, type Logger, type DestinationStream } from 'pino';

export type Log = Logger;

/** Keys whose values never reach a log line, wherever in the logged object they stand. */
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
 * The log: JSON lines, redacted. Every log line counts as public (design.md rule 5), so what people typed into a card
 * or a chat is left out as well as secrets.
 * @param destination where lines go; standard output unless a test listens
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino(
    {
      level,
      base: { service: 'latchkey' },
      redact: { paths, censor: '[redacted]' },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

/** Name, message, stack and the facts of a `RemoteError`; never the vendor's whole answer, which may echo a body. */
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
