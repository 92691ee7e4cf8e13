import type { ProofFacts } from '../../bot/unlock/proof/judgeProof.js';
import { type Asking, type LevelTable } from '../../bot/unlock/proof/levels.js';
import type { ProofLevel } from '../../bot/unlock/proof/proof.js';
import { DEFAULT_RULES, type ProofRules } from '../../bot/unlock/proof/rules.js';

/** Every cell of a row has this level. */
function row(level: ProofLevel): LevelTable[Asking] {
  return { sending: level, 'sign-in': level, password: level, pass: level, method: level };
}

/** For tests of something else: nothing for oneself, one level for a colleague, at any time, for a whole day. */
export const EASY_RULES: ProofRules = {
  ...DEFAULT_RULES,
  levels: { self: row(0), colleague: row(1), helpdesk: row(1) },
  holdsMs: 24 * 3_600_000,
  raises: [],
  hours: 'always',
  vips: 'nobody',
  vouchers: [],
};

/** The defaults of the operator's variables, at any time of day. */
export const REAL_RULES: ProofRules = { ...EASY_RULES, ...DEFAULT_RULES };

/** What a click knows about proofs when nothing is special. */
export function proofFacts(rules: ProofRules, changes: Partial<ProofFacts> = {}): ProofFacts {
  return {
    rules,
    isVip: false,
    isOutsideHours: false,
    wasGivenLately: false,
    sameAsVoucher: [],
    ...changes,
  };
}

/** `EASY_RULES` as the environment of a bot. Stories about proofs set these themselves. */
export const EASY_PROOFS = {
  PROOF_SELF: 'sending:0,sign-in:0,password:0,pass:0,method:0',
  PROOF_COLLEAGUE: 'sending:1,sign-in:1,password:1,pass:1,method:1',
  PROOF_HELPDESK: 'sending:1,sign-in:1,password:1,pass:1,method:1',
  PROOF_RAISED_BY: 'off',
  WORKING_HOURS: 'always',
} as const;

/** The defaults of the bot, at any time of day. */
export const REAL_PROOFS: Record<keyof typeof EASY_PROOFS, string> = {
  PROOF_SELF: '',
  PROOF_COLLEAGUE: '',
  PROOF_HELPDESK: '',
  PROOF_RAISED_BY: '',
  WORKING_HOURS: 'always',
};
