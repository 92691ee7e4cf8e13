import { knownToBe, rowsOf } from '../findings.js';
import { isWhole } from '../evidence/isWhole.js';
import type { Source } from '../evidence/evidence.js';
import { judge } from '../evidence/judge.js';
import type { JudgedRule } from '../evidence/judgement.js';
import {
  SECURING_FACTS,
  type Approved,
  type Executing,
  type SecuringFact,
  type UnlockRequest,
} from '../request/request.js';
import { isAsWanted, type Step } from '../request/step.js';
import type { Instant } from '../values.js';
import type { Remedies } from './remedy.js';
import { withheldFrom } from './withheld.js';

/** `yes`: the look shows it. `no`: the look shows the opposite. `unknown`: only a person can say. */
export type Securing = 'yes' | 'no' | 'unknown';

const DAY_MS = 24 * 60 * 60_000;
/** Nobody waits longer before they say that they cannot send. Used where the list does not say since when. */
const NOTICED_WITHIN_DAYS = 30;

/** What the look shows about each thing that secures a restricted sender (design.md rule 4). */
export function securingFacts(request: UnlockRequest): Readonly<Record<SecuringFact, Securing>> {
  const { findings, evidence, subject, createdAt } = request;
  const account = findings?.account.known ? findings.account.value : undefined;
  const restriction = findings?.restriction.known ? findings.restriction.value : undefined;
  const restricted = restriction ? rowsOf(restriction).map((row) => row.since) : [undefined];
  const judged = evidence && judge(evidence, subject);
  return {
    password: sinceAll(account?.lastPasswordChange, restricted, createdAt),
    sessions: sinceAll(account?.sessionsValidFrom, restricted, createdAt),
    // Only Exchange shows hidden rules, and Sweep rules are on a list of their own.
    rules: seen(request, ['mailboxRules', 'sweepRules'], {
      isBad: (judged?.rules ?? []).some(({ rule, verdict }) => verdict === 'bad' && rule.enabled),
      isUnclear: (judged?.rules ?? []).some(isForAHuman),
    }),
    forwarding: seen(request, ['forwarding'], {
      isBad: judged?.forwardsOutsideTo !== undefined,
      isUnclear: judged?.forwardsToUnknown === true,
    }),
  };
}

/** Returns the facts in this state, in a fixed order. */
export function factsThatAre(
  state: Securing,
  facts: Readonly<Record<SecuringFact, Securing>>,
): readonly SecuringFact[] {
  return SECURING_FACTS.filter((fact) => facts[fact] === state);
}

/**
 * Returns the plan with the securing steps in front, in the order of the catalogue. `undefined` when there is nothing to
 * secure, when the bot cannot do it for this account, or when it would not help: a bad rule or forwarding stays.
 */
export function secureFirst(request: UnlockRequest, remedies: Remedies): readonly Step[] | undefined {
  if (request.kind !== 'unlock' || !request.needsSecured || request.origin || request.handOff)
    return undefined;
  const facts = securingFacts(request);
  const securing = remedies.all.filter(({ secures }) => secures !== undefined);
  if (securing.every(({ secures }) => secures && facts[secures.fact] === 'yes')) return undefined;
  if (facts.rules === 'no' || facts.forwarding === 'no') return undefined;
  const isSynced =
    request.findings !== undefined &&
    knownToBe(request.findings.account, ({ directorySynced }) => directorySynced);
  if (isSynced && securing.some(({ ownedByActiveDirectory }) => ownedByActiveDirectory)) return undefined;
  const { findings } = request;
  if (findings && securing.some((remedy) => withheldFrom(remedy, findings))) return undefined;
  const planned = new Set([...securing.map(({ id }) => id), ...request.steps.map(({ remedy }) => remedy)]);
  return remedies.all.filter(({ id }) => planned.has(id)).map(({ id }) => ({ remedy: id, state: 'planned' }));
}

/** True when this step gives something back before the steps that secure the account were seen. So it is left out. */
export function isTooEarly(request: Approved | Executing, step: Step, remedies: Remedies): boolean {
  if (request.approval.secured?.how !== 'steps' || !remedies.find(step.remedy)?.givesBack) return false;
  return request.steps.some((other) => remedies.find(other.remedy)?.secures && !isAsWanted(other));
}

/** Each address was restricted at a moment of its own, and each has to be before the change. */
function sinceAll(
  moment: Instant | undefined,
  restricted: readonly (Instant | undefined)[],
  asked: Instant,
): Securing {
  const each = restricted.map((one) => since(moment, one, asked));
  if (each.includes('no')) return 'no';
  return each.includes('unknown') ? 'unknown' : 'yes';
}

function since(moment: Instant | undefined, restricted: Instant | undefined, asked: Instant): Securing {
  const changed = Date.parse(moment ?? '');
  if (Number.isNaN(changed)) return 'unknown';
  if (restricted !== undefined) return changed > Date.parse(restricted) ? 'yes' : 'no';
  return Date.parse(asked) - changed > NOTICED_WITHIN_DAYS * DAY_MS ? 'no' : 'unknown';
}

/** Who gets the mail could not be looked up, so it may be somebody outside. Nothing dates a Sweep rule, so it may be new. */
function isForAHuman({ rule, verdict, reasons }: JudgedRule): boolean {
  const isOddSweep = rule.via === 'sweep' && verdict === 'odd';
  return rule.enabled && (reasons.includes('unknown-recipient') || isOddSweep);
}

/** @param found `isUnclear`: only a human can say whether it is bad */
function seen(
  { evidence }: UnlockRequest,
  sources: readonly Source[],
  found: { readonly isBad: boolean; readonly isUnclear: boolean },
): Securing {
  if (found.isBad) return 'no';
  const isRead = evidence !== undefined && sources.every((source) => isWhole(evidence.found, source));
  return isRead && !found.isUnclear ? 'yes' : 'unknown';
}
