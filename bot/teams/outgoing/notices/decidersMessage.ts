import { textsIn } from '../../../texts/texts.js';
import type { Language } from '../../../unlock/person.js';
import { textMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';

/** Tells the helpdesk that too few people can decide. */
export function decidersMessage(deciders: number, language: Language): OutgoingMessage {
  return textMessage(textsIn(language)('teams:fewDeciders', { n: deciders }));
}
