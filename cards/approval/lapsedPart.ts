import type { Lapse } from '../../bot/unlock/request/lapse.js';
import { hasBegun, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { note } from '../kit/elements.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';

/** The first view has no room for more lines about what changed since. */
const FIRST_LINES = 2;
/** Nor for two long ones: counted in characters. */
const FIRST_LENGTH = 180;

/**
 * Whose approval does not hold any more, and why: while the request waits because of it, and on a containment that goes
 * on. Empty otherwise, because the request was allowed anew since.
 */
export function lapsedPart(request: UnlockRequest, view: View, most = Infinity): readonly Element[] {
  const lapses = lapsesOf(request);
  return (['waits-again', 'not-counted', 'goes-on'] as const).flatMap((then) => {
    const those = lapses.filter((lapse) => lapse.then === then);
    if (those.length === 0) return [];
    const lines = those.map((lapse) => lapsedLine(lapse, view));
    return note('warning', `⚠ ${whatCame(request, then, view)}`, shortened(lines, most, view));
  });
}

/** What a new look found changed. Only while somebody has to decide on it. */
export function changedPart(
  { lookedAgain, status }: UnlockRequest,
  view: View,
  most = Infinity,
): readonly Element[] {
  if (!lookedAgain || status !== 'pending') return [];
  const { t, times } = view;
  const title = t('cards:changed.title', { time: times.moment(lookedAgain.at) });
  const lines = lookedAgain.changed.map((part) => t(`cards:changed.${part}`));
  return note('warning', `⚠ ${title}`, shortened(lines, most, view));
}

/** Both for the first view, in one box, and whole where that has no room for all of it. */
export function sinceThen(request: UnlockRequest, view: View) {
  const { t } = view;
  const changed = request.status === 'pending' ? (request.lookedAgain?.changed ?? []) : [];
  const lapses = lapsesOf(request);
  const [newest] = lapses;
  const whole = [...lapsedPart(request, view), ...changedPart(request, view)];
  if (!newest) return { first: changedPart(request, view, FIRST_LINES), rest: restOf(whole, changed.length) };
  const lines = [...lapses.map((lapse) => lapsedLine(lapse, view)), ...changed.map(changedLine)];
  const isMuch = changed.length > 0 || lapses.length > FIRST_LINES || lines.join('').length > FIRST_LENGTH;
  const most = isMuch ? 1 : FIRST_LINES;
  const title = `⚠ ${whatCame(request, newest.then, view)}`;
  return {
    first: note('warning', title, shortened(lines, most, view)),
    rest: restOf(whole, lines.length - most + FIRST_LINES),
  };

  function changedLine(part: (typeof changed)[number]): string {
    return t(`cards:changed.${part}`);
  }
}

function restOf(whole: readonly Element[], lines: number): readonly Element[] {
  return lines > FIRST_LINES ? whole : [];
}

/** Newest first: whoever tried last has to know why it did not work. */
function lapsesOf(request: UnlockRequest): readonly Lapse[] {
  return (request.lapsed ?? [])
    .filter(({ then }) => then === 'goes-on' || request.status === 'pending')
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function shortened(lines: readonly string[], most: number, { t }: View): readonly string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), t('evidence:verdict.more', { count: rest })] : lines;
}

/** What came of it: "This waits for approval again." A step that was begun may have changed something. */
export function whatCame(request: UnlockRequest, then: Lapse['then'], { t }: Pick<View, 't'>): string {
  return then === 'waits-again' && !hasBegun(request)
    ? t('cards:lapsed.untouched')
    : t(`cards:lapsed.${then}`);
}

/** Who fell away, why and when: for the record. */
export function lapsedLine(lapse: Lapse, view: View): string {
  return view.t('cards:lapsed.record', { why: whyText(lapse, view), time: view.times.clock(lapse.at) });
}

/** "Anna Bakker is not in the approver group any more." */
export function whyText({ by, why }: Lapse, { t }: Pick<View, 't'>): string {
  return t(`cards:lapsed.why.${why}`, { name: nameOf(by) });
}
