import { pointsAlone } from './judgeConsent.js';
import type { Judgement, Indicator } from './judgement.js';

/**
 * Returns what points at a break-in. Some facts count alone. Others also happen in an ordinary week (people travel,
 * people get a new phone or let in an honest app), so they count only beside something else.
 */
export function indicatorsOf(judged: Omit<Judgement, 'indicators'>): readonly Indicator[] {
  const alone: readonly Indicator[] = [
    ...(judged.forwardsOutsideTo !== undefined ? (['forwarding-outside'] as const) : []),
    ...(judged.rules.some(({ verdict }) => verdict === 'bad') ? (['bad-rule'] as const) : []),
    ...(judged.consents.some(pointsAlone) ? (['bad-consent'] as const) : []),
    ...(judged.risk ? (['risky'] as const) : []),
  ];
  const hasNewMethod = judged.methods.some(({ recent }) => recent) || judged.registrations.length > 0;
  const isElsewhere = judged.elsewhere.length > 0;
  const hasFreshApp =
    !alone.includes('bad-consent') && judged.consents.some(({ verdict }) => verdict === 'bad');
  const count = alone.length > 0 || (isElsewhere && (hasNewMethod || hasFreshApp));
  return [
    ...alone.filter((indicator) => indicator !== 'risky'),
    ...(hasFreshApp && count ? (['bad-consent'] as const) : []),
    ...(hasNewMethod && count ? (['recent-method'] as const) : []),
    ...(isElsewhere && count ? (['sign-in-elsewhere'] as const) : []),
    ...alone.filter((indicator) => indicator === 'risky'),
  ];
}
