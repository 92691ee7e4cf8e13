import { ewsIn } from '../../bot/unlock/evidence/ews.js';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import type { JudgedDevice, JudgedPhone } from '../../bot/unlock/evidence/judgeDevices.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { AutomaticReplies, Protocols } from '../../bot/unlock/evidence/otherWays.js';
import { contactLines } from './contactLines.js';
import type { ReportContext, ReportLine } from './reportLine.js';

type Lines = readonly ReportLine[];
/** Addresses and hosts of automatic replies that a line names. */
const MOST_LEADS = 5;

/** Lines about devices, phones, protocols, automatic replies and other addresses. */
export function wayLines(
  judged: Judgement,
  found: Partial<EvidenceFound>,
  telling: ReportContext,
): { readonly devices: Lines; readonly phones: Lines; readonly replies: Lines } {
  return {
    devices: deviceLines(judged, telling),
    phones: phoneLines(judged, found, telling),
    replies: replyLines(judged, found, telling),
  };
}

function deviceLines({ devices, indicators, unread }: Judgement, telling: ReportContext): Lines {
  const { t } = telling;
  // The audit dates what Graph does not. Where it was not read, what has no date may be new: no tick stands for it.
  const isAuditUnread = unread.some(({ source }) => source === 'changes');
  if (devices.length === 0) return [{ tone: 'fine', text: t('evidence:devices.none') }];
  const recent = indicators.length > 0 ? 'alarm' : 'odd';
  const lines = devices.map((one): ReportLine => ({
    tone: one.recent ? recent : isAuditUnread && one.device.since === undefined ? 'unread' : 'plain',
    text: deviceText(one, telling),
  }));
  return devices.some(({ byBot }) => !byBot)
    ? [...lines, { tone: 'plain', text: t('evidence:devices.byHand') }]
    : lines;
}

/** "Windows “DESKTOP-7”, joined, since 1 Mar 10:00: new in the last 7 days, not managed". */
function deviceText({ device, recent, byBot }: JudgedDevice, { t, times }: ReportContext): string {
  const named = t('evidence:devices.named', {
    system: device.system ?? '',
    name: device.name ?? device.id,
  }).trim();
  const what = device.since
    ? t('evidence:devices.since', { what: named, time: times.clock(device.since) })
    : named;
  const reasons = [
    ...(recent ? [t('evidence:devices.recent')] : []),
    ...(device.since === undefined ? [t('evidence:devices.undated')] : []),
    ...(device.trust === 'AzureAd' || device.trust === 'ServerAd' ? [t('evidence:devices.joined')] : []),
    ...(device.enabled === false ? [t('evidence:devices.off')] : []),
    ...(device.managed === true ? [t('evidence:devices.managed')] : [t('evidence:devices.unmanaged')]),
    ...(byBot ? [] : [t('evidence:devices.notByBot')]),
  ];
  return t('evidence:because', { what, reasons: reasons.join(', ') });
}

function phoneLines(
  { phones, indicators }: Judgement,
  { phones: readPhones, protocols }: Partial<EvidenceFound>,
  telling: ReportContext,
): Lines {
  const { t } = telling;
  const recent = indicators.length > 0 ? 'alarm' : 'odd';
  const of: Lines = phones.map((one): ReportLine => ({
    tone: phoneTone(one, recent),
    text: phoneText(one, telling),
  }));
  const none: Lines = readPhones?.known ? [{ tone: 'fine', text: t('evidence:phones.none') }] : [];
  const on = protocols?.known ? protocolNames(protocols.value, telling) : undefined;
  return [
    ...(of.length > 0 ? of : none),
    ...(on === undefined ? [] : [{ tone: 'plain', text: on } as const]),
    ...(protocols?.known ? untold(protocols.value, telling) : []),
  ];
}

