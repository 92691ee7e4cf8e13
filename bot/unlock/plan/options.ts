import { isWhole } from '../evidence/isWhole.js';
import { judge } from '../evidence/judge.js';
import type { JudgedRule, RuleReason } from '../evidence/judgement.js';
import type { Source } from '../evidence/evidence.js';
import { changeKey, isAsWanted, type Step } from '../request/step.js';
import type { UnlockRequest } from '../request/request.js';
import type { Option } from './option.js';
import { onPremisesAccount } from '../onPremises/found.js';
import { refusedFor, withheldFrom } from './withheld.js';
import type { BreakIn, GiveBack, Offer, Remedies, RemedyFacts } from './remedy.js';

/** What was not read to its end of these may hide a break-in. Graph's list of rules leaves out the hidden ones. */
const TELLING: readonly Source[] = ['mailboxRules', 'forwarding'];

/**
 * Returns what an approver of this request chooses from, in the order in which it would run. Empty when the plan is
 * given. It depends on the request alone. A card may name only places in this list.
 */
export function optionsOf(request: UnlockRequest, remedies: Remedies): readonly Option[] {
  return split(request, remedies).offered;
}

/** Returns what could be chosen too, and has no place on a card. What of it is advised still counts as not secured. */
export function notOffered(request: UnlockRequest, remedies: Remedies): readonly Option[] {
  return split(request, remedies).left;
}

function split(
  request: UnlockRequest,
  remedies: Remedies,
): { readonly offered: readonly Option[]; readonly left: readonly Option[] } {
  const all = everyOption(request, remedies);
  // Those that are advised take the places first.
  const places = new Map<string, number>();
  const taken = all
    .toSorted((a, b) => Number(b.advised) - Number(a.advised))
    .filter(({ remedy }) => {
      const nth = (places.get(remedy) ?? 0) + 1;
      places.set(remedy, nth);
      return nth <= (remedies.find(remedy)?.mostOffered ?? Infinity);
    });
  const offered = new Set(taken);
  return {
    offered: all.filter((option) => offered.has(option)),
    left: all.filter((option) => !offered.has(option)),
  };
}

function everyOption(request: UnlockRequest, remedies: Remedies): readonly Option[] {
  if (request.kind === 'contain') return containOptions(request, remedies);
  if (request.kind === 'give-back') return giveBackOptions(request, remedies);
  return [];
}

/** Returns the chosen steps. Returns `undefined` when a choice is not on offer, or nothing was chosen. */
export function stepsFor(
  request: UnlockRequest,
  choice: readonly number[],
  remedies: Remedies,
): readonly Step[] | undefined {
  const options = optionsOf(request, remedies);
  const chosen = [...new Set(choice)].toSorted((a, b) => a - b).map((place) => options[place]);
  if (chosen.length === 0 || chosen.includes(undefined)) return undefined;
  return chosen
    .filter((option) => option !== undefined)
    .map(({ remedy, target }) => ({ remedy, ...(target && { target }), state: 'planned' }));
}

/** What the bot can do about a break-in (microsoft-apis.md C1). A new password and a sign-out are advised
 * each time: whoever says that somebody else is in their account is a reason. The evidence adds to that. */
function containOptions(request: UnlockRequest, remedies: Remedies): readonly Option[] {
  const { evidence, subject, findings } = request;
  if (!evidence) return [];
  const judged = judge(evidence, subject);
  const account = findings?.account.known ? findings.account.value : undefined;
  const onPremises = findings && onPremisesAccount(findings);
  const breakIn: BreakIn = { judged, account, ...(onPremises && { onPremises }) };
  const options = remedies.all
    .filter((remedy) => !findings || !refusedFor(remedy, findings))
    .flatMap((remedy) => named(remedy, remedy.offered?.contain?.(breakIn)));
  return options.filter((option) => !isDone(request, option, remedies));
}

/** First aid did it, so nobody has to choose it again. But a sign-out counts after a new password, so it comes again. */
function isDone({ firstAid, steps }: UnlockRequest, option: Option, remedies: Remedies): boolean {
  if (!firstAid || remedies.find(option.remedy)?.onlyAfter) return false;
  return steps.some((step) => isAsWanted(step) && changeKey(step) === changeKey(option));
}

/** True when the evidence points at a break-in, or when too little of it was read to exclude one. */
export function isSuspicious({ evidence, subject }: UnlockRequest): boolean {
  if (!evidence) return false;
  const judged = judge(evidence, subject);
  const isUnclear =
    judged.forwardsToUnknown === true || TELLING.some((source) => !isWhole(evidence.found, source));
  return isUnclear || judged.indicators.length > 0 || judged.rules.some(isTelling);
}

/** What people do not see, or what waits switched off to send mail outside, is a sign though it is no proof. */
function isTelling({ verdict, reasons }: JudgedRule): boolean {
  return (
    verdict === 'bad' || (verdict === 'odd' && reasons.some((reason) => TELLING_REASONS.includes(reason)))
  );
}

const TELLING_REASONS: readonly RuleReason[] = [
  ...(['forwards-outside', 'redirects-outside', 'hidden', 'hidden-twin', 'maybe-hidden'] as const),
];

/** What was taken away, as the tenant shows it now. */
function giveBackOptions({ findings, origin }: UnlockRequest, { all }: Remedies): readonly Option[] {
  if (!findings) return [];
  const needsPassword = origin?.needsPassword === true;
  const facts: GiveBack = { findings, isSecured: origin?.unsecured.length === 0, needsPassword };
  return all
    .filter((remedy) => !withheldFrom(remedy, findings))
    .flatMap((remedy) => named(remedy, remedy.offered?.giveBack?.(facts)));
}

function named({ id }: RemedyFacts, offers: readonly Offer[] = []): readonly Option[] {
  return offers.map((offer) => ({ remedy: id, ...offer }));
}
