import { textsIn } from '../../../texts/texts.js';
import type { Person } from '../../../unlock/person.js';
import type { Recheck, UnlockRequest } from '../../../unlock/request/request.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

const REMEDY = 'the channel is gone, or the app is not installed there any more';

/**
 * The results of the checks after an unblock. Each goes out once, in the thread of its request. A new restriction goes
 * to the approvers too.
 */
export function checkNotices(request: UnlockRequest, options: NoticesOptions): readonly Notice[] {
  const checks = 'checks' in request ? (request.checks ?? []) : [];
  const incidentOf = request.origin?.id ?? request.id;
  return checks
    .filter(({ result }) => result !== undefined)
    .flatMap((check) => {
      const text = textOf(request, check, options);
      const told = (audience: string, channel: 'incidents' | 'approvals', requestId: string): Notice => ({
        audience: `${audience}:${check.due}`,
        recipient: () => options.conversations.channel(channel),
        message: textMessage(text),
        inThreadOf: { requestId, audience: channel === 'incidents' ? 'incident' : 'approvals' },
        sendOnce: true,
        operatorHint: REMEDY,
      });
      const approvers =
        check.result === 'restricted' ? [told('check-approvals', 'approvals', request.id)] : [];
      return [told('check', 'incidents', incidentOf), ...approvers];
    });
}

function textOf(
  { subject, checks }: { readonly subject: Person; readonly checks?: readonly Recheck[] },
  { due, result }: Recheck,
  { language }: NoticesOptions,
): string {
  const t = textsIn(language);
  const place = (checks ?? []).findIndex((check) => check.due === due);
  const when = t(`teams:check.when.${place === 0 ? 'minutes' : place === 1 ? 'hour' : 'day'}`);
  return t(`teams:check.${result ?? 'unknown'}`, { name: subject.name, when });
}
