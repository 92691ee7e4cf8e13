import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Happening } from '../../bot/unlock/tickets/story.js';
import type { View } from '../kit/view.js';
import { inSentence, nameOf } from '../kit/words.js';
import { sightingLines } from '../watchCard.js';

/** An entry of one request for operators, without what all of them share. */
export type Inside = Pick<Happening, 'key' | 'at' | 'lines'>;

/**
 * What happened after a request was over: given back, restricted again, something new in the account, or what people did
 * about it.
 */
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
        lines: [t('cards:watch.seen'), ...sightingLines(seen, view)],
      })),
    ...dealtWith(request, view),
  ];
}

/** Taken by hand, closed with a note, tried or asked again. `withoutSecrets` has left out what could be a secret. */
function dealtWith({ after = {} }: UnlockRequest, { t, times }: View): readonly Inside[] {
  const { taken, closed, goneOn = [] } = after;
  const said = (what: 'taken' | 'closed', { by, at }: NonNullable<typeof taken>) =>
    t(`cards:after.${what}`, { by: nameOf(by), time: times.moment(at) });
  return [
    ...(taken ? [{ key: `after-taken ${taken.at}`, at: taken.at, lines: [said('taken', taken)] }] : []),
    ...(closed ? [{ key: `after-closed ${closed.at}`, at: closed.at, lines: closedLines(closed) }] : []),
    ...goneOn.map(({ how, by, at, to }) => ({
      key: `gone-on ${how} ${to}`,
      at,
      lines: [t(`cards:after.${how}`, { by: nameOf(by), time: times.moment(at), id: to })],
    })),
  ];

  function closedLines(end: NonNullable<typeof closed>): readonly string[] {
    const label = t('cards:after.noteLabel', { by: nameOf(end.by) });
    return [said('closed', end), t('ticket:row', { label, value: inSentence(end.note) })];
  }
}
