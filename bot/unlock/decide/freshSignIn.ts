import type { PolicyFacts } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import type { Remedies } from '../plan/remedy.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';

/** The largest difference between two clocks that the network sets. */
const CLOCKS_DIFFER_MS = 60_000;

/** True when a stolen open Teams could gain from it: a new secret, sending, or anything of a break-in. */
export function isRisky(kind: string, steps: readonly Step[], remedies: Remedies): boolean {
  return kind !== 'unlock' || steps.some(({ remedy }) => !remedies.find(remedy)?.isHarmless);
}

/** Says why a sign-in is not enough for a risky plan. `undefined` when it is enough, or when none is needed. */
export function staleSignIn(
  { signInWithinMs }: PolicyFacts,
  signedInAt: Instant | undefined,
  at: Instant,
): Refusal | undefined {
  if (signInWithinMs === 'off') return undefined;
  if (signedInAt === undefined) return { kind: 'sign-in-needed' };
  const age = Date.parse(at) - Date.parse(signedInAt);
  return age >= -CLOCKS_DIFFER_MS && age <= signInWithinMs ? undefined : { kind: 'sign-in-old' };
}
