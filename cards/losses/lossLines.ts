import type { Translate } from '../../bot/texts/texts.js';
import {
  countedAgainAt,
  countedAt,
  countOf,
  isCounting,
  isOpeningLogged,
  LOSS_PARTS,
  type Counted,
  type Losses,
  type LossPart,
  type MailLoss,
  type FileLoss,
  type SentLoss,
  type Split,
} from '../../bot/unlock/losses/losses.js';
import type { ReportContext, ReportLine } from '../evidence/reportLine.js';
import { wouldHelp } from '../kit/notKnown.js';

type Lines = readonly ReportLine[];

/** What was read, copied and sent, in lines: the period, the counts, and what is not known. Counts only. */
export function lossLines(losses: Losses, context: ReportContext): Lines {
  const { t, times } = context;
  const { since, until, sinceWhat } = losses;
  const period = t(`losses:period.${sinceWhat}`, { since: times.clock(since), until: times.clock(until) });
  const counted = countedAt(losses);
  const again = countedAgainAt(losses);
  const said = LOSS_PARTS.some((part) => countOf(losses, part)?.known);
  return [
    { tone: 'plain', text: period },
    ...(isCounting(losses) ? [{ tone: 'unread', text: t('losses:reading') } as const] : []),
    ...LOSS_PARTS.flatMap((part) => partLines(losses, part, t)),
    ...(said && losses.strange.length === 0 ? [plain(t('losses:noStrange'))] : []),
    ...(counted ? [plain(t('losses:counted', { time: times.moment(counted) }))] : []),
    ...(counted && again ? [plain(t('losses:again', { time: times.moment(again) }))] : []),
  ];
}

/** Why a part was not counted, in words. `undefined` when it was, or is being counted. */
export function whyNotCounted(losses: Losses, part: LossPart, t: Translate): string | undefined {
  const counted: Counted<unknown> | undefined = countOf(losses, part);
  if (!counted || counted.known) return undefined;
  const { why } = counted;
  const help = 'permission' in counted || 'licence' in counted ? counted : {};
  return t(`losses:why.${why}`, {
    part: t(`losses:part.${part}`),
    ...wouldHelp({ why: 'unavailable', ...help }, t),
  });
}

function partLines(losses: Losses, part: LossPart, t: Translate): Lines {
  const counted = countOf(losses, part);
  if (!counted) return [];
  const why = whyNotCounted(losses, part, t);
  if (why !== undefined) return [{ tone: 'unread', text: why }];
  if (!counted.known) return [];
  const sent = part === 'sent' ? (counted.value as SentLoss) : undefined;
  const lines = {
    mail: () => mailLines(counted.value as MailLoss, t),
    files: () => fileLines(counted.value as FileLoss, t),
    sent: () => sentLines(counted.value as SentLoss, t),
  }[part]();
  const cut = counted.value.cut ? [{ tone: 'unread', text: t(`losses:cut.${part}`) } as const] : [];
  const left = sent?.sendersLeft ? [sendersLeft(sent.sendersLeft, t)] : [];
  const none = sent && (sent.senders ?? 1) > 1 ? 'sentFromAny' : part;
  return lines.length + cut.length + left.length > 0
    ? [...lines, ...cut, ...left]
    : [{ tone: 'unread', text: t(`losses:none.${none}`) }];
}

function sendersLeft(count: number, t: Translate): ReportLine {
  return { tone: 'unread', text: t('losses:sendersLeft', { count }) };
}

function mailLines(loss: MailLoss, t: Translate): Lines {
  const line = splitLine(loss, t);
  const rest: Lines = [
    ...line('searches', ({ searches }) => searches),
    ...line('sends', ({ sends }) => sends),
    ...line('programs', ({ programs }) => programs, 'plain'),
    ...(loss.stopped ? [{ tone: 'unread', text: t('losses:stopped') } as const] : []),
  ];
  if (!isOpeningLogged(loss.all))
    return rest.length > 0 ? [{ tone: 'unread', text: t('losses:notLogged') }, ...rest] : [];
  return [
    ...line('opened', ({ opened }) => opened),
    ...line('folders', ({ folders }) => folders, 'alarm'),
    ...(loss.all.folders > 0 ? [plain(t('losses:whole'))] : []),
    ...rest,
  ];
}

function fileLines(loss: FileLoss, t: Translate): Lines {
  const line = splitLine(loss, t);
  return [
    ...line('fileDownloaded', ({ downloaded }) => downloaded, 'alarm'),
    ...line('fileOpened', ({ opened }) => opened),
    ...line('fileSearches', ({ searches = 0 }) => searches),
  ];
}

/** What nobody did is no line. What came from a strange address stands out. */
function splitLine<C>({ all, strange }: Split<C>, t: Translate) {
  return (what: What, count: (counts: C) => number, loud: 'alarm' | 'odd' | 'plain' = 'odd'): Lines => {
    const n = count(all);
    if (n === 0) return [];
    const name = t(`losses:what.${what}`);
    if (!strange)
      return [{ tone: loud === 'alarm' ? 'odd' : 'plain', text: t('losses:plain', { what: name, n }) }];
    const theirs = count(strange);
    const text = t('losses:split', { what: name, strange: theirs, n });
    return [{ tone: theirs > 0 ? loud : 'plain', text }];
  };
}

type What =
  | ('opened' | 'folders' | 'searches' | 'sends' | 'programs')
  | ('fileOpened' | 'fileDownloaded' | 'fileSearches');

function sentLines(
  { mails, outside, inside, failed, pending, ownDomainOnly }: SentLoss,
  t: Translate,
): Lines {
  if (mails === 0) return [];
  return [
    { tone: 'odd', text: t('losses:sent', { mails, outside, inside }) },
    ...(failed + pending > 0 ? [plain(t('losses:notDelivered', { failed, pending }))] : []),
    ...(ownDomainOnly ? [{ tone: 'unread', text: t('losses:ownDomainOnly') } as const] : []),
  ];
}

function plain(text: string): ReportLine {
  return { tone: 'plain', text };
}
