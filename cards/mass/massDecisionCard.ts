import { declarationAt, versionOf } from '../../bot/unlock/mass/declaration.js';
import type { MassSeen } from '../../bot/unlock/mass/massDeciding.js';
import { progressOf, type Progress } from '../../bot/unlock/mass/progress.js';
import type { Instant } from '../../bot/unlock/values.js';
import { plainText } from '../../bot/texts/plainText.js';
import { INPUTS } from '../actions.js';
import { buttons, execute, form, optionalText, requiredText } from '../kit/buttons.js';
import { bullets, card, facts as factRows, note, paragraphs } from '../kit/elements.js';
import { remedyName } from '../kit/steps.js';
import type { Card, Element } from '../kit/template.js';
import { duration } from '../kit/times.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';
import { headLines, meaning, shortCause } from '../massCard.js';

/** More names would push the buttons off the screen. */
const MOST_NAMES = 10;
const LONGEST_NAME = 40;
const MINUTE_MS = 60_000;

/**
 * For the approvers: everybody with the same problem on one card, what they have in common and what not, and how far it
 * is. The others have cards of their own.
 * @param now the moment at which it is drawn
 */
export function massDecisionCard(seen: MassSeen, facts: CardFacts, now: Instant): Card {
  const { lockout } = seen;
  const view = viewOf(facts, lockout.since);
  const { t } = view;
  const progress = progressOf(seen.members, now);
  const isOver = progress.waiting.length === 0 && progress.left === 0;
  const state = isOver ? 'over' : declarationAt(lockout, now) === 'holds' ? 'declared' : 'waits';
  const header = {
    icon: isOver ? '✓' : '⚠',
    style: isOver ? ('emphasis' as const) : ('warning' as const),
    state: t(`cards:massDecide.state.${state}`),
    title: t('cards:mass.title', { count: lockout.people, cause: shortCause(lockout) }),
    lines: headLines(lockout, view),
  };
  const body = [
    paragraphs(meaning(lockout, view)),
    factRows(commonRows(progress, view)),
    progressPart(progress, now, view),
    // Before the lists, so that a phone shows the buttons first. Nobody on a list is decided on here.
    ...(isOver ? [] : [declarationPart(seen, now, view), buttonsPart(seen, progress, now, view)]),
    failedPart(progress, view),
    apartPart(progress, view),
  ];
  return card(view, header, body, lockout.id);
}

/** What those who wait have in common. */
function commonRows({ waiting }: Progress, view: View) {
  const { t } = view;
  const counts = new Map<string, number>();
  for (const { remedies } of waiting) {
    const plan = remedies.map((id) => remedyName(id, view)).join(', ');
    counts.set(plan, (counts.get(plan) ?? 0) + 1);
  }
  if (waiting.length === 0) return [];
  return [
    { label: t('cards:massDecide.wait'), value: String(waiting.length) },
    ...[...counts].map(([plan, n]) => ({
      label: t('cards:massDecide.common'),
      value: t('cards:massDecide.plan', { plan, n }),
    })),
  ];
}

/** Done, failed and left, and how long it will take. */
function progressPart(progress: Progress, now: Instant, view: View): readonly Element[] {
  const { t } = view;
  const { done, failed, left, denied, ended, leftMs } = progress;
  if (done + failed.length + left + denied + ended === 0) return [];
  const numbers = t('cards:massDecide.numbers', { done, failed: failed.length, left });
  const more = [
    ...(denied > 0 ? [t('cards:massDecide.denied', { n: denied })] : []),
    ...(ended > 0 ? [t('cards:massDecide.ended', { n: ended })] : []),
  ];
  if (left === 0) return note(failed.length > 0 ? 'warning' : 'good', numbers, more);
  return note('accent', numbers, [timeLeft(leftMs, now, view), ...more]);
}

function timeLeft(leftMs: number | undefined, now: Instant, { t, language }: View): string {
  if (leftMs === undefined) return t('cards:massDecide.timeUnknown');
  if (leftMs < MINUTE_MS)
    return t('cards:massDecide.timeSoon', { n: Math.max(10, Math.ceil(leftMs / 10_000) * 10) });
  const until = new Date(Date.parse(now) + leftMs).toISOString();
  return t('cards:massDecide.timeLeft', { time: duration(now, until, language) });
}

/** Who needs a human. Each has a card of their own by then, or a summary for the helpdesk. */
function failedPart({ failed }: Progress, { t }: View): readonly Element[] {
  if (failed.length === 0) return [];
  const names = failed
    .slice(0, MOST_NAMES)
    .map(({ name, requestId }) =>
      t('cards:massDecide.failedOne', { name: plainText(name, LONGEST_NAME), id: requestId }),
    );
  const rest = failed.length - names.length;
  return bullets(t('cards:massDecide.failed'), [
    ...names,
    ...(rest > 0 ? [t('cards:massDecide.moreFailed', { n: rest })] : []),
  ]);
}

/** Who has a card of their own, and why. */
function apartPart({ apart }: Progress, { t }: View): readonly Element[] {
  if (apart.size === 0) return [];
  return bullets(
    t('cards:massDecide.apart'),
    [...apart].map(([why, n]) => t(`cards:massDecide.why.${why}`, { n })),
  );
}

function declarationPart({ lockout }: MassSeen, now: Instant, { t, times }: View): readonly Element[] {
  const { by = [], until = now } = lockout.declared ?? {};
  const names = by.map(({ person }) => nameOf(person));
  switch (declarationAt(lockout, now)) {
    case 'holds':
      return note('accent', t('cards:massDecide.declared', { one: names[0]!, other: names.at(-1)! }), [
        t('cards:massDecide.until', { time: times.clock(until) }),
      ]);
    case 'waits':
      return note('warning', t('cards:massDecide.oneMore', { name: names[0]! }), [
        t('cards:massDecide.waitsUntil', { time: times.clock(until) }),
      ]);
    case 'none':
      return paragraphs(t('cards:massDecide.notDeclared'));
  }
}

function buttonsPart(
  { lockout, members }: MassSeen,
  { waiting }: Progress,
  now: Instant,
  { t }: View,
): readonly Element[] {
  const declare =
    declarationAt(lockout, now) === 'holds'
      ? []
      : [
          execute(
            { id: lockout.id, version: versionOf(lockout) },
            'mass-declare',
            t('cards:massDecide.declare'),
          ),
        ];
  if (waiting.length === 0) return declare.length > 0 ? buttons(...declare) : [];
  // It means everybody whom this card shows, and nobody who comes later.
  const shown = { id: lockout.id, version: members.at(-1)?.place ?? 1 };
  const isAsked = waiting.some(({ asksWhy }) => asksWhy);
  const why = isAsked
    ? requiredText(INPUTS.note, t('cards:massDecide.reason'), t('cards:massDecide.reasonMissing'))
    : optionalText(INPUTS.note, t('cards:massDecide.reason'));
  return buttons(
    form(
      t('cards:massDecide.all', { n: waiting.length }),
      'positive',
      [why],
      execute(shown, 'mass-all', t('cards:massDecide.sendAll', { n: waiting.length }), 'positive'),
    ),
    execute({ ...shown, version: 1 }, 'mass-some', t('cards:massDecide.some')),
    form(
      t('cards:massDecide.none'),
      'destructive',
      [requiredText(INPUTS.reason, t('cards:massDecide.denyLabel'), t('cards:deny.missing'))],
      execute(shown, 'mass-none', t('cards:massDecide.sendNone', { n: waiting.length }), 'destructive'),
    ),
    ...declare,
  );
}
