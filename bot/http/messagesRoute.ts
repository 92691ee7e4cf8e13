import type { Next, Request, Response } from 'restify';
import { isServiceUrl, type Cloud } from '../microsoft/clouds.js';
import type { Log } from '../log.js';
import { readActivity, type ReceivedActivity } from '../teams/incoming/receivedActivity.js';
import { claimsToBeChannel } from './channelToken.js';
import { answer, PLAIN } from './httpErrors.js';

/** The bot's answer to Teams. */
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface MessagesOptions {
  /**
   * Checks who signed an activity, and lets the bot act on it.
   * @returns the answer to the click, if the activity is a click
   */
  readonly receive: (authorization: string, activity: ReceivedActivity) => Promise<Answer | undefined>;
  readonly cloud: Cloud;
  /** True in the sandbox, where activities are not signed. The bot then ignores a token that a client sends. */
  readonly unsigned: boolean;
  readonly log: Log;
}

/** `POST /api/messages`. It refuses a body that is no activity, and an activity that Teams did not sign. */
export function messages(options: MessagesOptions) {
  return async (req: Request, res: Response, next: Next): Promise<void> => {
    const activity = readActivity(req.body);
    if (!activity) return answer(res, next, 400, PLAIN[400]);
    const authorization = options.unsigned ? '' : (req.headers.authorization ?? '');
    const problem = problemOf(activity, authorization, options);
    if (problem) return refuse(options, res, next, problem);
    try {
      const reply = await options.receive(authorization, activity);
      if (reply?.body === undefined) res.sendRaw(reply?.status ?? 200, '');
      else res.send(reply.status, reply.body);
      next(false);
    } catch (error) {
      if (res.headersSent) return next(false);
      if (isRefusal(error)) return refuse(options, res, next, error.message);
      options.log.error({ err: error }, 'An activity could not be processed');
      answer(res, next, 500, PLAIN[500]);
    }
  };
}

/** Says what is wrong before any signature is checked. `undefined` when nothing is. */
function problemOf(
  { channelId, serviceUrl }: ReceivedActivity,
  authorization: string,
  { cloud, unsigned }: MessagesOptions,
): string | undefined {
  if (!isServiceUrl(serviceUrl ?? '', cloud)) return 'its serviceUrl is none of Teams’ in this cloud (CLOUD)';
  if (unsigned) return undefined;
  if (channelId !== 'msteams') return 'it is not from Teams';
  if (!claimsToBeChannel(authorization, cloud.channel.tokenIssuer)) return 'it is not signed by the channel';
  return undefined;
}

/** Every refusal has the same words, so that they do not help a sender to get it right. */
function refuse({ log }: MessagesOptions, res: Response, next: Next, reason: string): void {
  log.warn({ reason }, 'An activity was refused');
  answer(res, next, 401, PLAIN[401]);
}

/** Errors of the SDK have a status. Those of the library below it have only a name. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if ('statusCode' in error) return error.statusCode === 401;
  return ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}
