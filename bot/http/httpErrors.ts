import type { Next, Response } from 'restify';

/** What a refused client reads. These are the bot's own words, because libraries name themselves and file paths. */
export const PLAIN = {
  400: 'The body must be a Bot Framework activity in JSON.',
  401: 'The activity is not signed by a service this bot trusts.',
  404: 'There is nothing here.',
  405: 'This cannot be done here.',
  413: 'The body is too large.',
  415: 'The body must be application/json, not compressed.',
  500: 'The activity could not be processed.',
} as const;

/** Returns the words for any status. */
export function plain(status: number): string {
  return status in PLAIN ? PLAIN[status as keyof typeof PLAIN] : 'The request could not be handled.';
}

/** Ends a request with JSON. A string becomes `{ error }`. */
export function answer(res: Response, next: Next, status: number, body: object | string): void {
  res.send(status, typeof body === 'string' ? { error: body } : body);
  next(false);
}
