import type { Answer } from '../http/message.js';
import type { Settings } from '../tenant/settings.js';
import type { ExchangeError } from './cmdlet.js';

/** The sentence is in one of three places, and a caller has to look in all of them (microsoft-apis.md B5). */
export function exchangeErrorAnswer(error: ExchangeError, shape: Settings['exchangeErrorShape']): Answer {
  const code = error.status === 404 ? 'NotFound' : 'BadRequest';
  const full = `|${error.type}|${error.message}`;
  if (shape === 'message') return { status: error.status, body: { error: { code, message: error.message } } };
  const vague = 'Error executing request.';
  if (shape === 'details') {
    const details = [{ code: 'Context', target: '', message: full }];
    return { status: error.status, body: { error: { code, message: vague, details } } };
  }
  const internalException = { message: full, type: error.type, stacktrace: '' };
  const innererror = { message: 'Error executing cmdlet', type: error.type, internalException };
  return { status: error.status, body: { error: { code, message: vague, innererror } } };
}
