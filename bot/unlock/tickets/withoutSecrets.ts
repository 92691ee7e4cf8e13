import type { UnlockRequest } from '../request/request.js';
import { isOpen } from '../said/maskSecrets.js';
import { couldBeSecret } from './couldBeSecret.js';

/**
 * Returns the request without any text that somebody typed and that could be a secret. What a ticket says is made of
 * this: those who read tickets are more than those who read the channels.
 * @param instead the sentence that stands in place of a reason or a note
 */
export function withoutSecrets(request: UnlockRequest, instead: string): UnlockRequest {
  const { words } = request;
  const safe = (text: string): string => (couldBeSecret(text, words) ? instead : text);
  const { since, errorCode, hint } = request.answers;
  const answers = {
    ...(since !== undefined && !couldBeSecret(since, words) && { since }),
    ...(errorCode !== undefined && { errorCode }),
    ...(hint !== undefined && { hint }),
  };
  const { note: said, ...caller } = request.caller ?? { note: undefined };
  const noted = said !== undefined && !couldBeSecret(said, words) && { note: said };
  const { said: wrote, ...others } = request;
  const clean = {
    ...others,
    ...(wrote && isOpen(wrote) && !couldBeSecret(wrote.words, words) && { said: wrote }),
    answers,
    ...(request.after?.closed && {
      after: { ...request.after, closed: { ...request.after.closed, note: safe(request.after.closed.note) } },
    }),
    ...(request.caller && { caller: { ...caller, ...noted } as UnlockRequest['caller'] }),
  } as UnlockRequest;
  if (clean.status === 'denied')
    return { ...clean, denial: { ...clean.denial, reason: safe(clean.denial.reason) } };
  return 'note' in clean && clean.note !== undefined ? { ...clean, note: safe(clean.note) } : clean;
}
