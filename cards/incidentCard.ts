import { approvalsOf, hasBegun, type Secured, type UnlockRequest } from '../bot/unlock/request/request.js';
import { isOpen } from '../bot/unlock/said/maskSecrets.js';
import { isAsWanted } from '../bot/unlock/request/step.js';
import { evidenceSummary } from './evidence/summary.js';
import type { Card, Element } from './kit/template.js';
import { rowsAfter } from './kit/after.js';
import { buttons } from './kit/buttons.js';
import { lasting } from './approval/choose.js';
import { afterContain, evidenceLinks } from './approval/contain.js';
import { lapsedLine } from './approval/lapsedPart.js';
import { partsOf } from './approval/secured.js';
import { card, facts, type Row } from './kit/elements.js';
import { lossPart } from './losses/lossParts.js';
import { handoverLines, helpedLine } from './kit/handover.js';
import { endLook, stopped } from './kit/header.js';
import { steps } from './kit/steps.js';
import { stillOpen } from './kit/stillOpen.js';
import { duration } from './kit/times.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { watchedLine } from './watchCard.js';
import { proofRows } from './kit/proofRows.js';
import { askedBy, askerWarnings } from './kit/askers.js';
import { accountOf, addressRow, inSentence, nameOf, problemRows, topic } from './kit/words.js';

/** The helpdesk's record: what happened, who allowed it and how long it took. Never a credential. */
export function incidentSummary(request: UnlockRequest, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const header = {
    ...endLook(request, view),
    title: topic(request, t),
    lines: [
      accountOf(request),
      ...askedBy(request, t),
      ...askerWarnings(request, t),
      ...stopped(request, view),
    ],
  };
  const rows = facts([
    ...asked(request, view),
    ...decided(request, view),
    ...lapsed(request, view),
    handedOver(request, view),
    watched(request, view),
    ...rowsAfter(request, view),
    took(request, view),
  ]);
  // Without an approval the bot began no step. A list of steps "not done" would look like a failure.
  const record =
    'approval' in request || hasBegun(request) ? steps(request, view, t('cards:steps.done'), 'record') : [];
  const after = buttons(...evidenceLinks(request, view), ...afterContain(request, view));
  return card(
    view,
    header,
    [
      stillOpen(request, view),
      // What can be pressed comes first, as on every card: the evidence is longer than a phone.
      after,
      rows,
      incidentEvidence(request, view),
      lossPart(request, view),
      record,
      lastingOf(request, view),
    ],
    request.id,
  );
}

/** The evidence, where the bot or a person suspected a break-in. */
function incidentEvidence(request: UnlockRequest, view: View): readonly Element[] {
  return request.kind === 'contain' || request.handOff === 'compromised'
    ? evidenceSummary(request, view)
    : [];
}

function lastingOf(request: UnlockRequest, view: View): readonly Element[] {
  return request.kind === 'contain' ? lasting(request, view) : [];
}

type Rows = readonly (Row | undefined)[];

function asked(request: UnlockRequest, { t, times }: View): Rows {
  const { origin } = request;
  return [
    ...problemRows(request, t),
    saidRow(request, t),
    origin && { label: t('cards:fact.incident'), value: origin.id },
    { label: t('cards:fact.asked'), value: times.full(request.createdAt) },
    addressRow(request, t),
  ];
}

/** What may hold a secret stands on the approvers' card alone. */
function saidRow({ said }: UnlockRequest, t: View['t']): Row | undefined {
  if (!said || !isOpen(said)) return undefined;
  return { label: t('cards:quote.said'), value: inSentence(said.words) };
}

