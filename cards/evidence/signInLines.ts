import type { EvidenceFound, SignInsFrom } from '../../bot/unlock/evidence/evidence.js';
import { isOver } from '../../bot/unlock/evidence/judge.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import { codeInWords } from '../findings/signIns.js';
import { countryName } from '../kit/countries.js';
import { detectionLines, visitLines } from './visitLines.js';
import { riskStateInWords } from './riskState.js';
import type { ReportLine, ReportContext } from './reportLine.js';

type Lines = readonly ReportLine[];

/** Lines about countries of sign-ins and Microsoft's risk level. */
export function signInLines(
  judged: Judgement,
  found: Partial<EvidenceFound>,
  telling: ReportContext,
): { readonly signIns: Lines; readonly risk: Lines } {
  return {
    signIns: [...visitLines(judged, found, telling), ...countryLines(judged, found, telling)],
    risk: [...riskLines(judged, found, telling), ...detectionLines(found, telling)],
  };
}

function countryLines(
  { elsewhere, indicators }: Judgement,
  { signIns }: Partial<EvidenceFound>,
  telling: ReportContext,
): Lines {
  if (!signIns?.known) return [];
  const { from, cutOff } = signIns.value;
  const { t } = telling;
  // The log is minutes behind and can be switched off, so an empty one is nothing that is fine.
  if (from.length === 0) return [{ tone: 'unread', text: t('evidence:signIns.none') }];
  const isAlarming = indicators.includes('sign-in-elsewhere');
  const away = new Set(elsewhere.map(({ country }) => country));
  const tone = ({ country, succeeded }: SignInsFrom): ReportLine['tone'] => {
    if (away.has(country)) return isAlarming ? 'alarm' : 'odd';
    // Somebody got in from nobody knows where.
    return country === undefined && succeeded > 0 ? 'unread' : 'plain';
  };
  const lines = from.map((one): ReportLine => ({ tone: tone(one), text: countryText(one, telling) }));
  return cutOff ? [...lines, { tone: 'unread', text: t('evidence:signIns.cutOff') }] : lines;
}

/** "Nigeria: 6 got in, 11 failed, newest on 1 Mar at 10:00; 11 × wrong password; from 198.51.100.7". */
function countryText(one: SignInsFrom, telling: ReportContext): string {
  const { t, times, language } = telling;
  const country = one.country ? countryName(one.country, language) : t('evidence:signIns.unknownCountry');
  const { succeeded: ok, failed, codes, addresses } = one;
  const time = one.newest ? times.clock(one.newest) : '';
  return [
    t('evidence:signIns.from', { country, ok, failed, time }),
    ...codes.map((one) => codeText(one, telling)),
    ...(addresses.length > 0 ? [t('evidence:signIns.addresses', { addresses: addresses.join(', ') })] : []),
  ].join('; ');
}

/** "11 × wrong password", and Microsoft's code where it belongs. */
function codeText({ code, count: n }: SignInsFrom['codes'][number], telling: ReportContext): string {
  const { t, withCodes } = telling;
  const what = codeInWords(code, t);
  return withCodes
    ? t('evidence:signIns.codeRaw', { n, what, code })
    : t('evidence:signIns.code', { n, what });
}

function riskLines({ risk }: Judgement, found: Partial<EvidenceFound>, { t }: ReportContext): Lines {
  const seen = found.risk?.known ? found.risk.value : undefined;
  // Where only the reasons were read, nothing is said about the level.
  if (!seen && found.riskDetections?.known) return [];
  if (!seen || seen.state === 'none') return [{ tone: 'fine', text: t('evidence:risk.none') }];
  const level = t(`evidence:level.${seen.level}`);
  const state = riskStateInWords(seen, t);
  const text =
    state === undefined ? t('evidence:risk.only', { level }) : t('evidence:risk.is', { level, state });
  // A low risk that nobody dealt with, and a state that is not known, are for the approver to judge.
  return [{ tone: risk ? 'alarm' : isOver(seen) ? 'plain' : 'odd', text }];
}
