import type { Log } from '../../log.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Actor } from '../../unlock/person.js';
import type { Hold } from '../../unlock/queue/hold.js';
import type { CardRenderer } from '../outgoing/cardRenderer.js';
import type { Looked } from './showToApprover.js';

export interface OwnViewOptions {
  readonly look: (requestId: string, actor: Actor) => Promise<Looked>;
  readonly load: (requestId: string) => Promise<Parameters<CardRenderer['approval']>[0] | undefined>;
  /** Who said that they look at it. */
  readonly holdOn: (requestId: string) => Promise<Hold | undefined>;
  readonly renderer: Pick<CardRenderer, 'approval' | 'onlookers'>;
  readonly log: Log;
}

/**
 * Draws the approval card for one reader: with the buttons, or without them and with the reason. Teams asks for it by
 * itself, so it changes nothing, is not on record, and asks for no sign-in. Whoever reads it sees no more than the
 * channel does. When the rights cannot be read, it is the channel's card: a click is judged in any case.
 * @returns `undefined` when there is no such request any more
 */
export async function ownView(
  requestId: string,
  actor: Actor,
  { look, load, holdOn, renderer, log }: OwnViewOptions,
): Promise<object | undefined> {
  const hold = await holdOn(requestId);
  try {
    const looked = await look(requestId, actor);
    if (looked.kind === 'seen') return renderer.approval(looked.request, hold);
    if (looked.kind === 'unknown-request') return undefined;
    const request = await load(requestId);
    return request && renderer.onlookers(request, looked.refusal, hold);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn(
      { err: error, requestId },
      'The rights of a reader could not be checked, so they see the channel’s card',
    );
    const request = await load(requestId);
    return request && renderer.approval(request, hold);
  }
}
