import type { JudgedVisit } from '../evidence/signIns/judgeVisits.js';
import { visitsIn } from '../evidence/signIns/visitsIn.js';
import { beganToWork } from '../evidence/mailboxChanges.js';
import type { Finding } from '../findings.js';
import type { WatchedFound } from '../request/watch.js';
import type { Instant } from '../values.js';
import type { Alertness } from './alertness.js';
import { isAfter } from './isAfter.js';
import type { Print } from './print.js';

/**
 * The sign-ins that are strange, as far as this look is alert. The log is late, so what it shows later may be older. What
 * this person usually does is known from the log of their own sign-ins, and what came of a sign-in from the other sources.
 */
export function strangeSignIns(
  source: 'signIns' | 'codeSignIns' | 'backgroundSignIns',
  since: Instant,
  found: WatchedFound,
  alertness: Alertness,
): readonly Print[] {
  const isBackground = source === 'backgroundSignIns';
  return visitsIn({ startedAt: since, found: of(found, isBackground) })
    .filter(({ interactive }) => interactive !== isBackground)
    .filter((judged) => isAfter(judged.visit.newest, since) && IS_NEWS[alertness](judged))
    .map(({ visit }) => ({
      key: `${visit.first} ${visit.address ?? ''}`,
      name: [visit.city, visit.country, visit.address].filter(Boolean).join(', '),
    }));
}

/**
 * People travel and buy phones, so an ordinary look needs what points at a break-in. After one, what is odd counts alone,
 * but for sessions that go on: the owner's phone is on its way again.
 * While nobody knows the password, so does whatever is not usual, also what no reason is made of.
 */
const IS_NEWS: Readonly<Record<Alertness, (judged: JudgedVisit) => boolean>> = {
  'let-in': ({ verdict }) => verdict === 'bad',
  'given-back': ({ verdict, interactive }) => verdict === 'bad' || (interactive && verdict === 'odd'),
  contained: ({ verdict, visit, interactive }) =>
    verdict !== 'fine' || (interactive && visit.fresh.length > 0),
};

/** What the judgement of sign-ins needs. What the bot did itself is no way back in: its passes, and rules switched off. */
function of(found: WatchedFound, isBackground: boolean) {
  const { signIns, codeSignIns, backgroundSignIns, devices, phones, changes } = found;
  return {
    ...{ signIns, devices, phones, changes },
    methods: only(found.methods, ({ kind }) => kind !== 'temporaryAccessPassMethods'),
    ruleChanges: only(found.ruleChanges, beganToWork),
    ...(isBackground ? { backgroundSignIns } : { codeSignIns }),
  };
}

function only<T>(finding: Finding<readonly T[]>, counts: (one: T) => boolean): Finding<readonly T[]> {
  return finding.known ? { ...finding, value: finding.value.filter(counts) } : finding;
}
