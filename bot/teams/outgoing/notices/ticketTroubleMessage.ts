import { textsIn } from '../../../texts/texts.js';
import type { Language } from '../../../unlock/person.js';
import { textMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';

/** What is wrong with tickets: the system takes nothing, or it does not answer. */
export interface TicketTroubleFacts {
  readonly kind: 'refused' | 'silent';
  readonly system: string;
  readonly requestId: string;
  /** The status or the code of the answer. */
  readonly why: string;
}

/** For the helpdesk: tickets are not complete, and the operator has to mend it. */
export function ticketTroubleMessage(
  { kind, system, requestId, why }: TicketTroubleFacts,
  language: Language,
): OutgoingMessage {
  const t = textsIn(language);
  const text = t(`ticket:trouble.${kind}`, { system, id: requestId, why });
  return { ...textMessage(text), summary: t('ticket:notification') };
}
