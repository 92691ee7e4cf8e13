import { topic } from '../../../../cards/kit/words.js';
import { textTimes } from '../../../../cards/kit/times.js';
import { textsIn } from '../../../texts/texts.js';
import type { Call } from '../../../unlock/duty/calls.js';
import type { Language } from '../../../unlock/person.js';
import { isBreakIn, type UnlockRequest } from '../../../unlock/request/request.js';
import { textMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';
import type { CallFacts } from './callMessage.js';

/**
 * What an approver reads who chose to be called privately. It says less than the card in the channel, and leads there.
 * @param language that of the approver's own Teams
 * @param link to the card; absent where it does not stand in a channel
 */
export function privateCallMessage(
  request: UnlockRequest,
  { kind }: Pick<Call, 'kind'>,
  facts: CallFacts & { readonly link?: string | undefined },
): OutgoingMessage {
  const { link, language } = facts;
  const sentence = privateSentence(request, kind, facts);
  // Not as a value of the text: that would change characters of the address.
  const card = link && `${textsIn(language)('teams:privately.card')} ${link}`;
  return textMessage(card ? [sentence, card].join('\n\n') : sentence);
}

/** What the channel reads about somebody who could not be called privately. They are mentioned before it. */
export function notPrivateSentence(request: UnlockRequest, { language, timeZone, now }: CallFacts): string {
  const time = textTimes(language, timeZone, now().toISOString()).moment(request.createdAt);
  const t = textsIn(language);
  return t('teams:privately.unreached', { topic: topic(request, t), time });
}

function privateSentence(
  request: UnlockRequest,
  kind: Call['kind'],
  { language, timeZone, now }: { language: Language } & Omit<CallFacts, 'language'>,
): string {
  const t = textsIn(language);
  const time = textTimes(language, timeZone, now().toISOString()).moment(request.createdAt);
  const of = kind === 'opening' || kind === 'start' ? (isBreakIn(request) ? 'breakIn' : 'waits') : kind;
  return t(`teams:privately.${of}`, { topic: topic(request, t), time });
}
