import type { Translate } from '../../bot/texts/texts.js';
import type { Finding, Findings, NotKnown } from '../../bot/unlock/findings.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';

/** The findings that may be missing. */
export const PARTS = [
  'account',
  'privileges',
  'eligible',
  'risk',
  'failedSignIns',
  'selfService',
  'methods',
  'manager',
  'passAllowed',
  'restriction',
] as const satisfies readonly (keyof Findings)[];
export type Part = (typeof PARTS)[number];

const P1 = 'Entra ID P1';
const P2 = 'Entra ID P2';

/** What makes each readable (apis.md A1 to A16, B3, E). */
const NEEDS: Readonly<Record<Part, { readonly licence: string; readonly permission: string }>> = {
  account: { licence: P1, permission: 'User.Read.All' },
  privileges: { licence: P1, permission: 'RoleManagement.Read.Directory' },
  eligible: { licence: P2, permission: 'RoleEligibilitySchedule.Read.Directory' },
  risk: { licence: P2, permission: 'IdentityRiskyUser.Read.All' },
  failedSignIns: { licence: P1, permission: 'AuditLog.Read.All' },
  selfService: { licence: P1, permission: 'AuditLog.Read.All' },
  methods: { licence: P1, permission: 'UserAuthenticationMethod.Read.All' },
  manager: { licence: P1, permission: 'User.Read.All' },
  passAllowed: { licence: P1, permission: 'Policy.Read.AuthenticationMethod' },
  restriction: { licence: 'Exchange Online', permission: 'Exchange.ManageAsApp' },
};

/** In one line: what is not known although the decision may hang on it. Nothing when all of it is known. */
export function notChecked(parts: readonly Part[], findings: Findings, t: Translate): string | undefined {
  const missing = unread(parts, findings).map(({ part, why }) =>
    t('cards:found.notCheckedPart', {
      part: t(`cards:part.${part}`),
      why: t(`cards:unread.${why}`, { licence: NEEDS[part].licence }),
    }),
  );
  return missing.length > 0 ? t('cards:found.notChecked', { parts: missing.join(', ') }) : undefined;
}

/** What could not be read, each with what would make it readable. */
export function howToRead(
  symptom: Symptom,
  findings: Findings,
  t: Translate,
): readonly { readonly part: string; readonly how: string }[] {
  // Who can send is not asked whether they may: nothing is missing there.
  const parts = PARTS.filter((part) => part !== 'restriction' || symptom === 'cannot-send-mail');
  return unread(parts, findings).map(({ part, why }) => ({
    part: t(`cards:part.${part}`),
    how: t(`cards:readable.${why}`, NEEDS[part]),
  }));
}

function unread(parts: readonly Part[], findings: Findings): readonly { part: Part; why: NotKnown }[] {
  return parts.flatMap((part) => {
    const finding: Finding<unknown> = findings[part];
    return finding.known ? [] : [{ part, why: finding.why }];
  });
}
