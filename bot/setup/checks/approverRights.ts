import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import { grantDelegated } from '../grants.js';
import type { Answer } from '../ports.js';
import type { Row } from '../row.js';
import { isGranted } from '../granted.js';

/** Delegated, for the reset with an approver's own rights (microsoft-apis.md A6). */
const NEEDED = 'UserAuthenticationMethod.ReadWrite.All';
/** What the app needs where it resets passwords with rights of its own (microsoft-apis.md A5). */
const STANDING = 'User-PasswordProfile.ReadWrite.All';
/** With these Graph shows what an app may do for people (microsoft-apis.md A15). */
const TO_READ = ['Application.Read.All', 'DelegatedPermissionGrant.ReadWrite.All'] as const;

/** With `RIGHTS=approver`: whether the app may act for approvers, and whether it holds more than it needs then. */
export const approverRights: Check<Answer<readonly string[]> | undefined> = {
  async read(reader, { setup: { actsFor }, tokens }) {
    const mayAsk = TO_READ.every((permission) => isGranted(permission, tokens));
    return actsFor && mayAsk ? reader.consent(actsFor.appId) : undefined;
  },
  judge(consent, known) {
    const { actsFor } = known.setup;
    return actsFor ? [judgeConsent(consent, actsFor, known), ...judgeStanding(known)] : [];
  },
};

function judgeConsent(
  consent: Answer<readonly string[]> | undefined,
  { appId, remedies }: NonNullable<Known['setup']['actsFor']>,
  { tokens }: Known,
): Row {
  const stops = remedies.map((remedy) => ({ remedy }));
  const row = { id: `delegated:${NEEDED}`, area: 'permission', about: NEEDED, stops } as const;
  if (!consent) {
    const lacking = TO_READ.find((permission) => !isGranted(permission, tokens));
    return { ...row, ...after(lacking ? `permission:${lacking}` : 'token:graph') };
  }
  if ('trouble' in consent) return { ...row, ...unanswered(consent.trouble) };
  if (consent.read.includes(NEEDED))
    return { ...row, state: 'ok', found: { key: 'setup:delegated.ok' }, stops: [] };
  const mend = grantDelegated(NEEDED, appId);
  return { ...row, state: 'missing', found: { key: 'setup:delegated.missing' }, mend };
}

/** A right that nobody uses is one that somebody else could. */
function judgeStanding({ tokens: { graph } }: Known): readonly Row[] {
  const row = { id: `standing:${STANDING}`, area: 'permission', about: STANDING, stops: [] } as const;
  if (graph === 'not-used' || graph.kind !== 'read')
    return [{ ...row, ...unchecked('no-way', { key: 'setup:standing.unknown' }) }];
  if (!graph.roles.includes(STANDING))
    return [{ ...row, state: 'ok', found: { key: 'setup:standing.none' } }];
  return [
    {
      ...row,
      state: 'warning',
      found: { key: 'setup:standing.there' },
      mend: { said: { key: 'setup:standing.mend', values: { permission: STANDING } }, commands: [] },
    },
  ];
}
