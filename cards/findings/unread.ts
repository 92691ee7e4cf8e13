import type { Translate } from '../../bot/texts/texts.js';
import { mayBeShared } from '../../bot/unlock/accountKind.js';
import type { AccountKind, Finding, Findings, NotKnown } from '../../bot/unlock/findings.js';
import type { HandOffReason, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { bySameHint, wouldHelp } from '../kit/notKnown.js';

/** A finding that may be unknown. */
export type Part =
  | {
      [F in keyof Required<Findings>]: Required<Findings>[F] extends Finding<unknown> ? F : never;
    }[keyof Findings]
  | KindPart
  | PartThere;
type KindPart = keyof AccountKind;
/** What Active Directory says of an account that it owns. */
type PartThere = 'onPremises' | 'lastSync';

/** Every part, in the order in which the details name those that are unknown. A new finding does not compile without. */
const ORDER: Readonly<Record<Part, true>> = {
  account: true,
  privileges: true,
  eligible: true,
  risk: true,
  failedSignIns: true,
  selfService: true,
  methods: true,
  manager: true,
  passAllowed: true,
  restriction: true,
  purpose: true,
  domain: true,
  management: true,
  outages: true,
  onPremises: true,
  lastSync: true,
};
const PARTS = Object.keys(ORDER) as readonly Part[];

/**
 * The findings that the diagnosis needs before it proposes anything, by the reason of the hand-off. Not where the reason
 * itself names the one that is missing.
 */
const KEPT_FROM: Partial<Record<HandOffReason, readonly Part[]>> = {
  'rights-not-read': ['account', 'privileges', 'eligible'],
  'cause-not-read': ['account', 'restriction', 'passAllowed'],
};

/** One line with the unknown parts that may matter for the decision. `undefined` when all are known. */
export function notChecked(parts: readonly Part[], findings: Findings, t: Translate): string | undefined {
  const telling = parts.filter((part) => part !== 'purpose' || mayBeShared(findings.account));
  const all = unread(telling, findings);
  // What the bot can do without comes after what the decision is about.
  const sorted = [all.filter(({ part }) => !isOfKind(part)), all.filter(({ part }) => isOfKind(part))];
  const missing = sorted.flatMap(bySameHint).map(({ parts: same, notKnown }) =>
    t('cards:found.notCheckedPart', {
      part: same.map((part) => t(`cards:part.${part}`)).join(', '),
      why: t(`cards:unread.${notKnown.why}`, wouldHelp(notKnown, t)),
    }),
  );
  return missing.length > 0 ? t('cards:found.notChecked', { parts: missing.join(', ') }) : undefined;
}

/** One line with the parts that kept the bot from a plan. `undefined` for other hand-off reasons. */
export function notReadFor(
  { handOff, findings }: Pick<UnlockRequest, 'handOff' | 'findings'>,
  t: Translate,
): string | undefined {
  const parts = handOff && KEPT_FROM[handOff];
  return parts && findings && notChecked(parts, findings, t);
}

/** The parts that the bot could not read, each with what would make it readable. */
export function howToRead(
  symptom: Symptom,
  findings: Findings,
  t: Translate,
): readonly { readonly part: string; readonly how: string }[] {
  // The bot looks for a restriction only when the person cannot send. Otherwise that part is not missing.
  const parts = PARTS.filter((part) => part !== 'restriction' || symptom === 'cannot-send-mail');
  return unread(parts, findings).map(({ part, notKnown }) => ({
    part: t(`cards:part.${part}`),
    how: isSilent(part, notKnown)
      ? t('cards:readable.there')
      : t(`cards:readable.${notKnown.why}`, wouldHelp(notKnown, t)),
  }));
}

/** True where a domain controller was asked in vain. Microsoft has no part in that. */
function isSilent(part: Part, { why }: NotKnown): boolean {
  return part === 'onPremises' && (why === 'unavailable' || why === 'too-slow' || why === 'throttled');
}

function unread(
  parts: readonly Part[],
  findings: Findings,
): readonly { readonly part: Part; readonly notKnown: NotKnown }[] {
  return parts.flatMap((part) => {
    const finding = findingFor(part, findings);
    return !finding || finding.known ? [] : [{ part, notKnown: finding }];
  });
}

function findingFor(part: Part, findings: Findings): Finding<unknown> | undefined {
  if (isOfKind(part)) return findings.kind?.[part];
  const { onPremises: there } = findings;
  if (part === 'lastSync') return there?.lastSync;
  if (part !== 'onPremises') return findings[part];
  // Where the bot has no hand, no card makes a fault of that.
  return there?.hand === 'manual' ? undefined : there?.account;
}

/** Requests of earlier versions have no kind: the bot did not ask. */
function isOfKind(part: Part): part is KindPart {
  return part === 'purpose' || part === 'domain' || part === 'management';
}
