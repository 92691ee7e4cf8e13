import type { Lapse } from '../../bot/unlock/request/lapse.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { note } from '../kit/elements.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';

/**
 * Whose approval does not hold any more, and why: while the request waits because of it, and on a containment that goes
 * on. Empty otherwise, because the request was allowed anew since.
 */
export function lapsedPart(request: UnlockRequest, view: View): readonly Element[] {
  const lapses = (request.lapsed ?? []).filter(
    ({ then }) => then === 'goes-on' || request.status === 'pending',
  );
  return (['waits-again', 'not-counted', 'goes-on'] as const).flatMap((then) => {
    const those = lapses.filter((lapse) => lapse.then === then);
    if (those.length === 0) return [];
    return note(
      'warning',
      `⚠ ${view.t(`cards:lapsed.${then}`)}`,
      those.map((lapse) => lapsedLine(lapse, view)),
    );
  });
}

/** What a new look found changed. Only while somebody has to decide on it. */
export function changedPart({ lookedAgain, status }: UnlockRequest, view: View): readonly Element[] {
  if (!lookedAgain || status !== 'pending') return [];
  const { t, times } = view;
  const title = t('cards:changed.title', { time: times.moment(lookedAgain.at) });
  return note(
    'warning',
    `⚠ ${title}`,
    lookedAgain.changed.map((part) => t(`cards:changed.${part}`)),
  );
}

/** Who fell away, why and when: for the record. */
export function lapsedLine(lapse: Lapse, view: View): string {
  return view.t('cards:lapsed.record', { why: whyText(lapse, view), time: view.times.clock(lapse.at) });
}

/** "Anna Bakker is not in the approver group any more." */
export function whyText({ by, why }: Lapse, { t }: Pick<View, 't'>): string {
  return t(`cards:lapsed.why.${why}`, { name: nameOf(by) });
}
