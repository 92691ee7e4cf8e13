import type { TurnContext } from 'botbuilder-core';
import type { Submitted } from '../bot/unlock/intents.js';
import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { asTold } from '../bot/unlock/request/told.js';
import { momentsFor } from './moment.js';
import { earlierText } from './reportText.js';
import { askerOf, textsFor } from './turn.js';
import type { DialogSettings, Unlocking } from './unlocking.js';

/** What leaving a request takes: the service, and how a moment is written. */
export interface Leaving {
  readonly unlocking: Pick<Unlocking, 'leaveForBreakIn'>;
  readonly settings: Pick<DialogSettings, 'timeZone' | 'now'>;
}

/**
 * Who asked for something says that somebody else may be in the account. Takes the request back at once, before an
 * approver gives a thief a pass, and says what became of it: an approver may have been faster. Throws `RemoteError`.
 */
export async function leaveForBreakIn(
  context: TurnContext,
  requestId: string,
  { unlocking, settings }: Leaving,
): Promise<void> {
  const asker = askerOf(context);
  if (!asker) return;
  const left = await unlocking.leaveForBreakIn(requestId, asker);
  if (left.kind !== 'unknown-request') await say(context, [asTold(left.request, asker.id)], settings);
}

/** Says what became of what somebody had asked for before, where they now reported a break-in into the same account. */
export async function sayEarlier(
  context: TurnContext,
  submitted: Submitted,
  settings: Leaving['settings'],
): Promise<void> {
  if ('request' in submitted) await say(context, submitted.earlier ?? [], settings);
}

async function say(
  context: TurnContext,
  earlier: readonly UnlockRequest[],
  settings: Leaving['settings'],
): Promise<void> {
  const id = askerOf(context)?.id ?? '';
  const said = earlierText(textsFor(context), earlier, id, momentsFor(context, settings));
  if (said) await context.sendActivity(said);
}
