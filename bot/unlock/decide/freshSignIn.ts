import type { PolicyFacts } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import type { Remedies } from '../plan/remedy.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';

/** Two clocks that are both set by the network. */
const CLOCKS_DIFFER_MS = 60_000;

/** Would a stolen device with Teams open be worth something here? A new secret, mail that goes out again, a break-in. */
export function isRisky(kind: string, steps: readonly Step[], remedies: Remedies): boolean {
  return kind !== 'unlock' || steps.some(({ remedy }) => !remedies.find(remedy)?.isHarmless);
}

/** Why a sign-in will not do for a risky plan; `undefined` when it does, or none is asked for. */
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
