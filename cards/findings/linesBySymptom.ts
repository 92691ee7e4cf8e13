import type { Symptom } from '../../bot/unlock/symptoms.js';
import { blockedToo, passwordChange, passwordSinceRestriction, signInState } from './account.js';
import { accountKind, unlessShared } from './kind.js';
import { passAllowed, selfService } from './selfHelpLines.js';
import type { Found, Line, LineOf } from './findingLine.js';
import { whyOff } from './whyOff.js';
import { onPremises } from './onPremises.js';
import { outage } from './outages.js';
import { restrictedToo, restriction } from './restriction.js';
import { failedSignIns } from './signIns.js';
import { othersToo, repeated, risk, unblockedBefore } from './trustLines.js';
import { notChecked, type Part } from './unread.js';

/** What matters for a decision: the lines in reading order, and the parts to report when they are not known. */
interface Matters {
  readonly lines: readonly LineOf[];
  readonly parts: readonly Part[];
}

/** What would change which steps are right. */
const KIND = ['purpose', 'domain', 'management'] as const;
/** What Active Directory says, for the accounts that it owns. */
const THERE = ['onPremises', 'lastSync'] as const;

const WHOLE: Matters = {
  lines: [
    whyOff,
    signInState,
    onPremises,
    restrictedToo,
    passwordChange,
    failedSignIns,
    risk,
    unblockedBefore,
    repeated,
  ],
  parts: ['account', ...THERE, 'failedSignIns', 'risk', ...KIND],
};

const MATTERS: Readonly<Record<Symptom, Matters>> = {
  'cannot-send-mail': {
    lines: [
      restriction,
      accountKind,
      unlessShared(whyOff),
      unlessShared(blockedToo),
      unlessShared(passwordSinceRestriction),
      risk,
      unblockedBefore,
      repeated,
    ],
    parts: ['restriction', 'account', 'risk', 'purpose'],
  },
  'password-not-accepted': {
    lines: [whyOff, signInState, onPremises, failedSignIns, passwordChange, selfService, risk, repeated],
    parts: ['account', ...THERE, 'failedSignIns', 'selfService', 'risk', ...KIND],
  },
  'sign-in-blocked': {
    lines: [whyOff, signInState, onPremises, failedSignIns, passwordChange, risk, repeated],
    parts: ['account', ...THERE, 'failedSignIns', 'risk', 'purpose', 'management'],
  },
  'lost-sign-in-method': {
    lines: [whyOff, signInState, passAllowed, failedSignIns, risk, repeated],
    parts: ['account', 'passAllowed', 'failedSignIns', 'risk', 'purpose', 'management'],
  },
  compromised: WHOLE,
  'not-sure': WHOLE,
};

/** The lines that matter for this symptom. Other findings are left out. */
export function linesFor(symptom: Symptom, found: Found): readonly Line[] {
  return [
    ...MATTERS[symptom].lines.flatMap((lineOf) => lineOf(found)),
    ...outage(symptom, found),
    ...othersToo(found),
  ];
}

/** Names the parts that the bot could not read, so that a reader does not take them for fine. */
export function notCheckedFor(symptom: Symptom, { findings, t }: Found): string | undefined {
  return notChecked(MATTERS[symptom].parts, findings, t);
}
