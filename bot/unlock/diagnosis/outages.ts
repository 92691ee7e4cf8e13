import { knownToBe, type Outage } from '../findings.js';
import type { Symptom } from '../symptoms.js';
import { isEnabled, symptomOf } from './causes.js';
import type { DiagnosisInput } from './diagnosis.js';
import { recentFailures, reportedError } from './signInLog.js';

/** As Microsoft names them in its list, in lower case. The suite is what people see of all of them. */
const SIGN_IN = ['microsoft entra', 'microsoft entra id', 'identity service', 'microsoft 365 suite'];
const MAIL = ['exchange online', 'microsoft 365 suite'];

/** Which services a symptom may come from. Nobody's break-in is an outage. */
const SERVICES: Readonly<Record<Symptom, readonly string[]>> = {
  'cannot-send-mail': MAIL,
  'password-not-accepted': SIGN_IN,
  'sign-in-blocked': SIGN_IN,
  'lost-sign-in-method': SIGN_IN,
  'not-sure': [...SIGN_IN, ...MAIL],
  compromised: [],
};

/** Incidents stay on Microsoft's list for days while few are still hit. Older ones explain nothing of today. */
const NEWS_MS = 24 * 60 * 60_000;

/** Returns the incidents of the last day that may be why somebody has this problem, the newest first. */
export function outagesAbout(about: Pick<DiagnosisInput, 'symptom' | 'findings' | 'now'>): readonly Outage[] {
  const { symptom, findings, now } = about;
  if (!findings.outages?.known) return [];
  return findings.outages.value
    .filter(({ service }) => SERVICES[symptom].includes(service.toLowerCase()))
    .filter(({ since }) => now.getTime() - Date.parse(since) < NEWS_MS)
    .toSorted((a, b) => b.since.localeCompare(a.since));
}

/**
 * Returns the outage that is the likely cause: Microsoft reports one, and neither the account nor the sign-in log has
 * another explanation. A code, a failed sign-in, a switched off account or a restriction explain themselves.
 */
export function outageFor(about: DiagnosisInput): Outage | undefined {
  const { findings, now } = about;
  if (!isEnabled(about) || reportedError(about) || recentFailures(findings, now).length > 0) return undefined;
  if (knownToBe(findings.restriction, (entry) => entry !== undefined)) return undefined;
  return outagesAbout({ ...about, symptom: symptomOf(about) })[0];
}
