import { sameId } from '../../bot/unlock/person.js';
import { mayBeHeld, type Hold } from '../../bot/unlock/queue/hold.js';
import { waitsFor, type WaitsFor } from '../../bot/unlock/queue/waitsFor.js';
import { isBreakIn, type UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Instant } from '../../bot/unlock/values.js';
import { askerOf } from '../kit/askers.js';
import { buttons, execute, openUrl } from '../kit/buttons.js';
import { cardWithout, paragraphs } from '../kit/elements.js';
import { holdText } from '../kit/holdRow.js';
import { template, type Card, type Element } from '../kit/template.js';
import { duration } from '../kit/times.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { nameOf, topic } from '../kit/words.js';
import lineJson from '../templates/queueLine.json' with { type: 'json' };

/** One request that waits, who looks at it, and where its card is. */
export interface ShownLine {
  readonly request: UnlockRequest;
  readonly hold?: Hold;
  readonly link?: string | undefined;
}

/** A part of what waits, the oldest first. */
export interface ShownPage {
  readonly lines: readonly ShownLine[];
  readonly before: number;
  readonly total: number;
}

export interface QueueFacts extends CardFacts {
  readonly now: Instant;
  /** Absent where several people read the card. */
  readonly readerId?: string;
  /** How many lines a full part has. */
  readonly pageSize: number;
}

const lineRows = template<{ title: string; lines: readonly string[]; actions: readonly Element[] }>(lineJson);

/** What waits for an approver. Its buttons decide nothing. */
export function queueCard(page: ShownPage, facts: QueueFacts): Card {
  const view = viewOf(facts, facts.now);
  const { t } = view;
  const { total, before, lines } = page;
  const part = t('queue:part', { first: before + 1, last: before + lines.length, total });
  const header = {
    icon: '☰',
    style: 'accent' as const,
    state: t('queue:state'),
    title: total === 0 ? t('queue:empty') : t('queue:title', { n: total }),
    lines: total > lines.length ? [part] : [],
  };
  const rows = lines.map((line, index) => rowOf(line, before + index + 1, view, facts));
  const footer = total === 0 ? t('queue:nothing') : t('queue:footer');
  return cardWithout(view, header, [...rows, moreButtons(page, view, facts)], footer);
}

function rowOf(line: ShownLine, place: number, view: View, facts: QueueFacts): readonly Element[] {
  const { request, hold, link } = line;
  const { t, language } = view;
  const name = `${isBreakIn(request) ? '⚠ ' : ''}${topic(request, t)}`;
  const asked = t('queue:asked', {
    symptom: t(`cards:symptom.${request.symptom}`),
    asker: askerOf(request.requester, t),
    age: duration(request.createdAt, facts.now, language),
  });
  const waits = waitsFor(request);
  const isHolder = hold !== undefined && facts.readerId !== undefined && sameId(hold.by.id, facts.readerId);
  const held =
    hold &&
    (isHolder
      ? t('queue:held.you', { until: view.times.clock(hold.until) })
      : t('queue:heldLine', { who: holdText(hold, view) }));
  const state = [waits ? waitsText(waits, view) : '', held ?? '', request.id]
    .filter((text) => text !== '')
    .join(' ');
  return lineRows({
    // No dot after the number: with one, Markdown makes a list of it.
    title: `${place} · ${name}`,
    lines: [asked, state],
    actions: buttons(
      ...(link ? [openUrl(t('queue:button.card'), link)] : []),
      ...actionsOf(request, hold, isHolder, view),
    ),
  });
}

/** What a request waits for, in words. */
function waitsText(waits: WaitsFor, { t, times }: View): string {
  switch (waits.kind) {
    case 'approval':
      return waits.needed === 1
        ? t('queue:waits.approval')
        : t('queue:waits.oneOf', { next: waits.next, needed: waits.needed });
    case 'handover': {
      const about = { name: nameOf(waits.by), until: times.clock(waits.until) };
      return t(waits.opened ? 'queue:waits.opened' : 'queue:waits.handover', about);
    }
    case 'taken':
      return t('queue:waits.taken', { name: nameOf(waits.by) });
    case 'evidence':
    case 'person':
    case 'work':
    case 'hand':
      return t(`queue:waits.${waits.kind}`);
  }
}

function actionsOf(
  request: UnlockRequest,
  hold: Hold | undefined,
  isHolder: boolean,
  { t }: View,
): readonly Element[] {
  if (!mayBeHeld(request)) return [];
  const hand = execute(request, 'hand-form', t('queue:button.hand'));
  if (isHolder) return [execute(request, 'let-go', t('queue:button.letGo')), hand];
  return hold ? [hand] : [execute(request, 'hold', t('queue:button.hold')), hand];
}

/** A button belongs to no request here. What it carries says which part is meant. */
function moreButtons(page: ShownPage, { t }: View, { pageSize }: QueueFacts): readonly Element[] {
  const { before, lines, total } = page;
  const at = Math.floor(before / pageSize) + 1;
  const to = (part: number, title: string) => execute({ id: `PAGE-${part}`, version: 1 }, 'queue', title);
  const left = total - before - lines.length;
  const more = left > 0 ? paragraphs(t('queue:more', { n: left, page: at + 1 })) : [];
  return [
    ...more,
    ...buttons(
      ...(before > 0 ? [to(at - 1, t('queue:button.previous'))] : []),
      ...(left > 0 ? [to(at + 1, t('queue:button.next'))] : []),
      to(at, t('queue:button.again')),
    ),
  ];
}
