import { judge } from '../../bot/unlock/evidence/judge.js';
import { sameId } from '../../bot/unlock/person.js';
import {
  approvalsOf,
  askers,
  hasBegun,
  isOpen,
  type UnlockRequest,
} from '../../bot/unlock/request/request.js';
import { isTicketOver } from '../../bot/unlock/tickets/isTicketOver.js';
import { INSIDE_OPENED, type Happening } from '../../bot/unlock/tickets/story.js';
import { outcomeOf } from '../../bot/unlock/handover/state.js';
import { outcomeAt } from '../../bot/unlock/tickets/outcomeAt.js';
import { lapsedLine } from '../approval/lapsedPart.js';
import { askedBy, askerWarnings } from '../kit/askers.js';
import { handoverLines } from '../kit/handover.js';
import { proofRows } from '../kit/proofRows.js';
import { stepLine, stepName } from '../kit/steps.js';
import { duration } from '../kit/times.js';
import type { View } from '../kit/view.js';
import { accountOf, inSentence, nameOf, problemRows, topic } from '../kit/words.js';
import { countedAt } from '../../bot/unlock/losses/losses.js';
import { lossesForTicket } from '../losses/lossParts.js';
import { afterwards, type Inside } from './afterwards.js';

/**
 * What only those who work with tickets read: everything that the card of the helpdesk has.
 * @param told what is in the part that the caller reads. They read that too, so it is not said twice
 */
export function insideOf(
  request: UnlockRequest,
  view: View,
  told: readonly string[] = [],
): readonly Happening[] {
  const all: readonly Inside[] = [
    opened(request, view),
    ...joined(request, view),
    ...evidence(request, view),
    ...firstAid(request, view),
    ...decisions(request, view),
    ...lapses(request, view),
    ...left(request, view),
    ...ended(request, view),
    ...handedOver(request, view),
    ...lossesTold(request, view),
    ...afterwards(request, view),
  ];
  const { id: requestId } = request;
  return all
    .map((one) => ({ ...one, lines: one.lines.filter((line) => !told.includes(line)) }))
    .filter(({ lines }) => lines.length > 0)
    .map((one) => ({ ...one, requestId, audience: 'operators', does: 'note' }));
}

function opened(request: UnlockRequest, view: View): Inside {
  const { t } = view;
  const { kind, requester, openedBy = requester, origin } = request;
  const follows = kind === 'give-back' || kind === 'restore';
  const rows = problemRows(request, t).filter((row) => row !== undefined);
  const names = request.steps.map((step) => stepName(step, view));
  return {
    key: INSIDE_OPENED,
    at: request.createdAt,
    lines: [
      topic(request, t),
      t('cards:id', { id: request.id }),
      accountOf(request),
      ...(follows
        ? [t(`ticket:follows.${kind}`, { name: nameOf(openedBy) })]
        : askedBy({ ...request, joined: [] }, t)),
      ...askerWarnings(request, t),
      ...rows.map((row) => t('ticket:row', { ...row })),
      ...(origin ? [t('ticket:row', { label: t('cards:fact.incident'), value: origin.id })] : []),
      ...(names.length > 0
        ? [t('ticket:plan', { steps: new Intl.ListFormat(view.language).format(names) })]
        : []),
    ],
  };
}

function joined({ joined: others, createdAt }: UnlockRequest, { t }: View): readonly Inside[] {
  return others.map((one) => ({
    key: `joined ${one.id.toLowerCase()}`,
    at: createdAt,
    lines: [t('ticket:joined', { name: nameOf(one) })],
  }));
}

function evidence({ evidence: gathered, subject }: UnlockRequest, view: View): readonly Inside[] {
  if (gathered?.finishedAt === undefined) return [];
  const { t, language } = view;
  const found = judge(gathered, subject).indicators.map((one) => t(`evidence:pointer.${one}`));
  const pointers = new Intl.ListFormat(language).format(found);
  const line = found.length > 0 ? t('ticket:pointsAt', { pointers }) : t('ticket:pointsAtNothing');
  return [{ key: 'evidence', at: gathered.finishedAt, lines: [line] }];
}

