import { plainText } from '../../bot/texts/plainText.js';
import { textsIn, type Translate } from '../../bot/texts/texts.js';
import type { Refusal } from '../../bot/unlock/decide/refusal.js';
import type { Language } from '../../bot/unlock/person.js';
import type { NotRevealed } from '../../bot/unlock/ports/credentials.js';
import type { Instant } from '../../bot/unlock/values.js';
import { textTimes, type Times } from '../kit/times.js';

/** The answers to a click that the bot does not carry out. */
export type NotDone =
  | Refusal
  | {
      readonly kind:
        | 'opened'
        | 'asked-anew'
        | 'received'
        | 'approval-lapsed'
        | 'proof-too-old'
        | 'break-in-open'
        | 'unknown-request'
        | 'could-not-check'
        | 'gave-up'
        | 'too-many'
        | 'client-too-old'
        | 'unknown-action'
        | 'sign-in-needed'
        | 'sign-in-old'
        | 'no-chat'
        | NotRevealed;
    }
  /** Links to the evidence were handed over. They are good until then. */
  | { readonly kind: 'evidence-sent'; readonly until: Instant };

export interface RefusalFacts {
  readonly timeZone: string;
  /** The current day. The sentence leaves out its date. */
  readonly now?: Date;
}

/** A private, friendly sentence for the person who clicked: what happened instead, or what to do. */
export function refusalText(refusal: NotDone, language: Language, facts: RefusalFacts): string {
  const t = textsIn(language);
  const times = () => textTimes(language, facts.timeZone, (facts.now ?? new Date()).toISOString());
  if (refusal.kind === 'already') return alreadyText(refusal, t, times());
  if (refusal.kind === 'evidence-sent')
    return t('cards:refusal.evidence-sent', { clock: times().clock(refusal.until) });
  if (refusal.kind === 'held')
    return t('cards:refusal.held', { by: refusal.by, clock: times().clock(refusal.until) });
  if (refusal.kind === 'voucher-awaited')
    return t('cards:refusal.voucher-awaited', { time: times().moment(refusal.until) });
  if (refusal.kind === 'turned-away') return t(`dialogs:submitted.${refusal.why}`);
  if (refusal.kind === 'denied-lately') return deniedText(refusal, t, times());
  return t(`cards:refusal.${refusal.kind}`);
}

/** The same sentence as where somebody asks by typing. */
function deniedText(
  refusal: Extract<Refusal, { kind: 'denied-lately' }>,
  t: Translate,
  times: Times,
): string {
  const { by, at, reason, until } = refusal;
  const when = { when: times.moment(at), until: times.moment(until) };
  return t('dialogs:submitted.denied-lately', { by, reason, ...when });
}

const DECIDED = ['approved', 'taken', 'denied', 'closed', 'retried', 'issued-anew'] as const;
const GOES_ON = ['asked-anew', 'still-not-working'] as const;
const ENDED = ['expired', 'withdrawn'] as const;

function alreadyText({ status, by, at }: Extract<Refusal, { kind: 'already' }>, t: Translate, times: Times) {
  const time = times.moment(at);
  const decided = by === undefined ? undefined : DECIDED.find((known) => known === status);
  if (decided) return t(`cards:refusal.already.${decided}`, { by: plainText(by ?? '', 64), time });
  if (by !== undefined && GOES_ON.some((known) => known === status))
    return t('cards:refusal.already.goesOn', { by: plainText(by, 64), time });
  if (status === 'declared') return t('cards:refusal.already.declared', { time });
  const ended = ENDED.find((known) => known === status) ?? 'other';
  return t(`cards:refusal.already.${ended}`, { time });
}
