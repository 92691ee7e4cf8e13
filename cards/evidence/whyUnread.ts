import type { Translate } from '../../bot/texts/texts.js';
import type { Source } from '../../bot/unlock/evidence/evidence.js';
import type { NotKnown } from '../../bot/unlock/findings.js';

const MANAGE = 'Exchange.ManageAsApp';

/** What makes each readable (apis.md A8, A11 to A15, B3, E). */
const NEEDS: Readonly<Record<Source, { readonly licence: string; readonly permission: string }>> = {
  rules: { licence: 'Exchange Online', permission: 'MailboxSettings.Read' },
  mailboxRules: { licence: 'Exchange Online', permission: MANAGE },
  ruleChanges: { licence: 'Exchange Online', permission: MANAGE },
  forwarding: { licence: 'Exchange Online', permission: MANAGE },
  delegates: { licence: 'Exchange Online', permission: MANAGE },
  ownDomains: { licence: 'Exchange Online', permission: MANAGE },
  signIns: { licence: 'Entra ID P1', permission: 'AuditLog.Read.All' },
  risk: { licence: 'Entra ID P2', permission: 'IdentityRiskyUser.Read.All' },
  methods: { licence: 'Entra ID P1', permission: 'UserAuthenticationMethod.Read.All' },
  consents: { licence: 'Entra ID P1', permission: 'DelegatedPermissionGrant.ReadWrite.All' },
  roles: { licence: 'Entra ID P1', permission: 'User.Read.All' },
  changes: { licence: 'Entra ID P1', permission: 'AuditLog.Read.All' },
};

/** "inbox rules (grant MailboxSettings.Read)". */
export function whyUnread(source: Source, why: NotKnown, t: Translate): string {
  return t(`evidence:why.${why}`, { part: t(`evidence:part.${source}`), ...NEEDS[source] });
}