function decided(request: UnlockRequest, view: View): Rows {
  const { t, times } = view;
  if (request.status === 'denied') {
    const { by, at, reason } = request.denial;
    return [
      { label: t('cards:fact.denied'), value: `${nameOf(by)}, ${times.clock(at)}` },
      { label: t('cards:fact.reason'), value: inSentence(reason) },
    ];
  }
  if (!('approval' in request)) return [];
  const everybody = approvalsOf(request).map((one) => `${nameOf(one.by)}, ${times.clock(one.at)}`);
  const note = 'note' in request ? request.note : undefined;
  return [
    {
      label: t(`cards:fact.${decidedAs(request)}`),
      value: everybody.join('; '),
    },
    ...proofRows(request, view),
    ...vouched(request, view),
    note
      ? { label: t(request.handOff ? 'cards:fact.note' : 'cards:fact.falseAlarm'), value: inSentence(note) }
      : undefined,
  ];
}

/** A false alarm is nothing that somebody allowed. */
function decidedAs(request: UnlockRequest): 'taken' | 'lookedInto' | 'decided' {
  if (request.handOff) return 'taken';
  return 'falseAlarm' in request && request.falseAlarm ? 'lookedInto' : 'decided';
}

/** Whose approval did not hold, and when. The helpdesk reads it also when others allowed the rest. */
function lapsed(request: UnlockRequest, view: View): Rows {
  const lines = (request.lapsed ?? []).map((lapse) => lapsedLine(lapse, view));
  return lines.length > 0 ? [{ label: view.t('cards:fact.lapsed'), value: lines.join(' ') }] : [];
}

/** How the new password or pass reached them, and whether it helped. */
function handedOver(request: UnlockRequest, view: View): Row | undefined {
  const { t } = view;
  const lines = handoverLines(request, view);
  if (lines.length > 0) return { label: t('cards:handover.label'), value: lines.join(' ') };
  const { helped } = request;
  return helped && { label: t('cards:helped.label'), value: helpedLine(helped, view) };
}

/** The looks at the account after somebody was let in. */
function watched(request: UnlockRequest, view: View): Row | undefined {
  const value = watchedLine(request, view);
  return value ? { label: view.t('cards:watch.label'), value } : undefined;
}

/** How each approver answered for rule 4. What all of them say alike is one row. */
function vouched(request: UnlockRequest, view: View): readonly Row[] {
  const values = approvalsOf(request).flatMap(({ secured, by }) =>
    secured ? [securedText(request, secured, nameOf(by), view), ...whyText(secured, nameOf(by), view)] : [],
  );
  return [...new Set(values)].map((value) => ({ label: view.t('cards:fact.secured'), value }));
}

/** Why sign-in is allowed again, beside how the account was secured. */
function whyText(secured: Secured, by: string, { t }: View): readonly string[] {
  if (!('why' in secured) || secured.why === undefined) return [];
  return [t('cards:secured.switched-on', { by, reason: inSentence(secured.why) })];
}

function securedText(request: UnlockRequest, secured: Secured, by: string, { t, remedies }: View): string {
  if (secured.how === 'overridden')
    return t('cards:secured.overridden', { by, reason: inSentence(secured.reason) });
  if (secured.how === 'switched-on')
    return t('cards:secured.switched-on', { by, reason: inSentence(secured.reason) });
  if (secured.how === 'checked') return t('cards:secured.checked', { by });
  if (secured.how === 'confirmed') return `${t('cards:secured.confirmed')}. ${t('cards:neverRead')}`;
  const isSeen = request.steps.every((step) => !remedies.find(step.remedy)?.secures || isAsWanted(step));
  if (!isSeen) return t('cards:secured.stepsNotSeen');
  const { vouched: parts = [] } = secured;
  const how =
    parts.length > 0
      ? t('cards:secured.stepsVouched', { by, parts: partsOf(parts, t) })
      : t('cards:secured.steps');
  return `${how}. ${t('cards:neverRead')}`;
}

/** The duration of approved work. A wait without an approval says nothing about the work. */
function took(request: UnlockRequest, { t, language }: View): Row | undefined {
  if (!('approval' in request) || !('finishedAt' in request)) return undefined;
  const value = duration(request.createdAt, request.finishedAt, language);
  return { label: t('cards:fact.duration'), value };
}
