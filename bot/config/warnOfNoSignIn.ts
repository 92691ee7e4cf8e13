import type { Config } from './config.js';

const WHY = {
  off: 'STEP_UP_MINUTES is off',
  'no-connection': 'STEP_UP_CONNECTION is not set',
} as const;

/** Says at the start that whoever holds an approver's open Teams can do what the approver can do. */
export function warnOfNoSignIn(
  { stepUp, sandboxUrl }: Pick<Config, 'stepUp' | 'sandboxUrl'>,
  log: { readonly warn: (facts: object, message: string) => void },
): void {
  // Nothing is worth protecting in the sandbox, and it says of itself that it believes everybody.
  if (typeof stepUp !== 'string' || sandboxUrl) return;
  const because = WHY[stepUp];
  log.warn(
    { because },
    'No fresh sign-in is asked for: whoever holds an open Teams of an approver decides as they do',
  );
}
