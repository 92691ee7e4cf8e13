import { DialogContextError } from 'botbuilder-dialogs';
import { RemoteError } from '../bot/unlock/errors.js';

/** True for what a dialog threw because Microsoft gave no answer. */
export function isRemote(error: unknown): boolean {
  return causeOf(error) instanceof RemoteError;
}

/** True when it was because too many ask at once. */
export function isThrottled(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof RemoteError && cause.kind === 'throttled';
}

function causeOf(error: unknown): unknown {
  return error instanceof DialogContextError ? error.error : error;
}
