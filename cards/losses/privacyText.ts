import type { Translate } from '../../bot/texts/texts.js';
import {
  countedAt,
  countOf,
  isOpeningLogged,
  LOSS_PARTS,
  type FileLoss,
  type Losses,
  type MailLoss,
} from '../../bot/unlock/losses/losses.js';
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
    ...(mail?.known ? mailFacts(mail.value, t) : []),
    ...(files?.known ? fileFacts(files.value, t) : []),
    ...(mail?.known && files?.known ? [searchFacts(mail.value, files.value, t)] : []),
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

function mailFacts({ all, strange }: MailLoss, t: Translate): readonly string[] {
  if (!isOpeningLogged(all)) return [t('losses:privacy.mailNotLogged')];
  return [
    ...(strange ? [t('losses:privacy.strange', { ...strange })] : []),
    t('losses:privacy.mail', { ...all }),
  ];
}

function fileFacts({ all, strange }: FileLoss, t: Translate): readonly string[] {
  if (all.opened + all.downloaded === 0) return [t('losses:privacy.filesNotLogged')];
  return [
    ...(strange ? [t('losses:privacy.strangeFiles', { ...strange })] : []),
    t('losses:privacy.files', { ...all }),
  ];
}

/** Microsoft logs a search only where that was switched on for the account, so none says nothing. */
function searchFacts({ all: mail }: MailLoss, { all: files }: FileLoss, t: Translate): string {
  const { searches = 0 } = files;
  return mail.searches + searches > 0
    ? t('losses:privacy.searches', { mail: mail.searches, files: searches })
    : t('losses:privacy.searchesNotLogged');
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
