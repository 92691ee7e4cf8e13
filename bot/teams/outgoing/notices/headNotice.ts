import { textsIn } from '../../../texts/texts.js';
import type { AuditHead } from '../../../unlock/ports/auditHeads.js';
import { textMessage } from '../../ports/outgoingMessage.js';
import type { Notice, NoticesOptions } from './notice.js';

/**
 * Where the audit trail ends, in the incidents channel. Without that channel, in the approvals channel. It names no
 * person.
 * @param day such as `2026-03-02`
 */
export function headNotice(
  { place, hash }: AuditHead,
  day: string,
  { conversations, language }: Pick<NoticesOptions, 'conversations' | 'language'>,
): Notice {
  const t = textsIn(language);
  const text = t('teams:auditHead', { day, place: String(place), hash });
  return {
    audience: 'audit-head',
    recipient: async () =>
      (await conversations.channel('incidents')) ?? (await conversations.channel('approvals')),
    message: { ...textMessage(text), summary: t('teams:notification.auditHead') },
    sendOnce: true,
    operatorHint: 'write “use this channel for incidents” in a channel where the app is installed',
  };
}
