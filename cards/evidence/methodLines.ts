import type { Translate } from '../../bot/texts/texts.js';
import { isRemovable } from '../../bot/unlock/evidence/evidence.js';
import type { DirectoryChange } from '../../bot/unlock/evidence/directoryChange.js';
import type { JudgedMethod, Judgement } from '../../bot/unlock/evidence/judgement.js';
import type { ReportContext, ReportLine } from './reportLine.js';

/** Kinds that the bot cannot remove but has words for, by Graph's name (microsoft-apis.md A8). */
const NAMED = [
  'platformCredential',
  'external',
  'externalAuthentication',
  'hardwareOath',
  'qrCodePin',
  'x509Certificate',
] as const;

/** Lines about sign-in methods: each that is registered, those that only the audit shows, and another default. */
export function methodLines(judged: Judgement, telling: ReportContext): readonly ReportLine[] {
  const { methods, registrations, defaultChanges, indicators, unread } = judged;
  const { t, times } = telling;
  const tone = indicators.includes('recent-method') ? 'alarm' : 'odd';
  const inAudit = ({ at, reason, what }: DirectoryChange) => ({
    time: times.clock(at),
    what: reason || what,
  });
  // The audit dates what Graph does not. Where it was not read, what has no date may be new: no tick stands for it.
  const isAuditUnread = unread.some(({ source }) => source === 'changes');
  const lines: readonly ReportLine[] = [
    ...methods.map((one): ReportLine => ({
      tone: one.recent ? tone : isUndated(one) && isAuditUnread ? 'unread' : 'plain',
      text: methodText(one, telling),
    })),
    ...registrations.map((one): ReportLine => ({ tone, text: t('evidence:methods.gone', inAudit(one)) })),
    ...defaultChanges.map((one): ReportLine => ({
      tone: 'odd',
      text: t('evidence:methods.default', inAudit(one)),
    })),
  ];
  const none: readonly ReportLine[] = [{ tone: 'fine', text: t('evidence:methods.none') }];
  const plain = [
    ...(hasForeign(judged) ? [t('evidence:methods.byHand')] : []),
    t('evidence:methods.appPasswords'),
  ];
  // The tick is for what was read, and app passwords are not.
  return [
    ...(lines.length > 0 ? lines : none),
    ...plain.map((text): ReportLine => ({ tone: 'plain', text })),
  ];
}

function isUndated({ method, registered }: JudgedMethod): boolean {
  return method.since === undefined && registered === undefined;
}

/** True when one is registered that only an admin can remove, in Entra. */
export function hasForeign({ methods }: Pick<Judgement, 'methods'>): boolean {
  return methods.some(({ method }) => !isRemovable(method.kind));
}

/** "Authenticator", or for a kind that the bot cannot remove the word and Graph's own: "Hardware token (hardwareOath)". */
export function methodKindInWords(kind: string, t: Translate): string {
  if (isRemovable(kind)) return t(`evidence:methodKind.${kind}`);
  const known = NAMED.find((name) => name === kind);
  return t('evidence:methods.foreign', { what: t(`evidence:methodKind.${known ?? 'other'}`), kind });
}

/** "Authenticator Pixel 4, registered at 10:00: registered in the last 7 days". */
function methodText({ method, recent, registered }: JudgedMethod, { t, times }: ReportContext): string {
  const kind = methodKindInWords(method.kind, t);
  const named = t('evidence:methods.line', { kind, name: method.name ?? '' }).trim();
  const since = method.since ?? registered;
  const what =
    since === undefined
      ? t('evidence:methods.undated', { what: named })
      : t('evidence:methods.since', { what: named, time: times.clock(since) });
  const reasons = [
    ...(recent ? [t('evidence:methods.recent')] : []),
    ...(registered === undefined ? [] : [t('evidence:methods.byAudit')]),
    ...(isRemovable(method.kind) ? [] : [t('evidence:methods.notByBot')]),
  ];
  return reasons.length > 0 ? t('evidence:because', { what, reasons: reasons.join(', ') }) : what;
}
