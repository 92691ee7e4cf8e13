import { pointsAlone } from './judgeConsent.js';
import type { Judgement, Indicator } from './judgement.js';
import { letsOutsiderIn, waysBackIn, type WaysBackIn } from './waysBackIn.js';

/** One of these, beside another, does not happen in an ordinary week. */
const ENOUGH_TOGETHER = 2;

/**
 * Returns what points at a break-in. Some facts count alone. Others also happen in an ordinary week (people travel,
 * people get a new phone or let in an honest app), so they count only beside something else.
 */
export function indicatorsOf(judged: Omit<Judgement, 'indicators'>): readonly Indicator[] {
  const ways = waysBackIn(judged);
  const alone: readonly Indicator[] = [
    ...(judged.forwardsOutsideTo !== undefined ? (['forwarding-outside'] as const) : []),
    ...(judged.rules.some(({ verdict }) => verdict === 'bad') ? (['bad-rule'] as const) : []),
    ...(judged.consents.some(pointsAlone) ? (['bad-consent'] as const) : []),
    ...(judged.visits.some(({ verdict }) => verdict === 'bad') ? (['strange-sign-in'] as const) : []),
    ...(judged.risk ? (['risky'] as const) : []),
  ];
  const hasNewMethod = judged.methods.some(({ recent }) => recent) || judged.registrations.length > 0;
  const isElsewhere = judged.elsewhere.length > 0;
  const hasFreshApp =
    !alone.includes('bad-consent') && judged.consents.some(({ verdict }) => verdict === 'bad');
  const isAccess = hasNewMethod || hasFreshApp || isOwnWayIn(ways);
  const count = alone.length > 0 || (isElsewhere && isAccess) || letsOutsiderIn(ways) || hasEnoughWays(ways);
  return [
    ...alone.filter((indicator) => indicator !== 'risky'),
    ...(hasFreshApp && count ? (['bad-consent'] as const) : []),
    ...(hasNewMethod && count ? (['recent-method'] as const) : []),
    ...(isElsewhere && count ? (['sign-in-elsewhere'] as const) : []),
    ...(count ? kindsOf(ways) : []),
    ...alone.filter((indicator) => indicator === 'risky'),
  ];
}

/** Whoever holds it comes in again. Who goes on holiday lets in a colleague and sets a reply, and signs in from there. */
function isOwnWayIn({ devices, phones, addresses }: WaysBackIn): boolean {
  return devices.length > 0 || phones.length > 0 || addresses.length > 0;
}

function hasEnoughWays(ways: WaysBackIn): boolean {
  // One new phone is both: it is registered, and it fetches the mail.
  const different = new Set(kindsOf(ways).map((kind) => (kind === 'new-phone' ? 'new-device' : kind)));
  return different.size >= ENOUGH_TOGETHER;
}

function kindsOf({
  delegates,
  folders,
  devices,
  phones,
  addresses,
  leads,
}: WaysBackIn): readonly Indicator[] {
  const there: readonly (readonly [Indicator, readonly unknown[]])[] = [
    ['new-delegate', delegates],
    ['new-share', folders],
    ['new-device', devices],
    ['new-phone', phones],
    ['new-address', addresses],
    ['replies-outside', leads],
  ];
  return there.flatMap(([kind, found]) => (found.length > 0 ? [kind] : []));
}
