import type { Variables } from './variables.js';

/** How old the sign-in of an approver may be, and the connection that shows it. */
export type StepUp = { readonly withinMs: number; readonly connectionName: string } | 'off' | 'no-connection';

/** Without a connection the bot cannot ask. A new installation starts all the same, with a warning in the log. */
export function stepUpOf({ STEP_UP_MINUTES: minutes, STEP_UP_CONNECTION }: Variables): StepUp {
  if (minutes === 'off') return 'off';
  if (!STEP_UP_CONNECTION) return 'no-connection';
  return { withinMs: minutes * 60_000, connectionName: STEP_UP_CONNECTION };
}
