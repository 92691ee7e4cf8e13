import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Happening } from '../../bot/unlock/tickets/story.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';
import { sightingLine } from '../watchCard.js';

/** An entry of one request for operators, without what all of them share. */
export type Inside = Pick<Happening, 'key' | 'at' | 'lines'>;

/** What happened after a request was over: given back, restricted again, or something new in the account. */
export function afterwards(request: UnlockRequest, view: View): readonly Inside[] {
  const { t } = view;
  const givenBack = 'givenBack' in request ? request.givenBack : undefined;
  const checks = 'checks' in request ? (request.checks ?? []) : [];
  const looks = 'watch' in request ? (request.watch?.looks ?? []) : [];
  return [
    ...(givenBack ? [{ key: 'given-back', at: givenBack.at, lines: [t('ticket:givenBack')] }] : []),
    ...checks
      .filter(({ result }) => result === 'restricted')
      .map(({ due, at = due }) => ({
        key: `restricted ${due}`,
        at,
        lines: [t('ticket:restricted', { name: nameOf(request.subject) })],
      })),
    ...looks
      .filter(({ seen = [] }) => seen.length > 0)
      .map(({ due, at = due, seen = [] }) => ({
        key: `seen ${due}`,
        at,
        lines: [t('cards:watch.seen'), ...seen.map((one) => sightingLine(one, view))],
      })),
  ];
}
