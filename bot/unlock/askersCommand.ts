import type { Intent } from './intents.js';
import type { Actor } from './person.js';
import type { Command } from './request/commands.js';
import type { Instant } from './values.js';

/** What the people do whom a request is for. It needs no rights of an approver, so nothing is read about them. */
export type AskersIntent = Extract<Intent, { kind: 'withdraw' | 'helped-yes' }>;

/** True for what only those do whom the request is for. */
export function isOfAsker(intent: Intent): intent is AskersIntent {
  return intent.kind === 'withdraw' || intent.kind === 'helped-yes';
}

/** Returns the command for it. */
export function askersCommand({ kind }: AskersIntent, actor: Actor, at: Instant): Command {
  return kind === 'withdraw' ? { kind, actor, at } : { kind: 'helped', answer: 'yes', actor, at };
}