/** Nothing else dates a phone. One without a date may be new, as long as it may synchronise. */
function phoneTone(
  { phone, recent, blocked }: JudgedPhone,
  whenRecent: ReportLine['tone'],
): ReportLine['tone'] {
  if (blocked) return 'plain';
  if (recent) return whenRecent;
  return phone.since === undefined ? 'unread' : 'plain';
}

/** "iPhone 14, first 1 Mar 10:00, last 2 Mar 09:00: new in the last 7 days". */
function phoneText({ phone, recent, blocked }: JudgedPhone, { t, times }: ReportContext): string {
  const named = phone.name ?? phone.deviceId;
  const since = phone.since
    ? t('evidence:phones.since', { what: named, time: times.clock(phone.since) })
    : named;
  const what = phone.lastSync
    ? t('evidence:phones.last', { what: since, time: times.clock(phone.lastSync) })
    : since;
  const reasons = [
    ...(recent ? [t('evidence:phones.recent')] : []),
    ...(phone.since === undefined ? [t('evidence:devices.undated')] : []),
    ...(blocked ? [t('evidence:phones.blocked')] : []),
    ...(phone.client === undefined ? [] : [phone.client]),
  ];
  return reasons.length > 0 ? t('evidence:because', { what, reasons: reasons.join(', ') }) : what;
}

/** What Exchange did not say is on or off. It may be on. `null` says that a setting of the organisation counts. */
function untold(protocols: Protocols, { t }: ReportContext): Lines {
  const { imap, pop, activeSync, smtpAuth, ews } = protocols;
  const told = { IMAP: imap, POP: pop, 'SMTP AUTH': smtpAuth, EWS: ews, ActiveSync: activeSync };
  const names = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (names.length === 0) return [];
  return [{ tone: 'unread', text: t('evidence:protocols.untold', { names: names.join(', ') }) }];
}

/** What is on. `undefined` when nothing is, and Exchange did not tell of all. */
function protocolNames(protocols: Protocols, { t }: ReportContext): string | undefined {
  const { imap, pop, activeSync, smtpAuth } = protocols;
  const ews = ewsIn(protocols);
  const on = [
    ...(imap === true ? ['IMAP'] : []),
    ...(pop === true ? ['POP'] : []),
    ...(smtpAuth === true ? ['SMTP AUTH'] : []),
    ...(ews === 'on' || ews === 'organisation-unread' ? ['EWS'] : []),
    ...(activeSync === true ? ['ActiveSync'] : []),
  ];
  const isTold = [imap, pop, activeSync, smtpAuth, protocols.ews].every((one) => one !== undefined);
  if (on.length === 0 && !isTold) return undefined;
  const names = on.length > 0 ? on.join(', ') : t('evidence:protocols.none');
  const told = t('evidence:protocols.on', { names });
  const text = ews === 'organisation-unread' ? t('evidence:protocols.ews', { text: told }) : told;
  return smtpAuth === null ? t('evidence:protocols.smtp', { text }) : text;
}

function replyLines(judged: Judgement, found: Partial<EvidenceFound>, context: ReportContext): Lines {
  const { t } = context;
  const told = found.replies?.known ? found.replies.value : undefined;
  return [
    ...(told ? [replyLine(told, judged.repliesLead, t)] : []),
    ...contactLines(judged, found, context),
    { tone: 'plain', text: t('evidence:replies.signature') },
  ];
}

function replyLine(
  { on, more = 0 }: Pick<AutomaticReplies, 'on' | 'more'>,
  leads: readonly string[],
  t: ReportContext['t'],
): ReportLine {
  if (!on) return { tone: 'fine', text: t('evidence:replies.off') };
  if (leads.length === 0) return { tone: 'plain', text: t('evidence:replies.on') };
  const left = Math.max(0, leads.length - MOST_LEADS) + more;
  const rest = left > 0 ? [t('evidence:tenant.moreTo', { n: left })] : [];
  const to = [...leads.slice(0, MOST_LEADS), ...rest].join(', ');
  return { tone: 'odd', text: t('evidence:replies.leads', { to }) };
}
