import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import type { JudgedFolder } from '../../bot/unlock/evidence/judgeFolders.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import { delegateLines } from './delegateLines.js';
import type { ReportLine, ReportContext } from './reportLine.js';

/** Lines about who else may open the mailbox or a folder of it. "Nobody else" only where both were read. */
export function whoElseLines(
  judged: Judgement,
  { delegates, folders }: Partial<EvidenceFound>,
  telling: ReportContext,
): readonly ReportLine[] {
  const lines = [
    ...(delegates?.known ? delegateLines(judged, telling) : []),
    ...(folders?.known ? folderLines(judged, telling) : []),
  ];
  if (lines.length > 0 || !delegates?.known || !folders?.known) return lines;
  return [{ tone: 'fine', text: telling.t('evidence:delegates.none') }];
}

function folderLines({ folders, indicators }: Judgement, telling: ReportContext): readonly ReportLine[] {
  const recent = indicators.length > 0 ? 'alarm' : 'odd';
  return folders.map((one): ReportLine => {
    if (one.unread === true)
      return { tone: 'unread', text: telling.t(`evidence:folders.unread.${one.folder}`) };
    return { tone: one.recent ? recent : 'odd', text: folderText(one, telling) };
  });
}

/** "Mallory may open the calendar (Editor): shared 1 Mar 10:00, not of the organisation". The rights are Exchange's words. */
function folderText(
  { folder, who, rights, flags = [], since, outside, everybody }: JudgedFolder,
  { t, times }: ReportContext,
): string {
  const what = t(`evidence:folders.${folder}`, { who, rights: [...rights, ...flags].join(' ') });
  const reasons = [
    ...(since === undefined ? [] : [t('evidence:folders.since', { time: times.clock(since) })]),
    ...(everybody ? [t('evidence:folders.everybody')] : []),
    ...(outside ? [t('evidence:delegates.outside')] : []),
  ];
  return reasons.length > 0 ? t('evidence:because', { what, reasons: reasons.join(', ') }) : what;
}
