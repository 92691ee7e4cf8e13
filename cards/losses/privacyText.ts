import type { Translate } from '../../bot/texts/texts.js';
import { countedAt, countOf, LOSS_PARTS, type Losses } from '../../bot/unlock/losses/losses.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';
import { whyNotCounted } from './lossLines.js';

/**
 * One paragraph for the privacy officer: the facts, the period, what could not be read, and what is not known. It says
 * nothing about the law. `undefined` while nothing was counted.
 */
export function privacyText({ losses, subject, id }: UnlockRequest, view: View): string | undefined {
  const at = losses && countedAt(losses);
  if (!losses || at === undefined) return undefined;
  const { t, times } = view;
  const { since, until, sinceWhat } = losses;
  const period = { since: times.full(since), until: times.full(until) };
  return [
    t('losses:privacy.who', { name: nameOf(subject), ...period }),
    t(`losses:privacy.began.${sinceWhat}`),
    ...facts(losses, t),
    ...limits(losses, view),
    t('losses:privacy.unknown'),
    t('losses:privacy.late'),
    t('losses:privacy.counted', { time: times.full(at), id }),
  ].join(' ');
}

function facts(losses: Losses, t: Translate): readonly string[] {
  const [mail, files, sent] = [countOf(losses, 'mail'), countOf(losses, 'files'), countOf(losses, 'sent')];
  return [
    ...(mail?.known
      ? [
          ...(mail.value.strange ? [t('losses:privacy.strange', { ...mail.value.strange })] : []),
          t('losses:privacy.mail', { ...mail.value.all }),
        ]
      : []),
    ...(files?.known
      ? [
          ...(files.value.strange ? [t('losses:privacy.strangeFiles', { ...files.value.strange })] : []),
          t('losses:privacy.files', { ...files.value.all }),
        ]
      : []),
    ...(sent?.known
      ? [
          t('losses:privacy.sent', {
            mails: sent.value.mails,
            outside: sent.value.outside,
            inside: sent.value.inside,
          }),
        ]
      : []),
  ];
}

function limits(losses: Losses, { t, language }: View): readonly string[] {
  const list = (parts: readonly string[]) => new Intl.ListFormat(language).format(parts);
  const unread = LOSS_PARTS.flatMap((part) => whyNotCounted(losses, part, t) ?? []);
  const mail = countOf(losses, 'mail');
  const isAtLeast = LOSS_PARTS.some((part) => {
    const counted = countOf(losses, part);
    return counted?.known === true && counted.value.cut === true;
  });
  const sent = countOf(losses, 'sent');
  const left = (sent?.known && sent.value.sendersLeft) || 0;
  return [
    ...(unread.length > 0 ? [t('losses:privacy.unread', { parts: list(unread) })] : []),
    ...(isAtLeast ? [t('losses:privacy.atLeast')] : []),
    ...(left > 0 ? [t('losses:sendersLeft', { count: left })] : []),
    ...(mail?.known && mail.value.stopped ? [t('losses:privacy.stopped')] : []),
    ...(losses.strange.length === 0 ? [t('losses:noStrange')] : []),
  ];
}
