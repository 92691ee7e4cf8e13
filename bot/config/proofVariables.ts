import { GIVEN, type Given } from '../unlock/proof/given.js';
import { DEFAULT_LEVELS, type Asking, type LevelTable } from '../unlock/proof/levels.js';
import { RAISES, type Raise } from '../unlock/proof/needed.js';
import type { ProofLevel } from '../unlock/proof/proof.js';
import { DEFAULT_RULES, type ProofRules } from '../unlock/proof/rules.js';
import { readHolidays } from '../unlock/duty/holidays.js';
import { readHours, type WorkingHours } from '../unlock/duty/workingHours.js';

type Row = LevelTable[Asking];

/** What the variables of this file hold, as texts. */
interface ProofVariables {
  readonly PROOF_SELF: string;
  readonly PROOF_COLLEAGUE: string;
  readonly PROOF_HELPDESK: string;
  readonly PROOF_RAISED_BY: string;
  readonly PROOF_MINUTES: number;
  readonly WORKING_HOURS: string;
  readonly HOLIDAYS: string;
  readonly VIP_GROUP_ID?: string | undefined;
  readonly VOUCHERS?: string | undefined;
  readonly TIME_ZONE: string;
}

/** The sentences for wrong values. */
export const LEVELS_FORM =
  'must name a level for each of sending, sign-in, password, pass and method, for example sending:1,sign-in:1,password:1,pass:2,method:2. Levels are 0 to 2: who lost every way to sign in could meet none above them';
export const RAISES_FORM = `must be off, or some of ${RAISES.join(', ')}, with commas between them`;

const LEVEL = /^([a-z-]+):([012])$/;

/** Reads one row of the table: `sending:1,sign-in:1,…`. Every column has to be there. `undefined`: another form. */
export function readLevels(text: string): Row | undefined {
  const cells = text.split(',').map((cell) => LEVEL.exec(cell.trim()));
  const entries = cells.flatMap((cell) => (cell ? [[cell[1], Number(cell[2]) as ProofLevel] as const] : []));
  const row = new Map(entries);
  const isWhole = entries.length === GIVEN.length && GIVEN.every((what) => row.has(what));
  if (!isWhole || cells.length !== GIVEN.length) return undefined;
  return Object.fromEntries(GIVEN.map((what) => [what, row.get(what)!])) as Record<Given, ProofLevel>;
}

/** The default of a row, in the form that `readLevels` reads. */
export function writeLevels(asking: Asking): string {
  return GIVEN.map((what) => `${what}:${DEFAULT_LEVELS[asking][what]}`).join(',');
}

/** Reads `vip,hours` or `off`. `undefined`: another form. */
export function readRaises(text: string): readonly Raise[] | undefined {
  if (text === 'off') return [];
  const names = text.split(',').map((name) => name.trim());
  const found = names.flatMap((name) => RAISES.find((raise) => raise === name) ?? []);
  return found.length === names.length ? found : undefined;
}

/** When the approvers work. The forms were checked before. */
export function hoursOf(v: Pick<ProofVariables, 'WORKING_HOURS' | 'HOLIDAYS' | 'TIME_ZONE'>): WorkingHours {
  return readHours(v.WORKING_HOURS, v.TIME_ZONE, readHolidays(v.HOLIDAYS))!;
}

/** The operator's rules about proofs. The forms were checked before. */
export function proofRulesOf(v: ProofVariables): ProofRules {
  return {
    levels: {
      self: readLevels(v.PROOF_SELF)!,
      colleague: readLevels(v.PROOF_COLLEAGUE)!,
      helpdesk: readLevels(v.PROOF_HELPDESK)!,
    },
    raises: readRaises(v.PROOF_RAISED_BY)!,
    holdsMs: v.PROOF_MINUTES * 60_000,
    vouchWithinMs: DEFAULT_RULES.vouchWithinMs,
    hours: hoursOf(v),
    vips: v.VIP_GROUP_ID ? { groupId: v.VIP_GROUP_ID.toLowerCase() } : 'nobody',
    vouchers: (v.VOUCHERS ?? '').split(',').flatMap((id) => id.trim().toLowerCase() || []),
  };
}
