import { knownError } from '../bot/unlock/diagnosis/errorCodes.js';
import type { MassLockout } from '../bot/unlock/mass/massLockout.js';
import { codeInWords } from './findings/signIns.js';
import { bullets, card, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';

/** Tells the helpdesk that several people have the same problem. It decides nothing. */
export function massCard(lockout: MassLockout, facts: CardFacts): Card {
  const view = viewOf(facts, lockout.since);
  const { t } = view;
  const header = {
    icon: '⚠',
    style: 'warning' as const,
    state: t('cards:mass.state'),
    title: t('cards:mass.title', { count: lockout.people, cause: shortCause(lockout) }),
    lines: headLines(lockout, view),
  };
  return card(
    view,
    header,
    [
      paragraphs(meaning(lockout, view)),
      bullets(t('cards:mass.know'), [t('cards:mass.told'), t('cards:mass.apart'), t('cards:mass.said')]),
    ],
    lockout.id,
  );
}

/** What it is, since when, and from how many addresses. */
export function headLines(lockout: MassLockout, view: View): readonly string[] {
  const { t, times } = view;
  const { since, last, addresses } = lockout;
  return [
    ...inWords(lockout, view),
    t('cards:mass.when', { since: times.clock(since), last: times.clock(last) }),
    ...(addresses ? [t('cards:mass.addresses', { count: addresses })] : []),
  ];
}

/** The code, or Microsoft's number of the incident. */
export function shortCause({ cause }: MassLockout): string {
  return cause.kind === 'code' ? cause.code : cause.id;
}

/** What it means, for whoever decides. */
export function meaning({ cause }: MassLockout, { t }: View): string {
  if (cause.kind === 'outage') return t('cards:mass.outage', { title: cause.title });
  const advice = knownError(cause.code)?.advice;
  return advice ? t(`cards:advice.${advice}.admin`) : t('cards:mass.accounts');
}

/** A sign-in code in a few words. A code of mail, and an incident, are explained below. */
function inWords({ cause }: MassLockout, { t }: View): readonly string[] {
  const digits = cause.kind === 'code' ? /^AADSTS(\d+)$/.exec(cause.code)?.[1] : undefined;
  return digits === undefined ? [] : [codeInWords(digits, t)];
}
