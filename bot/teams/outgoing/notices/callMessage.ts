import { nameOf, topic } from '../../../../cards/kit/words.js';
import { textTimes } from '../../../../cards/kit/times.js';
import { textsIn } from '../../../texts/texts.js';
import type { Call } from '../../../unlock/duty/calls.js';
import type { Language, Person } from '../../../unlock/person.js';
import { isBreakIn, type UnlockRequest } from '../../../unlock/request/request.js';

export interface CallFacts {
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: () => Date;
}

/**
 * What approvers read who are called because of a request.
 * @param holder who looks at it now, and has not decided yet
 */
export function callSentence(
  request: UnlockRequest,
  { kind }: Pick<Call, 'kind'>,
  { language, timeZone, now }: CallFacts,
  holder?: Person,
): string {
  const t = textsIn(language);
  const time = textTimes(language, timeZone, now().toISOString()).moment(request.createdAt);
  const of = kind !== 'escalation' && kind !== 'reminder' && isBreakIn(request) ? `${kind}BreakIn` : kind;
  const said = t(`teams:call.${of as 'opening'}`, { topic: topic(request, t), time });
  return holder ? `${said} ${t('teams:call.held', { by: nameOf(holder) })}` : said;
}
