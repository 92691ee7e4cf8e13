import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { expect, it } from 'vitest';
import { createCatalogue } from '../../../bot/remedies/catalogue.js';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import type { DiagnosisInput, Diagnosis } from '../../../bot/unlock/diagnosis/diagnosis.js';
import {
  known,
  unknown,
  type AccountState,
  type FailedSignIn,
  type Findings,
} from '../../../bot/unlock/findings.js';
import { idlePorts } from '../../helpers/idlePorts.js';
import type { SecretKind } from '../../../bot/unlock/plan/remedy.js';

export const NOW = new Date('2026-03-02T15:00:00.000Z');

/** The remedies for a conclusion. A conclusion never calls the catalogue's ports. */
export function remediesWith(credential: SecretKind): DiagnosisInput['remedies'] {
  return createCatalogue({ ...idlePorts, handsOver: credential });
}
const remedies = remediesWith('password');

const account: AccountState = { enabled: true, directorySynced: false, guest: false };

/** Findings about an ordinary person with a mailbox. Everything was read, and nothing is wrong. */
export const usual: Findings = {
  readAt: '2026-03-02T14:00:00.000Z',
  hasMailbox: true,
  account: known(account),
  privileges: known([]),
  eligible: known([]),
  risk: known('none'),
  failedSignIns: known([]),
  selfService: known(false),
  methods: known([]),
  manager: known(undefined),
  passAllowed: known(true),
  restriction: known(undefined),
  earlier: { requests30Days: 0, unblocks90Days: 0 },
};

/** The usual findings with changes to the state of the account. */
export function state(changes: Partial<AccountState>, others: Partial<Findings> = {}): Findings {
  return { ...usual, account: known({ ...account, ...changes }), ...others };
}

/** The person is on the Restricted entities list. */
export const restricted: Partial<Findings> = { restriction: known({ address: 'julia@contoso.example' }) };

/** The person can reset their password without an admin. */
export const capable: Partial<Findings> = { selfService: known(true) };

/** A finding that could not be read. */
export const unread = unknown('unavailable');

/** Failed sign-ins as in the log: the newest first, each with its age in minutes. */
export function failed(...entries: (readonly [code: string, minutesAgo: number])[]): Partial<Findings> {
  return { failedSignIns: known(entries.map(([code, minutesAgo]) => failure(code, minutesAgo))) };
}

export function failure(code: string, minutesAgo: number, maliciousAddress = false): FailedSignIn {
  return { code, at: minutesBefore(minutesAgo), count: 3, country: 'NL', maliciousAddress };
}

export function minutesBefore(minutes: number): string {
  return new Date(NOW.getTime() - minutes * 60_000).toISOString();
}

/** A case in which the person pasted nothing and tried nothing. */
export function about(changes: Partial<DiagnosisInput> & Pick<DiagnosisInput, 'symptom'>): DiagnosisInput {
  return { answers: {}, findings: usual, remedies, tried: [], now: NOW, ...changes };
}

export const MAIL = 'cannot-send-mail';
export const PASSWORD = 'password-not-accepted';
export const BLOCKED = 'sign-in-blocked';
export const LOST = 'lost-sign-in-method';
export const RESET: readonly RemedyId[] = ['reset-password', 'revoke-sessions'];

/** Conclusions, as a row of a test expects them. */
export const plan = (...ids: readonly RemedyId[]): Diagnosis => ({
  kind: 'plan',
  remedies: ids,
  needsSecured: ids.includes('unblock-sender'),
});
export const handOff = (reason: string): object => ({ kind: 'hand-off', reason });
export const advice = (kind: string, code: string): object => ({ kind: 'advice', advice: kind, code });

/** The person pasted this code. */
export const pasted = (errorCode: string): Pick<DiagnosisInput, 'answers'> => ({ answers: { errorCode } });

/** One rule of the table: its name, a case, and the expected conclusion. */
export type Row = [rule: string, given: Parameters<typeof about>[0], expected: object];

/** A test for each of these rules. */
export function expectEach(rows: readonly Row[]): void {
  it.each(rows)('%s', (_rule, given, expected) => expect(diagnose(about(given))).toEqual(expected));
}
