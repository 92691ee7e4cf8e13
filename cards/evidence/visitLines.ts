import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import type { EvidenceFound, RiskDetection } from '../../bot/unlock/evidence/evidence.js';
import type { JudgedVisit } from '../../bot/unlock/evidence/signIns/judgeVisits.js';
import { isWhole } from '../../bot/unlock/evidence/isWhole.js';
import { isHabitKnown } from '../../bot/unlock/evidence/signIns/habits.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import { countryName } from '../kit/countries.js';
import type { ReportLine, ReportContext } from './reportLine.js';

type Lines = readonly ReportLine[];

/** More would push everything else off the card. The rest is counted. */
const MOST_VISITS = 6;
const MOST_DETECTIONS = 5;
/** What all has to be read before "nothing unusual" means that. */
const LOGS = ['signIns', 'codeSignIns', 'backgroundSignIns'] as const;
/** Microsoft's names are shorter, in characters. */
const LONGEST_TYPE = 60;
/** As long as the names of machines, programs and cities are. */
const LONGEST_NAME = 30;

/** Lines about sign-ins that are strange for another reason than the country, and about sessions that went on. */
export function visitLines(
  { visits }: Judgement,
  found: Partial<EvidenceFound>,
  telling: ReportContext,
): Lines {
  const { t } = telling;
  // What is strange by its country alone stands among the countries.
  const strange = visits.filter(({ reasons }) => reasons.some((reason) => reason !== 'elsewhere'));
  const lines = strange.slice(0, MOST_VISITS).map((judged): ReportLine => ({
    tone: judged.verdict === 'bad' ? 'alarm' : 'odd',
    text: visitText(judged, telling),
  }));
  const rest = strange.length - lines.length;
  const limits = limitLines(found, t);
  const isQuiet = strange.length === 0 && limits.length === 0 && LOGS.every((log) => isWhole(found, log));
  return [
    ...lines,
    ...(rest > 0 ? [{ tone: 'odd' as const, text: t('evidence:visits.more', { count: rest }) }] : []),
    ...limits,
    ...(isQuiet ? [{ tone: 'plain' as const, text: t('evidence:visits.none') }] : []),
  ];
}

/** What could not be seen in logs that were read. */
function limitLines(found: Partial<EvidenceFound>, t: Translate): Lines {
  const { signIns, codeSignIns, backgroundSignIns } = found;
  const leftOut = [signIns, codeSignIns, backgroundSignIns].reduce(
    (sum, log) => sum + ((log?.known && log.value.more) || 0),
    0,
  );
  const isCut = backgroundSignIns?.known === true && backgroundSignIns.value.cutOff;
  // An empty log has a line of its own.
  const isShort =
    signIns?.known === true && signIns.value.from.length > 0 && !isHabitKnown(signIns.value.habits);
  const texts = [
    ...(leftOut > 0 ? [t('evidence:visits.leftOut', { count: leftOut })] : []),
    ...(isCut ? [t('evidence:visits.cutOff')] : []),
    ...(isShort ? [t('evidence:visits.noHabit')] : []),
  ];
  return texts.map((text) => ({ tone: 'unread' as const, text }));
}

/** "Windows 10, Chrome, in Amsterdam (Netherlands), 1 Mar at 10:00: with a device code; opened My Sign-Ins". */
function visitText({ visit, reasons }: JudgedVisit, telling: ReportContext): string {
  const { t, times, language } = telling;
  const { device, country, address } = visit;
  const cut = (name: string | undefined) => name && plainText(name, LONGEST_NAME);
  const [client, city] = [cut(visit.client), cut(visit.city)];
  const machine =
    [device?.name, device?.system, device?.browser].map(cut).filter(Boolean).join(', ') || client;
  const land = country && countryName(country, language);
  const place =
    city && land ? t('evidence:visits.place', { city, country: land }) : (land ?? city ?? address);
  const what = [machine ?? t('evidence:visits.unknownDevice'), place, times.clock(visit.first)];
  const why = reasons.map((reason) => t(`evidence:visitReason.${reason}`, { page: cut(visit.opened) ?? '' }));
  return t('evidence:because', { what: what.filter(Boolean).join(', '), reasons: why.join('; ') });
}

/** Why Microsoft sees a risk, in words; Microsoft's own word for what the bot does not know. */
export function detectionLines(found: Partial<EvidenceFound>, telling: ReportContext): Lines {
  const { t } = telling;
  const all = found.riskDetections?.known ? found.riskDetections.value : [];
  const lines = all.slice(0, MOST_DETECTIONS).map((one): ReportLine => ({
    tone: isOpenDetection(one) ? 'odd' : 'plain',
    text: detectionText(one, telling),
  }));
  const rest = all.length - lines.length;
  const isCut = all.some(({ more }) => more);
  return [
    ...lines,
    ...(rest > 0 ? [{ tone: 'plain' as const, text: t('evidence:detection.more', { count: rest }) }] : []),
    ...(isCut ? [{ tone: 'unread' as const, text: t('evidence:detection.cut') }] : []),
  ];
}

function isOpenDetection({ state }: RiskDetection): boolean {
  return state === 'atRisk' || state === 'confirmedCompromised';
}

function detectionText(
  { type, country, address, at }: RiskDetection,
  { t, times, language }: ReportContext,
): string {
  const from = country ? countryName(country, language) : address;
  const what = riskTypeInWords(type, t);
  const time = at ? times.clock(at) : '';
  return from
    ? t('evidence:detection.from', { what, from, time })
    : t('evidence:detection.line', { what, time });
}

/** Microsoft's kind of risk in words. One that is not known keeps Microsoft's name. */
export function riskTypeInWords(type: string, t: Translate): string {
  const key = `evidence:riskType.${type}`;
  return isTextKey(key) ? t(key) : t('evidence:detection.unknown', { type: plainText(type, LONGEST_TYPE) });
}
