import { containOptions } from './containOptions.js';
import { knownToBe } from '../findings.js';
import type { Step } from '../request/step.js';
import type { UnlockRequest } from '../request/request.js';
import type { Option } from './option.js';

/**
 * What an approver of this request chooses from, in the order in which it would run; empty where the plan is given.
 * Derived from the request alone: a card may name places in it, and nothing else.
 */
export function optionsOf(request: UnlockRequest): readonly Option[] {
  if (request.kind === 'contain') return containOptions(request);
  if (request.kind === 'give-back') return giveBackOptions(request);
  return [];
}

/** The steps that were chosen; `undefined` when something is not on offer, or nothing was chosen. */
export function stepsFor(request: UnlockRequest, choice: readonly number[]): readonly Step[] | undefined {
  const options = optionsOf(request);
  const chosen = [...new Set(choice)].toSorted((a, b) => a - b).map((place) => options[place]);
  if (chosen.length === 0 || chosen.includes(undefined)) return undefined;
  return chosen
    .filter((option) => option !== undefined)
    .map(({ remedy, target }) => ({ remedy, ...(target && { target }), state: 'planned' }));
}

/** Sending comes last: everything else has to be as it should be by then. */
function giveBackOptions({ findings, origin }: UnlockRequest): readonly Option[] {
  if (!findings) return [];
  const { account, risk, restriction } = findings;
  const secured = origin?.unsecured.length === 0;
  const isBlocked = knownToBe(account, ({ enabled }) => !enabled);
  const isAtRisk = knownToBe(risk, (level) => level !== 'none');
  const mayBeRestricted = restriction.known ? restriction.value !== undefined : restriction.why === 'by-hand';
  return [
    ...(isBlocked ? [{ remedy: 'enable-sign-in', advised: true }] : []),
    ...(isAtRisk
      ? [
          { remedy: 'dismiss-risk', advised: secured },
          { remedy: 'confirm-compromised', advised: false },
        ]
      : []),
    ...(mayBeRestricted ? [{ remedy: 'unblock-sender', advised: true }] : []),
  ];
}