/** One approver stopped the intruder at once. */
function firstAid({ firstAid: given }: UnlockRequest, { t, times }: View): readonly Inside[] {
  if (!given) return [];
  const { by, at } = given;
  const line = t('cards:line.firstAid', { by: nameOf(by), time: times.moment(at) });
  return [{ key: `first-aid ${at}`, at, lines: [line] }];
}

function decisions(request: UnlockRequest, { t, times }: View): readonly Inside[] {
  const isFalseAlarm = 'falseAlarm' in request && request.falseAlarm === true;
  const how = request.handOff ? 'taken' : isFalseAlarm ? 'falseAlarm' : 'approved';
  const given = approvalsOf(request).filter(({ at }) => at !== request.firstAid?.at);
  return given.map(({ by, at }) => ({
    key: `decided ${by.id.toLowerCase()} ${at}`,
    at,
    lines: [t(`cards:line.${how}`, { by: nameOf(by), time: times.moment(at) })],
  }));
}

function lapses(request: UnlockRequest, view: View): readonly Inside[] {
  return (request.lapsed ?? []).map((lapse) => ({
    key: `lapsed ${lapse.by.id.toLowerCase()} ${lapse.why} ${lapse.then}`,
    at: lapse.at,
    lines: [lapsedLine(lapse, view)],
  }));
}

function left(request: UnlockRequest, { t, times }: View): readonly Inside[] {
  return (request.stoppedWaiting ?? []).map(({ id, at, breakInSaid }) => {
    const key = breakInSaid ? 'cards:line.stoppedForBreakIn' : 'cards:line.stopped';
    const who = askers(request).find((asker) => sameId(asker.id, id));
    const name = who ? nameOf(who) : id;
    return {
      key: `left ${id.toLowerCase()} ${at}`,
      at,
      lines: [t(key, { name, time: times.moment(at) })],
    };
  });
}

function ended(request: UnlockRequest, view: View): readonly Inside[] {
  if (isOpen(request)) return [];
  const { t, language } = view;
  const at = request.status === 'denied' ? request.denial.at : request.finishedAt;
  const rows = [
    ...typed(request, view),
    ...proofRows(request, view),
    { label: t('cards:fact.duration'), value: duration(request.createdAt, at, language) },
  ];
  const isRun = 'approval' in request || hasBegun(request);
  const notOver = !isTicketOver(request, view.remedies);
  return [
    {
      key: `inside-ended ${at}`,
      at,
      lines: [
        `${topic(request, t)}: ${t(`cards:state.${outcomeOf(request)}`)}`,
        ...(isRun ? request.steps.map((step) => stepLine(request, step, view, 'record')) : []),
        ...rows.map((row) => t('ticket:row', { ...row })),
        ...(notOver ? [t('ticket:notOver')] : []),
      ],
    },
  ];
}

/** How the new password or pass reached them, and whether it helped. */
function handedOver(request: UnlockRequest, view: View): readonly Inside[] {
  const lines = handoverLines(request, view);
  if (lines.length === 0) return [];
  return [{ key: `handover ${outcomeOf(request)}`, at: outcomeAt(request), lines }];
}

/** What an approver wrote. `withoutSecrets` has left out what could be a secret. */
function typed(request: UnlockRequest, { t }: View): readonly { label: string; value: string }[] {
  if (request.status === 'denied')
    return [
      { label: t('cards:fact.denied'), value: nameOf(request.denial.by) },
      { label: t('cards:fact.reason'), value: inSentence(request.denial.reason) },
    ];
  const note = 'note' in request ? request.note : undefined;
  if (note === undefined) return [];
  const label = t(request.handOff ? 'cards:fact.note' : 'cards:fact.falseAlarm');
  return [{ label, value: inSentence(note) }];
}

/** What was taken and sent, each time that it was counted. Whom to warn stands in the evidence alone. */
function lossesTold(request: UnlockRequest, view: View): readonly Inside[] {
  const { losses } = request;
  const at = losses && countedAt(losses);
  const lines = lossesForTicket(request, view);
  return at !== undefined && lines ? [{ key: `losses ${at}`, at, lines }] : [];
}
