import { createHash } from 'node:crypto';

/** Variables with real credentials, or that lead to them. None of them may be set together with SANDBOX_URL. */
const REAL_CREDENTIALS = [
  'MicrosoftAppPassword',
  'GRAPH_CLIENT_SECRET',
  'GRAPH_CERTIFICATE_PATH',
  'SIGN_IN_CLIENT_SECRET',
] as const;

/** The sandbox accepts unsigned activities, so it must never run beside real credentials. */
export function realCredentials(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return REAL_CREDENTIALS.filter((name) => given[name]).map(
    (name) => `${name} must not be set together with SANDBOX_URL: the sandbox never sees real credentials`,
  );
}

/** The sandbox has no secrets. With a fixed key it goes on after a restart, and the operator sets no key. */
export function sandboxKey(): string {
  return createHash('sha256').update('latchkey sandbox').digest('base64');
}
