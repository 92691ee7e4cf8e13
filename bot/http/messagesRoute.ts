import type { Next, Request, Response } from 'restify';
import { isServiceUrl, type Cloud } from '../microsoft/clouds.js';
import type { Log } from '../log.js';
import { readActivity, type ReceivedActivity } from '../teams/incoming/receivedActivity.js';
import { claimsToBeChannel } from './channelToken.js';
import { answer, PLAIN } from './httpErrors.js';

/** What Teams is answered. */
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface MessagesOptions {
  /**
   * Checks who signed an activity, and has the bot act on it.
   * @returns what the click is answered with, where the activity is one
   */
  readonly receive: (authorization: string, activity: ReceivedActivity) => Promise<Answer | undefined>;
  readonly cloud: Cloud;
  /** Sandbox: activities are not signed, so a token that a client sends all the same is not looked at. */
  readonly unsigned: boolean;
  readonly log: Log;
}

/** `POST /api/messages`: what is no activity is not read further, what Teams did not sign is not acted on. */
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

/** What is wrong with it before any signature is looked at. */
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

/** The same words for whoever sent it, whatever was wrong: they are not helped in getting it right. */
function refuse({ log }: MessagesOptions, res: Response, next: Next, reason: string): void {
  log.warn({ reason }, 'An activity was refused');
  answer(res, next, 401, PLAIN[401]);
}

/** The SDK's own refusals carry a status; those of the library below it have only a name. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if ('statusCode' in error) return error.statusCode === 401;
  return ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}
