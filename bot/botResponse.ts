import type { Response as BotResponse } from 'botbuilder';
import type { Response } from 'restify';

/** What a client reads when the adapter refuses; the adapter's own words (a stack's first line) stay inside. */
const PLAIN: Readonly<Record<number, string>> = {
  400: 'The body must be a Bot Framework activity in JSON.',
  401: 'The activity is not signed by a service this bot trusts.',
};

/**
 * restify's response as the Bot Framework adapter wants it, with its error texts replaced: `CloudAdapter` would
 * send the message of whatever was thrown to whoever sent the request.
 */
export function botResponse(res: Response): BotResponse {
  let status = 200;
  return {
    socket: res.socket,
    status: (code: number) => {
      status = code;
      res.status(code);
      return res;
    },
    header: (name: string, value: unknown) => {
      res.header(name, value);
      return res;
    },
    send: (body?: unknown) =>
      void res.send(status, typeof body === 'string' && status >= 400 ? { error: plain(status) } : body),
    end: () => {
      if (!res.writableEnded) res.end();
    },
  };
}

function plain(status: number): string {
  return PLAIN[status] ?? 'The activity could not be processed.';
}
